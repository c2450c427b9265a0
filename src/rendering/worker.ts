import { parentPort, workerData } from 'node:worker_threads';
import { drawPage, type Task } from './drawing.ts';
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
  readonly app: {
    readonly manifest: { readonly routes: readonly { readonly routeData: { readonly component: string } }[] };
    readonly routeCache: unknown;
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
    getComponentByRoute(route: unknown): Promise<{ readonly getStaticPaths?: (options: object) => unknown }>;
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
const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));

parentPort?.on('message', (tasks: readonly Task[]) => {
  drawAll(tasks).then(
    (drawn) => parentPort?.postMessage({ drawn }),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function drawAll(tasks: readonly Task[]): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  for (const task of tasks) {
    drawn.push(
      await drawPage((request, component) => app.render(request, { routeData: routes.get(component) }), site, task),
    );
  }
  return drawn;
}
