import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Made } from './beside.ts';
import type { Task } from './drawing.ts';
import type { Drawn } from './trace.ts';
import type { WorkerStart } from './worker.ts';

/** Fewer pages than this are drawn before a worker has read the register. The environment may say otherwise. */
const worthWorker = Number(process.env['CONG_KHAI_WORKER_FROM'] ?? '3000');
const share = 60;

type Answer =
  | { readonly drawn: readonly Drawn[] }
  | { readonly made: Made }
  /** Not ready is who has made files: it holds so much of the record that another had better draw. */
  | { readonly isReady: boolean }
  | { readonly error: string };

/** Where workers get pages to draw, and who is told of those drawn. */
export interface Supply {
  /** How many pages have not been taken. */
  readonly left: () => number;
  readonly take: (count: number) => readonly Task[];
  readonly enter: (tasks: readonly Task[], drawn: readonly Drawn[]) => void;
}

/** How many workers so many pages are worth, of as many as there may be. */
export const workersFor = (pages: number, most: number): number =>
  Math.max(0, Math.min(most, 7, Math.floor(pages / worthWorker)));

/** Threads that work beside the calling one: they do what stands beside the pages, and then draw pages. */
export class DrawingWorkers {
  /** The shares of work beside the pages that they did. */
  readonly made: Made[] = [];
  readonly #start: WorkerStart;
  readonly #workers = new Set<Worker>();
  readonly #ended: Promise<void>[] = [];
  readonly #supply = Promise.withResolvers<Supply>();
  #failure: { readonly error: unknown } | undefined;

  constructor(start: WorkerStart) {
    this.#start = start;
  }

  /** Starts more, if there are fewer than so many. */
  growTo(count: number): void {
    while (this.#ended.length < count) {
      const ended = this.#begin();
      ended.catch((error: unknown) => {
        this.#failure ??= { error };
      });
      this.#ended.push(ended);
    }
  }

  /** Has them draw what is taken, once they have done what stands beside. */
  supply(supply: Supply): void {
    this.#supply.resolve(supply);
  }

  /** @throws what one of them failed at, if one has failed */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /**
   * Waits until all is done.
   *
   * @throws what one of them failed at
   */
  async done(): Promise<void> {
    await Promise.all(this.#ended);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  /** Starts one, and waits until it has done its part. */
  #begin(): Promise<void> {
    // The source as it is: Node reads TypeScript, and no bundle holds this file.
    const worker = new Worker(join(this.#start.place.root, 'src/rendering/worker.ts'), {
      workerData: this.#start,
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    this.#workers.add(worker);
    return this.#keepBusy(worker);
  }

  /** Ends one that is spent, and starts another if there is enough to draw. */
  async #replace(worker: Worker): Promise<void> {
    worker.removeAllListeners('exit');
    this.#workers.delete(worker);
    await worker.terminate();
    const { left } = await this.#supply.promise;
    // It has to load the code again, and read the register: a third of what made the first one worth it.
    if (left() > worthWorker / 3) await this.#begin();
  }

  /** A worker has the next part at hand while it draws one. */
  #keepBusy(worker: Worker): Promise<void> {
    return new Promise((done, failed) => {
      const waiting: (readonly Task[])[] = [];
      const send = ({ take }: Supply): void => {
        const part = take(share);
        if (part.length === 0) return;
        waiting.push(part);
        worker.postMessage(part);
      };
      const take = async (answer: Answer): Promise<void> => {
        if ('error' in answer) throw new Error(answer.error);
        if ('made' in answer) {
          this.made.push(answer.made);
          return;
        }
        if ('isReady' in answer && !answer.isReady) {
          done(this.#replace(worker));
          return;
        }
        const supply = await this.#supply.promise;
        if ('drawn' in answer) supply.enter(waiting.shift() ?? [], answer.drawn);
        else send(supply);
        send(supply);
        if (waiting.length === 0) done();
      };
      worker.on('message', (answer: Answer) => void take(answer).catch(failed));
      worker.on('error', failed);
      worker.on('exit', () => {
        failed(new Error('a worker of the build ended before its work was done'));
      });
    });
  }
}
