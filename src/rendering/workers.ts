import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Task } from './drawing.ts';
import type { Drawn } from './trace.ts';
import type { WorkerStart } from './worker.ts';

/** Fewer pages than this are drawn before a worker has read the register. The environment may say otherwise. */
const worthWorker = Number(process.env['CONG_KHAI_WORKER_FROM'] ?? '3000');
const share = 60;

type Answer = { readonly drawn: readonly Drawn[] } | { readonly error: string };

/** Starts workers that draw what is taken beside the calling process, as many as are worth it. */
export function drawingWorkers(
  pages: number,
  most: number,
  start: WorkerStart,
  take: (count: number) => readonly Task[],
  enter: (tasks: readonly Task[], drawn: readonly Drawn[]) => void,
): { readonly done: Promise<unknown>; readonly stop: () => Promise<void> } {
  const count = Math.max(0, Math.min(most, 7, Math.floor(pages / worthWorker)));
  const workers = Array.from({ length: count }, () => {
    // The source as it is: Node reads TypeScript, and no bundle holds this file.
    return new Worker(join(process.cwd(), 'src/rendering/worker.ts'), {
      workerData: start,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
  });
  const done = Promise.all(workers.map((worker) => feed(worker, take, enter)));
  // Awaited when the caller's own share is drawn; a failure before that is told then.
  done.catch(() => undefined);
  return {
    done,
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Keeps a worker busy: it has the next part at hand while it draws one. */
function feed(
  worker: Worker,
  take: (count: number) => readonly Task[],
  enter: (tasks: readonly Task[], drawn: readonly Drawn[]) => void,
): Promise<void> {
  return new Promise((done, failed) => {
    const waiting: (readonly Task[])[] = [];
    const send = (): void => {
      const part = take(share);
      if (part.length === 0) return;
      waiting.push(part);
      worker.postMessage(part);
    };
    worker.on('message', (answer: Answer) => {
      if ('error' in answer) {
        failed(new Error(answer.error));
        return;
      }
      enter(waiting.shift() ?? [], answer.drawn);
      send();
      if (waiting.length === 0) done();
    });
    worker.on('error', failed);
    send();
    send();
    if (waiting.length === 0) done();
  });
}
