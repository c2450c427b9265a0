import { datesIn } from '../text/date-keys.ts';
import { figuresIn, foldedForm } from '../text/figures.ts';
import { numbersAskedFor, numbersIn, typeNames } from '../text/number-keys.ts';
import { slightWords } from '../text/slight-words.ts';
import { writtenSyllable } from '../text/spelling.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits, tokensOf, type Token } from '../text/tokens.ts';

/** A word a reader typed. */
export interface QueryWord {
  readonly kind: 'word';
  /** As typed. */
  readonly text: string;
  /** Canonical form. */
  readonly word: string;
  /** Typed with marks: just this spelling is meant. */
  readonly isMarked: boolean;
  /** A word that any text has: it ranks and does not exclude. */
  readonly isSlight: boolean;
  /** Words of one quoted phrase carry its number. */
  readonly phrase: number | undefined;
  /** What stands between it and the word before: `&` in GD&ĐT, nothing in `ca3i`; a blank where none stands before. */
  readonly gap: string;
  /** Cut short: words that begin with it are meant. */
  readonly isOpen?: boolean;
}

/** A day, a period or a document's number. */
export interface QueryKey {
  readonly kind: 'key';
  readonly text: string;
  /** What is meant, the most fitting key first. */
  readonly keys: readonly string[];
  readonly about: 'number' | 'date' | 'deadline';
}

export type QueryPart = QueryWord | QueryKey;

/** What a reader typed, as the search understands it. The same for both normal forms and any case. */
export interface Query {
  /** In the order typed. */
  readonly parts: readonly QueryPart[];
  /** At least one word carries marks: the others may be meant without any. */
  readonly hasMarks: boolean;
  /** More was typed than is searched for. */
  readonly isCut: boolean;
}

/** Parts of a query that are searched for, from the first on: each may cost a list. */
export const mostAsked = 64;
/** A query of more parts was hardly typed: it is a passage of a text. */
export const mostTyped = 40;

const beforeDeadline =
  /(?:(?:deadline|thoi\s+han|den\s+han|han\s+chot|han\s+cuoi|han|cham\s+nhat|truoc|den\s+het|den|xong)\s+)+(?:(?:la|vao|nop|den|truoc|ngay|het|trong|cuoi)\s+)*$/;
const beforeDate = /(?:ngay|vao|hom|trong|ban\s+hanh|ky)\s+$/;
/** “Chỉ thị ngày 29/6/2013” asks for a document of that day, not for what is due on it. */
const beforeIssued = new RegExp(String.raw`(?:^|\s)${typeNames}\s+(?:(?:ban\s+hanh|ky|ra|cua|ngay|hom)\s+)*$`);

/** Reads a query: quoted phrases, document numbers and dates in any written form, and words. */
export function parseQuery(typed: string): Query {
  const text = visible(typed)
    .normalize('NFC')
    .replace(/[“”„«»″]/g, '"');
  const folded = foldedForm(text);
  const quoted = [...text.matchAll(/"([^"]+)"/g)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }));
  const isFree = ({ from, to }: Span): boolean => !quoted.some((span) => from < span.to && span.from < to);
  const keys: (QueryKey & Span)[] = [];
  const tokens = withFigures(text);
  // A text writes its numbers and days as texts do; what else could be one is none there.
  const isPasted = tokens.length > mostTyped;
  for (const { keys: named, from, to } of (isPasted ? numbersIn(folded) : numbersAskedFor(folded)).filter(isFree)) {
    const [key = ''] = named;
    keys.push({ kind: 'key', text: text.slice(from, to).trim(), keys: [`o${key}`, key], about: 'number', from, to });
  }
  for (const { keys: named, from, to } of datesIn(folded, !isPasted).filter(isFree)) {
    if (keys.some((key) => from < key.to && key.from < to)) continue;
    const [key = ''] = named;
    const lead = beforeDeadline.exec(folded.slice(0, from));
    const isIssued = beforeIssued.test(folded.slice(0, from));
    const led = (lead ?? beforeDate.exec(folded.slice(0, from)))?.[0] ?? '';
    keys.push({
      kind: 'key',
      text: text.slice(from, to),
      keys: lead !== null ? [`h${key}`, key] : isIssued ? [`o${key}`, key] : [`o${key}`, `h${key}`, key],
      about: lead === null ? 'date' : 'deadline',
      from: from - led.length,
      to,
    });
  }
  const words = tokens
    .filter((token) => !keys.some(({ from, to }) => token.from < to && from < token.to))
    .map((token, i, all): QueryWord & Span => {
      const { word, from, to } = token;
      const before = all[i - 1];
      const phrase = quoted.findIndex((span) => from >= span.from && to <= span.to);
      return {
        kind: 'word',
        text: text.slice(from, to),
        word,
        isMarked: !isDigits(word) && word !== foldSyllable(word),
        isSlight: phrase === -1 && slightWords.has(word),
        phrase: phrase === -1 ? undefined : phrase,
        gap: before === undefined ? ' ' : text.slice(before.to, from),
        from,
        to,
      };
    });
  const parts = [...keys, ...words].toSorted((a, b) => a.from - b.from);
  return {
    parts: parts.slice(0, mostAsked),
    hasMarks: words.some(({ isMarked }) => isMarked),
    isCut: parts.length > mostAsked,
  };
}

/** Without signs that no one sees: soft hyphens, marks of direction; what only allows a line to break is a blank. */
const visible = (typed: string): string => typed.replaceAll('\u200B', ' ').replaceAll(/\p{Cf}/gu, '');

/** The words of a query; a figure in groups (`3.800.000`) is one. */
function withFigures(text: string): readonly Token[] {
  const tokens = [...tokensOf(text)];
  for (const { from, to, word } of figuresIn(text, tokens).toReversed()) {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (first !== undefined && last !== undefined)
      tokens.splice(from, to - from, { word, from: first.from, to: last.to });
  }
  return tokens;
}

/** Another word in a word's place; what a guess shows is its usual spelling. */
export function wordLike(part: QueryWord, text: string, word: string): QueryWord {
  return { ...part, text: writtenSyllable(text), word, isMarked: word !== foldSyllable(word), gap: ' ' };
}

interface Span {
  readonly from: number;
  readonly to: number;
}
