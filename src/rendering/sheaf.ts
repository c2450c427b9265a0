import type { renderToString } from 'astro/runtime/server/index.js';

/** A component that draws a whole page. */
export type PageComponent = Parameters<typeof renderToString>[1];

/** A page to draw among others. */
export interface Leaf {
  readonly Page: PageComponent;
  readonly props: object;
  readonly address: string;
}

/** Pages drawn for one request, in this order. */
export interface Sheaf {
  readonly leaves: readonly Leaf[];
  /** Called before a page is drawn. */
  readonly begin: () => void;
  /** Called with all of it. */
  readonly end: (words: string) => void;
}

// `Sheaf.astro` is part of the pages' bundle, which shares no module with the build.
const place = Symbol.for('cong-khai.sheaf');

/** Lays a sheaf down where the component that draws it finds it. */
export function laySheaf(sheaf: Sheaf): void {
  Reflect.set(globalThis, place, sheaf);
}

/** @throws where none was laid down */
export function sheafToDraw(): Sheaf {
  const sheaf: Sheaf | undefined = Reflect.get(globalThis, place);
  if (sheaf === undefined) throw new Error('no pages to draw were laid down');
  return sheaf;
}
