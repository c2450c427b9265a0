import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { NoticeMemory } from './notice-memory.ts';
import { ShareReader, type Reading, type ReadTexts } from './share-reader.ts';

/** Fewer unread notices than this are read faster by one thread than it takes to start a second. */
const worthWorkers = 400;

/** Whether so many notices are worth being read ahead. */
export const isWorthReadingAhead = (notices: number, threads: number): boolean =>
  notices >= worthWorkers && threads > 1;

/**
 * Reads the notices at some paths, in this thread and others, and enters them into the memory. What cannot be read is
 * told when the gate asks for it.
 *
 * @param threads this one included: it has the code at hand, which every other has to load first
 * @returns the digests of the files that were read, by path
 */
export async function readAhead(
  place: Pick<Reading, 'root' | 'folder' | 'paths'>,
  memory: NoticeMemory,
  threads: number,
  progress: (all: number) => (read: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const reading: Reading = { ...place, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const others = Array.from({ length: threads - 1 }, () => readElsewhere(reading));
  const read = await Promise.all([readHere(reading, progress(place.paths.length)), ...others]);
  for (const { slices } of read) memory.add(slices);
  return new Map(read.flatMap(({ digests }) => digests));
}

async function readHere(reading: Reading, told: (read: number) => void): Promise<ReadTexts> {
  const reader = new ShareReader(reading);
  let before = 0;
  for (let isMore = true; isMore;) {
    isMore = reader.readShare();
    const taken = Math.min(Atomics.load(reading.taken, 0), reading.paths.length);
    told(taken - before);
    before = taken;
    // Another thread may have failed.
    await setImmediate();
  }
  return reader.end();
}

function readElsewhere(reading: Reading): Promise<ReadTexts> {
  const worker = new Worker(join(reading.root, 'src/gate/memory/reading-worker.ts'), { workerData: reading });
  return new Promise((done, failed) => {
    worker.once('message', done);
    worker.once('error', failed);
  });
}
