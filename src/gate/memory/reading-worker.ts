import { parentPort } from 'node:worker_threads';
import { readFile } from '../files.ts';
import { readNoticeText } from '../notice-text.ts';
import { writePack } from './notice-memory.ts';
import type { ReadingTask } from './read-ahead.ts';

/** Reads notices and writes them into a pack; answers with where each stands. */
parentPort?.on('message', ({ root, folder, paths }: ReadingTask) => {
  const texts = paths.flatMap((path) => {
    const file = readFile(root, path);
    return file === undefined ? [] : [readNoticeText(file)];
  });
  parentPort?.postMessage(writePack(folder, texts));
});
