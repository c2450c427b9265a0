import { marksOf, withMarks } from '../text/spelling.ts';
import { foldSyllable } from '../text/syllable.ts';

/** A word of the vocabulary: one spelling, marks included. */
export interface Term extends ListPlace {
  /** Canonical form. */
  readonly word: string;
  /** How often it stands in the index, as a power: documents ≈ 2^(weight / 2). */
  readonly weight: number;
}

/** Part of the index that holds a list, and its place in it. */
export interface ListPlace {
  readonly shard: number;
  readonly place: number;
}

/** All spellings of the same letters. */
export interface Family {
  readonly folded: string;
  /** Where the list of all of them is. */
  readonly whole: ListPlace;
  readonly terms: readonly Term[];
}

/** The vocabulary as it is stored: text that packs well. */
export interface PackedVocabulary {
  /** Folded words in order, each as the number of letters it shares with the one before, and the rest. */
  readonly letters: string;
  /** For each family the marks of its spellings, a character each, and a blank. */
  readonly marks: string;
  readonly patterns: readonly string[];
  /** Spellings that no pattern gives, in order. */
  readonly odd: readonly string[];
  readonly weights: string;
  /** How many lists each part of the index holds. */
  readonly shards: readonly number[];
}

const firstCharacter = 0x23;
const oddCharacter = '!';

/** The words of an index, for looking up, completing and correcting. */
export class Vocabulary {
  readonly families: readonly Family[];
  /** Weight of the most frequent term. */
  readonly mostUsual: number;
  readonly #places: ReadonlyMap<string, number>;

  constructor(families: readonly Family[]) {
    this.families = families;
    this.mostUsual = families.reduce((most, { terms }) => Math.max(most, ...terms.map(({ weight }) => weight)), 0);
    this.#places = new Map(families.map(({ folded }, place) => [folded, place]));
  }

  /** Place of a family in the order of the vocabulary; pairs of words are ordered by it. */
  placeOf(folded: string): number | undefined {
    return this.#places.get(folded);
  }

  family(word: string): Family | undefined {
    return this.families[this.#places.get(foldSyllable(word)) ?? -1];
  }

  /** The word in just this spelling. */
  term(word: string): Term | undefined {
    return this.family(word)?.terms.find((term) => term.word === word);
  }

  /** Families whose letters begin with some letters, in order. */
  beginningWith(folded: string): readonly Family[] {
    let low = 0;
    let high = this.families.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.families[middle]?.folded ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.families[end]?.folded.startsWith(folded) === true) end += 1;
    return this.families.slice(low, end);
  }
}

/** Weight of what stands in so many documents, 0 to 60. */
export function weightOf(documents: number): number {
  return Math.round(2 * Math.log2(Math.max(1, documents)));
}

/** @param families in order of their letters @param shards how many lists each part holds, in the same order */
export function packVocabulary(
  families: readonly { readonly folded: string; readonly terms: readonly Pick<Term, 'word' | 'weight'>[] }[],
  shards: readonly number[],
): PackedVocabulary {
  const patterns: string[] = [];
  const odd: string[] = [];
  let letters = '';
  let marks = '';
  let weights = '';
  let before = '';
  for (const { folded, terms } of families) {
    let shared = 0;
    while (shared < 9 && shared < before.length && before[shared] === folded[shared]) shared += 1;
    letters += `${String(shared)}${folded.slice(shared)}`;
    before = folded;
    for (const { word, weight } of terms) {
      const pattern = marksOf(word);
      weights += String.fromCharCode(firstCharacter + weight);
      if (withMarks(folded, pattern) !== word) {
        odd.push(word);
        marks += oddCharacter;
        continue;
      }
      let place = patterns.indexOf(pattern);
      if (place === -1) place = patterns.push(pattern) - 1;
      marks += String.fromCharCode(firstCharacter + place);
    }
    marks += ' ';
  }
  return { letters, marks, patterns, odd, weights, shards };
}

export function unpackVocabulary({ letters, marks, patterns, odd, weights, shards }: PackedVocabulary): Vocabulary {
  let before = '';
  const folded = [...letters.matchAll(/(\d)(\D*)/g)].map(([, shared, rest = '']) => {
    before = before.slice(0, Number(shared)) + rest;
    return before;
  });
  let count = 0;
  let shard = 0;
  let place = 0;
  let odds = 0;
  const spellings = marks.split(' ');
  const nextPlace = (): ListPlace => {
    const here = { shard, place };
    place += 1;
    if (place >= (shards[shard] ?? Infinity)) {
      shard += 1;
      place = 0;
    }
    return here;
  };
  return new Vocabulary(
    folded.map((letters, i) => {
      const characters = [...(spellings[i] ?? '')];
      const shared = characters.length > 1 ? nextPlace() : undefined;
      const terms = characters.map((character): Term => {
        const pattern = patterns[character.charCodeAt(0) - firstCharacter];
        const word =
          character === oddCharacter || pattern === undefined ? (odd[odds++] ?? '') : withMarks(letters, pattern);
        const weight = weights.charCodeAt(count) - firstCharacter;
        count += 1;
        return { word, weight, ...nextPlace() };
      });
      return { folded: letters, terms, whole: shared ?? terms[0] ?? { shard: 0, place: 0 } };
    }),
  );
}
