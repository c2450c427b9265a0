import { parentPort, workerData } from 'node:worker_threads';
import { ShareReader, type Reading } from './share-reader.ts';

/** Reads what other threads leave of some notices, and answers where each of them stands. */
const reading: Reading = workerData;
const reader = new ShareReader(reading);
while (reader.readShare());
parentPort?.postMessage(reader.end());
