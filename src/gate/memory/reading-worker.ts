import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from '../files.ts';
import { digestOf, readNoticeText } from '../notice-text.ts';
import { PackWriter } from './pack.ts';
import type { ReadingStart } from './read-ahead.ts';

/** Reads notices into a pack of its own; told that there are no more, it answers where each of them stands. */
const { root, folder }: ReadingStart = workerData;
const writer = new PackWriter(folder);
parentPort?.on('message', (paths: readonly string[]) => {
  for (const path of paths) {
    const file = readFile(root, path);
    if (file !== undefined) writer.add(readNoticeText(file, digestOf(path, file.bytes)));
  }
  parentPort?.postMessage(paths.length === 0 ? writer.end() : []);
});
