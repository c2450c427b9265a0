import { parentPort, workerData } from 'node:worker_threads';
import { drawInto, type PictureStart } from './integration.ts';

const { site, cache, version }: PictureStart = workerData;
parentPort?.postMessage(drawInto(site, cache, version));
