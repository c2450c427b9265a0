import { Columns } from './columns.ts';

/** Words that follow one another, in one spelling of each, and where. */
export interface PairLists {
  /** Places of their families in the vocabulary. */
  readonly first: number;
  readonly second: number;
  /** Places of the spellings among those of their family. */
  readonly one: number;
  readonly next: number;
  readonly head: { readonly documents: number[] };
  readonly body: { readonly documents: number[]; readonly units: number[] };
}

/** A word by its place in the vocabulary. */
export interface WordPlace {
  readonly family: number;
  readonly spelling: number;
}

const pairBase = 2 ** 24;

/** Collects which words follow one another, document after document, by the numbers of the words. */
export class CollectedPairs {
  readonly #body = new Columns(4);
  readonly #head = new Columns(3);
  readonly #inBody = new Map<number, number>();
  readonly #inHead = new Set<number>();

  addHead(one: number, next: number): void {
    this.#inHead.add(one * pairBase + next);
  }

  addPassage(one: number, next: number, unit: number): void {
    const pair = one * pairBase + next;
    this.#inBody.set(pair, (this.#inBody.get(pair) ?? 0) | (1 << unit));
  }

  closeDocument(document: number): void {
    for (const [pair, mask] of this.#inBody)
      this.#body.push(Math.floor(pair / pairBase), pair % pairBase, document, mask);
    for (const pair of this.#inHead) this.#head.push(Math.floor(pair / pairBase), pair % pairBase, document);
    this.#inBody.clear();
    this.#inHead.clear();
  }

  /**
   * Pairs of words of the vocabulary, in its order.
   *
   * @param words numbers of the words by family and spelling, in the order of the vocabulary
   * @param placeOf place of a word by its number; undefined outside the vocabulary
   */
  *inOrder(
    words: readonly (readonly number[])[],
    placeOf: (word: number) => WordPlace | undefined,
    count: number,
  ): Generator<PairLists> {
    const body = this.#body.groupedBy(0, count);
    const head = this.#head.groupedBy(0, count);
    for (const [first, spellings] of words.entries()) {
      const found = new Map<number, PairLists>();
      const at = (one: number, word: number): PairLists | undefined => {
        const place = placeOf(word);
        if (place === undefined) return undefined;
        // Numbers of the order in which pairs are stored: families, then spellings of both.
        const name = (place.family * 256 + one) * 256 + place.spelling;
        let lists = found.get(name);
        if (lists === undefined) {
          const { family: second, spelling: next } = place;
          lists = { first, second, one, next, head: { documents: [] }, body: { documents: [], units: [] } };
          found.set(name, lists);
        }
        return lists;
      };
      spellings.forEach((word, one) => {
        for (let i = head.starts[word] ?? 0; i < (head.starts[word + 1] ?? 0); i += 1) {
          const row = head.rows[i] ?? 0;
          at(one, this.#head.at(1, row))?.head.documents.push(this.#head.at(2, row));
        }
        for (let i = body.starts[word] ?? 0; i < (body.starts[word + 1] ?? 0); i += 1) {
          const row = body.rows[i] ?? 0;
          const lists = at(one, this.#body.at(1, row))?.body;
          lists?.documents.push(this.#body.at(2, row));
          lists?.units.push(this.#body.at(3, row));
        }
      });
      for (const [, lists] of [...found].toSorted(([a], [b]) => a - b)) yield lists;
    }
  }
}
