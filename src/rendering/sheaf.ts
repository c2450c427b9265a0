/** A component that draws a whole page. */
export type PageComponent = (props: object) => object;

/** A page to draw among others. */
export interface Leaf {
  readonly Page: PageComponent;
  readonly props: object;
  readonly address: string;
}

/** Pages drawn in one answer of Astro's, in this order. */
export interface Sheaf {
  readonly leaves: readonly Leaf[];
  /** Called before a page is drawn. */
  readonly begin: () => void;
  /** Called when all of it is drawn. */
  readonly end: () => void;
}

/** What stands after each page: a sign that none contains, for the gate refuses it in content. */
export const betweenPages = '\0';

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
