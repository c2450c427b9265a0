import { noPostings, type Postings } from '../index/postings.ts';

/** Every document that any of the lists has, with all its units. */
export function union(lists: readonly Postings[]): Postings {
  const full = lists.filter(({ documents }) => documents.length > 0);
  if (full.length <= 1) return full[0] ?? noPostings;
  // Two by two: each step goes through its lists once.
  const half = full.length >>> 1;
  return merged(union(full.slice(0, half)), union(full.slice(half)));
}

function merged(a: Postings, b: Postings): Postings {
  const documents = new Uint32Array(a.documents.length + b.documents.length);
  const units = new Uint32Array(documents.length);
  let [i, j, length] = [0, 0, 0];
  while (i < a.documents.length || j < b.documents.length) {
    const [x, y] = [a.documents[i] ?? Infinity, b.documents[j] ?? Infinity];
    documents[length] = Math.min(x, y);
    units[length] = (x <= y ? (a.units[i] ?? 0) : 0) | (y <= x ? (b.units[j] ?? 0) : 0);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    length += 1;
  }
  return { documents: documents.slice(0, length), units: units.slice(0, length) };
}

/** Numbers, ascending, that both have. */
export function common(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found = new Uint32Array(Math.min(a.length, b.length));
  let [i, j, length] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) found[length++] = x;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return found.slice(0, length);
}

/** Looks units up in a list by document, documents asked for in ascending order. */
export class Cursor {
  readonly #list: Postings;
  #at = 0;

  constructor(list: Postings) {
    this.#list = list;
  }

  /** Units the list has in a document, 0 for none; −1, all of them, in a list without units. */
  at(document: number): number {
    const { documents, units } = this.#list;
    while ((documents[this.#at] ?? Infinity) < document) this.#at += 1;
    if (documents[this.#at] !== document) return 0;
    return units.length === 0 ? -1 : (units[this.#at] ?? 0);
  }
}
