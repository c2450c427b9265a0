import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Asked } from '#queries/asked.ts';
import { bytesOf } from '../text-bytes.ts';
import type { PagesBundle, Route } from './pages-bundle.ts';
import { laySheaf, type Leaf } from './sheaf.ts';
import type { Drawn } from './trace.ts';

/** A page to draw: its address, the route that draws it, and where it goes. */
export interface Task {
  readonly pathname: string;
  readonly component: string;
  readonly file: string;
  readonly key: string;
}

/** The component that draws many pages for one request; a route of the bundle, and no page of the site. */
export const sheafComponent = 'src/rendering/Sheaf.astro';

interface Page {
  readonly body: string | Uint8Array;
  /** What it asked for while it was drawn. */
  readonly questions: readonly string[];
}

/**
 * Draws pages by Astro's bundle of them and writes them below the site's folder. The first page of a route is drawn
 * alone and in a sheaf; if it comes out the same, the others are drawn in sheaves, which takes a third less time.
 */
export class Drawing {
  readonly #bundle: PagesBundle;
  readonly #site: string;
  readonly #routes: ReadonlyMap<string, Route>;
  /** Of each route of which a page was drawn: whether it comes out of a sheaf the same. */
  readonly #inSheaves = new Map<string, boolean>();

  constructor(bundle: PagesBundle, site: string) {
    this.#bundle = bundle;
    this.#site = site;
    this.#routes = new Map(bundle.manifest.routes.map(({ routeData }) => [routeData.component, routeData]));
  }

  /**
   * Draws pages, and says of each how, in their order.
   *
   * @throws where Astro could not draw one, with its address
   */
  async draw(tasks: readonly Task[]): Promise<readonly Drawn[]> {
    const drawn = new Map<Task, Drawn>();
    for (const task of tasks) {
      if (!this.#inSheaves.has(task.component)) drawn.set(task, this.#write(task, await this.#first(task)));
      else if (this.#inSheaves.get(task.component) === false)
        drawn.set(task, this.#write(task, await this.#alone(task)));
    }
    const others = tasks.filter((task) => !drawn.has(task));
    // Each is written as soon as it is drawn: the texts of many pages, kept, would be copied about in memory.
    await this.#together(others, (page, task) => drawn.set(task, this.#write(task, page)));
    return tasks.flatMap((task) => drawn.get(task) ?? []);
  }

  async #first(task: Task): Promise<Page> {
    const page = await this.#alone(task);
    // Twice in the sheaf: what Astro remembers of a page must not reach the next.
    const leaves: Page[] = [];
    if (this.#route(task).type === 'page') await this.#together([task, task], (leaf) => leaves.push(leaf));
    const words = Buffer.from(page.body).toString();
    this.#inSheaves.set(task.component, leaves.length > 0 && leaves.every(({ body }) => body === words));
    return page;
  }

  async #alone(task: Task): Promise<Page> {
    const answer = () => this.#answer(addressOf(task), this.#route(task));
    // The first page of a process reads the register; until then nobody notes what is asked.
    if (!Reflect.has(globalThis, place)) await answer();
    const asked = askedOf();
    asked.begin();
    const body = await answer();
    return { body, questions: asked.end() };
  }

  /** Draws pages of routes of which one was drawn before: only then are their static paths known. */
  async #together(tasks: readonly Task[], take: (page: Page, task: Task) => void): Promise<void> {
    if (tasks.length === 0) return;
    const asked = askedOf();
    let drawn = 0;
    let failure: unknown;
    const leaves: Leaf[] = [];
    for (const task of tasks) {
      const route = this.#route(task);
      const { default: Page } = await this.#bundle.getComponentByRoute(route);
      const path = this.#bundle.routeCache.get(route)?.staticPaths?.keyed.get(task.pathname);
      if (Page === undefined || path === undefined) throw new Error(`${task.component} has no page ${task.pathname}`);
      leaves.push({ Page, props: path.props ?? {}, address: addressOf(task) });
    }
    laySheaf({
      leaves,
      begin: asked.begin,
      end: (body) => {
        const task = tasks[drawn];
        if (task === undefined) return;
        try {
          take({ body, questions: asked.end() }, task);
        } catch (error) {
          // Astro answers an error with a status.
          failure = error;
          throw error;
        }
        drawn += 1;
      },
    });
    try {
      await this.#answer('/', this.#route({ component: sheafComponent }), () => leaves[drawn]?.address ?? '');
    } catch (error) {
      throw failure ?? error;
    }
    if (drawn !== tasks.length) throw new Error(`${leaves[drawn]?.address ?? ''} was not drawn`);
  }

  /** @param drawn the address of the page being drawn, where it is not the one asked for */
  async #answer(address: string, routeData: Route, drawn = () => address): Promise<Buffer> {
    const response = await this.#bundle.render(new Request(new URL(address, 'http://localhost:4321')), { routeData });
    if (response.status !== 200) throw new Error(`${drawn()}: ${String(response.status)}`);
    return Buffer.from(await response.arrayBuffer());
  }

  #write({ file, key }: Task, page: Page): Drawn {
    const target = join(this.#site, file);
    mkdirSync(dirname(target), { recursive: true });
    const bytes = typeof page.body === 'string' ? bytesOf(page.body) : page.body;
    writeNew(target, bytes);
    return { key, questions: page.questions, crc: crc32(bytes) };
  }

  #route({ component }: Pick<Task, 'component'>): Route {
    const route = this.#routes.get(component);
    if (route === undefined) throw new Error(`no route ${component}`);
    return route;
  }
}

/** @throws where something is already: files are made beside the pages at the same time */
function writeNew(target: string, bytes: Uint8Array): void {
  const file = openSync(target, 'wx');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  } finally {
    closeSync(file);
  }
}

const place = Symbol.for('cong-khai.asked');

/** Where the pages' bundle tells the build what they ask for. */
export function askedOf(): Asked {
  const asked: Asked | undefined = Reflect.get(globalThis, place);
  if (asked === undefined) throw new Error('no page has read the register yet');
  return asked;
}

function addressOf({ pathname, file }: Task): string {
  return file.endsWith('/index.html') ? `/${file.slice(0, -'index.html'.length)}` : pathname;
}
