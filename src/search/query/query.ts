import type { StoredDocument, StoredPassage } from '../index/stored-document.ts';
import type { KeyPlace } from '../text/named-keys.ts';
import { figuresIn } from '../text/figures.ts';
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
  /** Reads texts for what they name. */
  readonly reading: KeyReading;
}

/** What texts, documents and passages name that has keys. */
export interface KeyReading {
  readonly inText: (text: string) => ReadonlyMap<string, KeyPlace>;
  /** Of the document itself: its number and its day. */
  readonly ofDocument: (document: StoredDocument) => readonly string[];
  /** Of the days a directive is due. */
  readonly ofPassage: (passage: StoredPassage) => readonly string[];
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

/** Whether a query may name a number, a day or a period: all of them are written with figures. */
export const mayNameKeys = (typed: string): boolean => /\d/.test(typed);

/**
 * Reads a query: quoted phrases, document numbers and dates in any written form, and words.
 *
 * @param named reads numbers and dates; not needed where `mayNameKeys` says that there are none
 */
export function parseQuery(typed: string, named?: Pick<typeof import('./named-keys.ts'), 'keysTyped'>): Query {
  const text = visible(typed)
    .normalize('NFC')
    .replace(/[“”„«»″]/g, '"');
  const quoted = [...text.matchAll(/"([^"]+)"/g)].map(({ 0: all, index }) => ({ from: index, to: index + all.length }));
  const isFree = ({ from, to }: Span): boolean => !quoted.some((span) => from < span.to && span.from < to);
  const tokens = withFigures(text);
  // A text writes its numbers and days as texts do; what else could be one is none there.
  const keys = named?.keysTyped(text, tokens.length > mostTyped, isFree) ?? [];
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

/** A stretch of what was typed, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
