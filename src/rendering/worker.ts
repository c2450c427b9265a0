import { parentPort, workerData } from 'node:worker_threads';
import { Drawing, type Task } from './drawing.ts';
import type { PagesBundle } from './pages-bundle.ts';
import type { Drawn } from './trace.ts';

/** What a drawing worker is started with. */
export interface WorkerStart {
  /** Address of the bundle of all pages, made by Astro. */
  readonly entry: string;
  /** The folder the site is written to. */
  readonly site: string;
}

/** What Astro's bundle gives out, as far as it is used here. */
interface Bundle {
  readonly app: PagesBundle & {
    setInternals(internals: object): void;
    setOptions(options: object): void;
  };
}

const { entry, site }: WorkerStart = workerData;
const { app }: Bundle = await import(entry);
// Pages carry their styles and scripts themselves: the bundler's tables of both are not needed.
app.setInternals({ pagesByKeys: new Map(), entrySpecifierToBundleMap: new Map() });
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => true }, level: 'error' } },
});
const drawing = new Drawing(app, site);

parentPort?.on('message', (tasks: readonly Task[]) => {
  drawing.draw(tasks).then(
    (drawn: readonly Drawn[]) => parentPort?.postMessage({ drawn }),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
