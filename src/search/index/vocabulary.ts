import { characterOf, numberAt } from './characters.ts';
import { marksOf, withMarks } from '../text/spelling.ts';
import { foldSyllable } from '../text/syllable.ts';

/** A word of the vocabulary: one spelling, marks included. */
export interface Term {
  /** Canonical form. */
  readonly word: string;
  /** How often it stands in the index, as a power: documents ≈ 2^(weight / 2). */
  readonly weight: number;
  /** Place of its list among all lists of words. */
  readonly list: number;
}

/** All spellings of the same letters. */
export interface Family {
  readonly folded: string;
  /** Place of the list of all of them. */
  readonly whole: number;
  readonly terms: readonly Term[];
  /** Weights of the terms, and one of them by itself: the spellings are put together when they are asked for. */
  readonly weights: readonly number[];
  readonly word: (place: number) => string;
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

const oddCharacter = '!';

/** The words of an index, for looking up, completing and correcting. */
export class Vocabulary {
  /** In order of their letters. */
  readonly families: readonly Family[];
  /** Weight of the most frequent term. */
  readonly mostUsual: number;

  constructor(families: readonly Family[], mostUsual: number) {
    this.families = families;
    this.mostUsual = mostUsual;
  }

  /** Place of a family in the order of the vocabulary; pairs of words are ordered by it. */
  placeOf(folded: string): number | undefined {
    const place = this.#placeFrom(folded);
    return this.families[place]?.folded === folded ? place : undefined;
  }

  family(word: string): Family | undefined {
    return this.families[this.placeOf(foldSyllable(word)) ?? -1];
  }

  /** The word in just this spelling. */
  term(word: string): Term | undefined {
    return this.family(word)?.terms.find((term) => term.word === word);
  }

  /** Families whose letters begin with some letters, in order. */
  beginningWith(folded: string): readonly Family[] {
    const from = this.#placeFrom(folded);
    let end = from;
    while (this.families[end]?.folded.startsWith(folded) === true) end += 1;
    return this.families.slice(from, end);
  }

  /** Place of the first family that does not come before some letters. */
  #placeFrom(folded: string): number {
    let low = 0;
    let high = this.families.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.families[middle]?.folded ?? '') < folded) low = middle + 1;
      else high = middle;
    }
    return low;
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
      weights += characterOf(weight);
      if (withMarks(folded, pattern) !== word) {
        odd.push(word);
        marks += oddCharacter;
        continue;
      }
      let place = patterns.indexOf(pattern);
      if (place === -1) place = patterns.push(pattern) - 1;
      marks += characterOf(place);
    }
    marks += ' ';
  }
  return { letters, marks, patterns, odd, weights, shards };
}

/** Spellings are put together only when someone asks for them: a query asks for few. */
function familyOf(folded: string, whole: number, weights: readonly number[], word: Family['word']): Family {
  let terms: readonly Term[] | undefined;
  // Letters of several spellings have a list of all of them first.
  const first = whole + Number(weights.length > 1);
  return {
    folded,
    whole,
    weights,
    word,
    get terms() {
      return (terms ??= weights.map((weight, place) => ({ word: word(place), weight, list: first + place })));
    },
  };
}

export function unpackVocabulary({ letters, marks, patterns, odd, weights }: PackedVocabulary): Vocabulary {
  const spellings = marks.split(' ');
  let folded = '';
  let list = 0;
  let term = 0;
  let odds = 0;
  const families = [...letters.matchAll(/(\d)(\D*)/g)].map(([, shared, rest = ''], i) => {
    folded = folded.slice(0, Number(shared)) + rest;
    const [letters, signs, whole, firstOdd] = [folded, spellings[i] ?? '', list, odds];
    const each = Array.from(signs, () => numberAt(weights, term++));
    list += signs.length + (signs.length > 1 ? 1 : 0);
    odds += signs.split(oddCharacter).length - 1;
    return familyOf(letters, whole, each, (place) =>
      signs[place] === oddCharacter
        ? (odd[firstOdd + signs.slice(0, place).split(oddCharacter).length - 1] ?? '')
        : withMarks(letters, patterns[numberAt(signs, place)] ?? ''),
    );
  });
  return new Vocabulary(families, Math.max(0, ...Array.from(new Set(weights), (weight) => numberAt(weight))));
}
