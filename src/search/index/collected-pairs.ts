import { Columns, inOrder, noRank, picked } from './columns.ts';
import type { Lists } from './lists.ts';

/** Words that follow one another, in one spelling of each, and where. */
export interface PairLists extends Lists {
  /** Places of their families in the vocabulary. */
  readonly first: number;
  readonly second: number;
  /** Places of the spellings among those of their family. */
  readonly one: number;
  readonly next: number;
}

/** A word by its place in the vocabulary. */
export interface WordPlace {
  readonly family: number;
  readonly spelling: number;
}

/** Collects which words follow one another, document after document, by the numbers of the words. */
export class CollectedPairs {
  readonly #rows = new Columns(4);

  add(one: number, next: number, document: number, mask: number): void {
    this.#rows.push(one, next, document, mask);
  }

  /**
   * Pairs of words of the vocabulary, in its order: families of both, then spellings of both. Can be called once.
   *
   * @param words numbers of the words by family and spelling, in the order of the vocabulary
   * @param count how many words have numbers
   */
  *inOrder(words: readonly (readonly number[])[], count: number): Generator<PairLists> {
    const placed = words.flatMap((spellings, family) =>
      spellings.map((word, spelling): WordPlace & { readonly word: number } => ({ word, family, spelling })),
    );
    const rankOf = new Uint32Array(count).fill(noRank);
    for (const [rank, { word }] of placed.entries()) rankOf[word] = rank;
    const { first, second, documents, masks } = this.#ranked(rankOf, placed.length);
    let family: PairLists[] = [];
    for (let from = 0, to = 0; from < first.length; from = to) {
      const [one, next] = [first[from], second[from]];
      while (to < first.length && first[to] === one && second[to] === next) to += 1;
      const [place, other] = [placed[rankOf[one ?? 0] ?? 0], placed[rankOf[next ?? 0] ?? 0]];
      if (place === undefined || other === undefined) continue;
      if (family[0] !== undefined && family[0].first !== place.family) {
        yield* family.sort(bySecondWord);
        family = [];
      }
      family.push({
        first: place.family,
        second: other.family,
        one: place.spelling,
        next: other.spelling,
        documents: documents.subarray(from, to),
        masks: masks.subarray(from, to),
      });
    }
    yield* family.sort(bySecondWord);
  }

  /** The rows in the order of their words' ranks. */
  #ranked(rankOf: Uint32Array, ranks: number): Record<'first' | 'second' | 'documents' | 'masks', Uint32Array> {
    const [ones, nexts] = [this.#rows.take(0), this.#rows.take(1)];
    const { places } = inOrder(ones, rankOf, ranks, inOrder(nexts, rankOf, ranks).places);
    return {
      first: picked(ones, places),
      second: picked(nexts, places),
      documents: picked(this.#rows.take(2), places),
      masks: picked(this.#rows.take(3), places),
    };
  }
}

const bySecondWord = (a: PairLists, b: PairLists): number => a.second - b.second || a.one - b.one || a.next - b.next;
