import { foldSyllable } from './syllable.ts';
import { tokensOf, type Token } from './tokens.ts';

/** An abbreviation as officials write it, and what it may stand for; with several meanings it is never expanded. */
export interface Abbreviation {
  readonly short: string;
  readonly long: readonly string[];
}

/** Words that stand for a stretch of a text beside those written there. */
export interface OtherReading {
  /** Tokens of the text from one up to another. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/** Finds abbreviations with one meaning in texts, and their meanings written out. */
export class AbbreviationTable {
  readonly #longOf = new Map<string, readonly string[]>();
  readonly #shortOf = new Map<string, { readonly words: readonly string[]; readonly short: string }[]>();
  readonly #shorts = new Set<string>();
  /** Those of them that are written with a blank. */
  readonly #apart = new Set<string>();
  /** Folded short forms of several meanings, with the meanings as written. */
  readonly ambiguous = new Map<string, readonly string[]>();

  constructor(abbreviations: readonly Abbreviation[]) {
    for (const { short, long } of abbreviations) {
      const key = joined(tokensOf(short));
      const words = tokensOf(long[0] ?? '').map(({ word }) => word);
      const [first] = words;
      if (long.length !== 1) {
        this.ambiguous.set(foldSyllable(key), long);
        continue;
      }
      if (first === undefined || key === '') continue;
      this.#shorts.add(foldSyllable(key));
      if (short.includes(' ')) this.#apart.add(foldSyllable(key));
      this.#longOf.set(key, words);
      const same = this.#shortOf.get(first);
      if (same === undefined) this.#shortOf.set(first, [{ words, short: key }]);
      else same.push({ words, short: key });
    }
  }

  /** Whether letters, marks or not, are the short form of something. */
  isShort(letters: string): boolean {
    return this.#shorts.has(foldSyllable(letters));
  }

  /** Whether letters, marks or not, with blanks between them are the short form of something (`par index`). */
  isShortApart(words: readonly string[]): boolean {
    const letters = words.map(foldSyllable);
    return (
      this.#apart.has(letters.join('')) ||
      (letters.every((part) => !/[aeiouy]/.test(part)) && this.isShort(letters.join('')))
    );
  }

  /**
   * The other readings of a text: “UBND” also reads “ủy ban nhân dân”, and the other way round. A short
   * form counts only in capitals, its parts joined by a blank, `&`, `-` or `.` at most (`GD&ĐT` for `GDĐT`).
   */
  readingsOf(text: string, tokens: readonly Token[]): readonly OtherReading[] {
    const readings: OtherReading[] = [];
    tokens.forEach((token, from) => {
      for (const { words, short } of this.#shortOf.get(token.word) ?? []) {
        if (words.every((word, i) => tokens[from + i]?.word === word))
          readings.push({ from, to: from + words.length, words: [short] });
      }
      if (!isCapitals(text, token)) return;
      for (let to = from + 1; to <= from + mostParts; to += 1) {
        const parts = tokens.slice(from, to);
        const long = this.#longOf.get(joined(parts));
        if (long !== undefined) readings.push({ from, to, words: long });
        const [last, next] = [tokens[to - 1], tokens[to]];
        if (last === undefined || next === undefined) break;
        if (!/^\s?[&.-]?\s?$/.test(text.slice(last.to, next.from)) || !isCapitals(text, next)) break;
      }
    });
    return readings;
  }
}

/** Parts a short form is written in at most. */
export const mostParts = 3;

const joined = (tokens: readonly Token[]): string => tokens.map(({ word }) => word).join('');

function isCapitals(text: string, { from, to }: Token): boolean {
  // Most words begin with a small letter, and most of those with one of these.
  const letter = text.charCodeAt(from);
  if (letter >= 0x61 && letter <= 0x7a) return false;
  const written = text.slice(from, to);
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}
