import { headBit } from './document-terms.ts';
import { Columns, inOrder, picked } from './columns.ts';

/** Where a thing stands: documents in ascending order, and for each the bits of its units, `headBit` for its head. */
export interface Lists {
  readonly documents: Uint32Array;
  readonly masks: Uint32Array;
}

/** In how many documents a thing is, heads counted apart. */
export function countOf({ masks }: Lists): number {
  let count = 0;
  for (const mask of masks) count += (mask & headBit) + (mask > headBit ? 1 : 0);
  return count;
}

/** Two lists as one. */
export function merged(one: Lists, other: Lists): Lists {
  const documents = new Uint32Array(one.documents.length + other.documents.length);
  const masks = new Uint32Array(documents.length);
  let length = 0;
  for (let i = 0, j = 0; i < one.documents.length || j < other.documents.length; length += 1) {
    const [a, b] = [one.documents[i] ?? Infinity, other.documents[j] ?? Infinity];
    documents[length] = Math.min(a, b);
    let mask = 0;
    if (a <= b) mask |= one.masks[i++] ?? 0;
    if (b <= a) mask |= other.masks[j++] ?? 0;
    masks[length] = mask;
  }
  return { documents: documents.subarray(0, length), masks: masks.subarray(0, length) };
}

/** Collects where each of many things stands, document after document. */
export class CollectedLists {
  readonly #rows = new Columns(3);

  add(thing: number, document: number, mask: number): void {
    this.#rows.push(thing, document, mask);
  }

  /** Looks a thing’s lists up. Can be called once. @param count how many things there are */
  finish(count: number): (thing: number) => Lists {
    const { places, starts } = inOrder(
      this.#rows.take(0),
      Uint32Array.from({ length: count }, (_, thing) => thing),
      count,
    );
    const all = { documents: picked(this.#rows.take(1), places), masks: picked(this.#rows.take(2), places) };
    return (thing) => ({
      documents: all.documents.subarray(starts[thing], starts[thing + 1]),
      masks: all.masks.subarray(starts[thing], starts[thing + 1]),
    });
  }
}
