import { CollectedPairs, type PairLists } from './collected-pairs.ts';
import { readTerms, type TermSink } from './document-terms.ts';
import { CollectedLists, countOf, type Lists } from './lists.ts';
import { rareKey } from './root.ts';
import { foldSyllable } from '../text/syllable.ts';
import type { Terms } from './term-table.ts';

export interface WordLists extends Lists {
  readonly word: string;
}
export interface FamilyLists {
  readonly folded: string;
  readonly words: readonly WordLists[];
}
export interface NamedLists extends Lists {
  readonly name: string;
}

/** Families of spellings the vocabulary holds at most, the most frequent; rarer words are found by key. */
const largestVocabulary = 8192;

const inOrderOf =
  <T>(name: (thing: T) => string) =>
  (a: T, b: T): number =>
    name(a) < name(b) ? -1 : 1;

/** Collects what stands where, document after document, and sorts it out at the end. */
export class IndexLists {
  readonly #terms: Terms;
  readonly #words = new CollectedLists();
  readonly #keys = new CollectedLists();
  readonly #values = new CollectedLists();
  readonly #pairs = new CollectedPairs();
  #document = 0;
  readonly #sink: TermSink = {
    word: (word, mask) => {
      this.#words.add(word, this.#document, mask);
    },
    key: (key, mask) => {
      this.#keys.add(key, this.#document, mask);
    },
    value: (value, mask) => {
      this.#values.add(value, this.#document, mask);
    },
    pair: (one, next, mask) => {
      this.#pairs.add(one, next, this.#document, mask);
    },
  };

  /** @param terms those that the documents name by number */
  constructor(terms: Terms) {
    this.#terms = terms;
  }

  /** @param terms what a `TermCollector` took down of the next document */
  add(terms: Uint8Array): void {
    readTerms(terms, this.#sink);
    this.#document += 1;
  }

  /** All that was collected, in the order in which it is stored. Can be called once. */
  finish(): {
    readonly families: Iterable<FamilyLists>;
    readonly pairs: Iterable<PairLists>;
    readonly keys: readonly NamedLists[];
    /** Values of facets; see `valueName`. */
    readonly values: readonly NamedLists[];
    readonly hasRareWords: boolean;
  } {
    const words = this.#terms.words.terms;
    const listsOf = this.#words.finish(words.length);
    // Kept numbers may be of words that no document has any more.
    const present = words.flatMap((word, id) => {
      const lists = listsOf(id);
      return lists.documents.length === 0 ? [] : [{ word, id, count: countOf(lists) }];
    });
    const families = [...Map.groupBy(present, ({ word }) => foldSyllable(word))].map(([folded, spellings]) => ({
      folded,
      spellings: spellings.toSorted(inOrderOf(({ word }) => word)),
      weight: spellings.reduce((sum, { count }) => sum + count, 0),
    }));
    const byWeight = families.toSorted((a, b) => b.weight - a.weight || (a.folded < b.folded ? -1 : 1));
    const chosen = byWeight.slice(0, largestVocabulary).toSorted(inOrderOf(({ folded }) => folded));
    const rare = byWeight
      .slice(largestVocabulary)
      .flatMap(({ spellings }) => spellings.map(({ word, id }) => ({ name: rareKey(word), ...listsOf(id) })));
    return {
      // One after the other: all lists of a large register at once would not fit into memory.
      families: chosen.values().map(({ folded, spellings }) => ({
        folded,
        words: spellings.map(({ word, id }) => ({ word, ...listsOf(id) })),
      })),
      pairs: this.#pairs.inOrder(
        chosen.map(({ spellings }) => spellings.map(({ id }) => id)),
        words.length,
      ),
      keys: [...named(this.#terms.keys.terms, this.#keys), ...rare].toSorted(inOrderOf(({ name }) => name)),
      values: named(this.#terms.values.terms, this.#values).toSorted(inOrderOf(({ name }) => name)),
      hasRareWords: byWeight.length > largestVocabulary,
    };
  }
}

function named(names: readonly string[], collected: CollectedLists): readonly NamedLists[] {
  const listsOf = collected.finish(names.length);
  return names.map((name, id) => ({ name, ...listsOf(id) })).filter(({ documents }) => documents.length > 0);
}
