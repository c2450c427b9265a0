import { canonicalSyllable } from './syllable.ts';

/**
 * Ends a whole word in the index and in a query. Pagefind finds every word that begins with a
 * query's word; a word that ends in this letter is found by itself alone.
 */
const wordEnd = 'z';

const lettersOf = /\p{L}[\p{L}\p{M}]*/gu;
const dayOf = /(?<![\d/.-])0?(\d{1,2})([/.-])0?(\d{1,2})\2(\d{4})(?!\d)/g;

/**
 * Text as the index and a query both know it: every run of letters in its canonical form and ended,
 * days without leading zeros (`05/09/2015` = `5-9-2015`). Words stay apart by the same white space, so
 * the n-th word of the result stands for the n-th word of the text.
 */
export function analyseText(text: string): string {
  return withPlainDays(text).replace(lettersOf, (word) => canonicalSyllable(word) + wordEnd);
}

/** What a reader typed, ready for the index. */
export interface AnalysedQuery {
  /** Every word meant whole. */
  readonly whole: string;
  /** The same with `995/KH-UBND` taken apart into its words; undefined where nothing is joined. */
  readonly apart: string | undefined;
  /** The same with the last word left open, for one still being typed; undefined inside quotation marks. */
  readonly open: string | undefined;
}

/**
 * Analyses a query. Quotation marks of any kind around it or a part of it mean exactly these words
 * in this order, as Pagefind understands `"…"`.
 */
export function analyseQuery(query: string): AnalysedQuery {
  const whole = analyseText(query.normalize('NFC').replace(/[“”„«»]/g, '"'));
  const apart = whole.replace(/(?<=[\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}"\s]+(?=[\p{L}\p{N}])/gu, ' ');
  return {
    whole,
    apart: apart === whole ? undefined : apart,
    open: whole.endsWith(wordEnd) ? whole.slice(0, -wordEnd.length) : undefined,
  };
}

function withPlainDays(text: string): string {
  return text.replace(dayOf, (_, day: string, _separator, month: string, year: string) => `${day}/${month}/${year}`);
}

/**
 * The first word of an analysed query that a text does not have, as the reader may have typed it;
 * undefined where it has them all. Marks and accents do not count here: they rank, they do not exclude.
 *
 * @param words analysed; a word without its end letter may begin a longer one
 */
export function missingWord(words: string, text: string): string | undefined {
  const known = new Set(partsOf(analyseText(text)));
  return partsOf(words)
    .filter((part) => !known.has(part) && !beginsOne(part, known))
    .map((part) => part.replace(/z$/, ''))[0];
}

/** Runs of letters or digits, without marks: Pagefind finds these parts of `995/KH-UBND` too. */
function partsOf(analysed: string): readonly string[] {
  return (
    analysed
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}

function beginsOne(part: string, known: ReadonlySet<string>): boolean {
  // Digits carry no end: Pagefind finds 199 by 19.
  if (part.endsWith(wordEnd)) return false;
  for (const word of known) if (word.startsWith(part)) return true;
  return false;
}
