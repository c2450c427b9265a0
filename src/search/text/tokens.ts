import { canonicalSyllable } from './syllable.ts';

/** A run of letters or of digits in a text. */
export interface Token {
  /** Letters in their canonical form; digits without leading zeros. */
  readonly word: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

const run = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;
/** Official texts repeat few syllables: each is brought to its form once. */
const known = new Map<string, string>();

/** The words of a text in order, each with its place. Everything else stands between words. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  run.lastIndex = 0;
  for (let found = run.exec(text); found !== null; found = run.exec(text))
    tokens.push({ word: wordOf(found[0]), from: found.index, to: run.lastIndex });
  return tokens;
}

function wordOf(written: string): string {
  let word = known.get(written);
  if (word === undefined) {
    word = isDigits(written) ? written.normalize('NFKC').replace(/^0+(?=.)/, '') : canonicalSyllable(written);
    if (known.size > 50_000) known.clear();
    known.set(written, word);
  }
  return word;
}

/** Whether a word is a number: numbers have no spelling to repair and no marks to fold. */
export function isDigits(word: string): boolean {
  return /^\p{N}/u.test(word);
}
