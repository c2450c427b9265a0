import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { NoticeMemory } from './notice-memory.ts';
import type { Slice } from './pack.ts';

/** What a reading worker is started with. */
export interface ReadingStart {
  readonly root: string;
  /** For its pack. */
  readonly folder: string;
}

/** Fewer unread notices than this are read faster by one process than it takes to start a second. */
const worthWorkers = 400;
const share = 100;

/**
 * Reads the notices at some paths, in several workers where there are many, and enters them into the memory.
 * What cannot be read is told when the gate asks for it.
 */
export async function readAhead(
  start: ReadingStart,
  memory: NoticeMemory,
  paths: readonly string[],
  workers: number,
  progress: (all: number) => (read: number) => void,
): Promise<void> {
  if (paths.length < worthWorkers || workers < 2) return;
  const told = progress(paths.length);
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(join(start.root, 'src/gate/memory/reading-worker.ts'), { workerData: start });
    try {
      for (;;) {
        const part = paths.slice(next, next + share);
        next += share;
        memory.add(await answer(worker, part));
        if (part.length === 0) return;
        told(part.length);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}

function answer(worker: Worker, paths: readonly string[]): Promise<readonly (readonly [string, Slice])[]> {
  return new Promise((done, failed) => {
    worker.removeAllListeners();
    worker.once('message', done);
    worker.once('error', failed);
    worker.postMessage(paths);
  });
}
