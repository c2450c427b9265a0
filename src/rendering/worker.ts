import { parentPort, workerData } from 'node:worker_threads';
import { setImmediate } from 'node:timers/promises';
import type { Place } from '#beside/work.ts';
import { Beside } from './beside.ts';
import { Drawing, type Task } from './drawing.ts';
import type { PagesBundle } from './pages-bundle.ts';
import type { Drawn } from './trace.ts';

/** What a drawing worker is started with. */
export interface WorkerStart {
  /** Address of the bundle of all pages, made by Astro. */
  readonly entry: string;
  readonly place: Place;
  /** See `Beside.counters`. */
  readonly counters: Int32Array;
}

/** What Astro's bundle gives out, as far as it is used here. */
interface Bundle {
  readonly app: PagesBundle & {
    setInternals(internals: object): void;
    setOptions(options: object): void;
  };
}

const { entry, place, counters }: WorkerStart = workerData;
const { app }: Bundle = await import(entry);
// Pages carry their styles and scripts themselves: the bundler's tables of both are not needed.
app.setInternals({ pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => true }, level: 'error' } },
});

// What stands beside the pages first: which pages are to be drawn is not known yet.
const isSpent = await makeBeside();
const drawing = new Drawing(app, place.site);
parentPort?.on('message', (tasks: readonly Task[]) => {
  drawing.draw(tasks).then(
    (drawn: readonly Drawn[]) => parentPort?.postMessage({ drawn }),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
parentPort?.postMessage({ isReady: !isSpent });

/** Does shares of what stands beside the pages, while there are any. Whether there were. */
async function makeBeside(): Promise<boolean> {
  const beside = await Beside.of(app, place, counters);
  if (!beside.isLeft) return false;
  await beside.prepare();
  for (let made = beside.next(); made !== undefined; made = beside.next()) {
    parentPort?.postMessage({ made });
    // A build that fails ends its workers between two shares.
    await setImmediate();
  }
  return true;
}
