import type { BesideWork, Place } from '#beside/work.ts';
import type { PagesBundle } from './pages-bundle.ts';

/** A share that was done. */
export interface Made {
  /** Number of the work, in the order of the bundle's routes. */
  readonly work: number;
  /** Number of the share within its work. */
  readonly share: number;
  readonly outcome: unknown;
  /** Milliseconds it took. */
  readonly took: number;
}

/** Whether a route of the bundle is no page but work to be done beside them. */
export const isBeside = (component: string): boolean => component.endsWith('.beside.ts');

/** Work beside the pages as one thread of a build knows it: all threads take shares from one list. */
export class Beside {
  readonly #works: readonly BesideWork[];
  readonly #place: Place;
  readonly #counters: Int32Array;
  #shares: readonly { readonly work: number; readonly share: number; readonly run: () => unknown }[] = [];

  private constructor(works: readonly BesideWork[], place: Place, counters: Int32Array) {
    this.#works = works;
    this.#place = place;
    this.#counters = counters;
  }

  /** What all threads share: how many shares were taken, and one more than there are once a thread knows it. */
  static counters(): Int32Array {
    return new Int32Array(new SharedArrayBuffer(8));
  }

  static async of(bundle: PagesBundle, place: Place, counters: Int32Array): Promise<Beside> {
    const works: BesideWork[] = [];
    for (const { routeData } of bundle.manifest.routes.filter(({ routeData }) => isBeside(routeData.component))) {
      const { work } = await bundle.getComponentByRoute(routeData);
      if (work === undefined) throw new Error(`${routeData.component} exports no work`);
      works.push(work);
    }
    return new Beside(works, place, counters);
  }

  /** Whether shares may be left that no thread has taken. */
  get isLeft(): boolean {
    const all = Atomics.load(this.#counters, 1);
    return this.#works.length > 0 && (all === 0 || Atomics.load(this.#counters, 0) < all - 1);
  }

  /** Lists the shares, as every thread must before it does the first. */
  async prepare(): Promise<void> {
    const lists = await Promise.all(this.#works.map((work) => work.shares(this.#place)));
    // Works of few shares first: theirs are long, and all threads are to end at about the same time.
    this.#shares = lists
      .map((list, work) => list.map((run, share) => ({ work, share, run })))
      .toSorted((a, b) => a.length - b.length)
      .flat();
    Atomics.store(this.#counters, 1, this.#shares.length + 1);
  }

  /** Does the next share that no thread has taken; undefined where none is left. */
  next(): Made | undefined {
    const next = this.#shares[Atomics.add(this.#counters, 0, 1)];
    if (next === undefined) return undefined;
    const { work, share, run } = next;
    const started = performance.now();
    return { work, share, outcome: run(), took: performance.now() - started };
  }

  /** Tells each work what its shares gave back, and measures how long they took in all threads together. */
  async end(made: readonly Made[]): Promise<void> {
    const inOrder = made.toSorted((a, b) => a.share - b.share);
    for (const [index, work] of this.#works.entries()) {
      const own = inOrder.filter((one) => one.work === index);
      const outcomes = own.map(({ outcome }) => outcome);
      await work.end?.(this.#place, outcomes);
      performance.measure(work.name, { start: 0, duration: own.reduce((sum, { took }) => sum + took, 0) });
    }
  }
}
