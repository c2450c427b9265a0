import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readFiles } from '../files.ts';
import { digestOf } from '../notice-text.ts';
import type { NoticeMemory, Slice } from './notice-memory.ts';

/** What a worker is given: paths below the root to read, and the folder for its pack. */
export interface ReadingTask {
  readonly root: string;
  readonly folder: string;
  readonly paths: readonly string[];
}

/** Fewer unread notices than this are read faster by one process than it takes to start a second. */
const worthWorkers = 400;
const share = 250;

/**
 * Reads every notice that is not in the memory yet, in several workers where there are many, and enters them.
 * What is wrong in a file is found when the gate asks for it.
 */
export async function readAhead(
  root: string,
  folder: string,
  memory: NoticeMemory,
  files: ReturnType<typeof readFiles>['files'],
  workers: number,
  progress: (all: number) => (read: number) => void,
): Promise<void> {
  const unread = files.filter((file) => file.path.startsWith('content/notices/') && !memory.has(digestOf(file)));
  if (unread.length < worthWorkers || workers < 2) return;
  const paths = unread.map(({ path }) => path);
  const told = progress(paths.length);
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(join(root, 'src/gate/memory/reading-worker.ts'));
    try {
      while (next < paths.length) {
        const part = paths.slice(next, next + share);
        next += share;
        const task: ReadingTask = { root, folder, paths: part };
        memory.add(await answer<readonly (readonly [string, Slice])[]>(worker, task));
        told(part.length);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

function answer<T>(worker: Worker, task: ReadingTask): Promise<T> {
  return new Promise((done, failed) => {
    worker.removeAllListeners();
    worker.once('message', done);
    worker.once('error', failed);
    worker.postMessage(task);
  });
}
