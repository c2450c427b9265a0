import type { Answer, AnswerOptions, Unknown } from './answer.ts';
import type { Facet } from '../page/facets.ts';
import { batch, hasPhrase, matchesOf } from './found.ts';
import { check, type Checked } from './hit.ts';
import { IndexReader, type ReadPart } from '../index/index-reader.ts';
import { fits, inOrder, type Match } from './matching.ts';
import { filters, namedKeys, otherReadings } from './on-demand.ts';
import { pause } from './pause.ts';
import { mayNameKeys, parseQuery, type QueryPart } from './query.ts';
import { withShortForms } from './short-forms.ts';
import { units } from '../index/stored-document.ts';
import { foldSyllable } from '../text/syllable.ts';
import { understand, type Understanding } from './understanding.ts';

/** Search over one index. The answer to a query is the same whatever was asked before. */
export class Search {
  readonly #read: ReadPart;
  #opening: Promise<IndexReader> | undefined;

  /** @param read loads a part of the index; what it rejects with, an answer rejects with */
  constructor(read: ReadPart) {
    this.#read = read;
  }

  /** Answers a query; rejects where any part of the index it needed did not come. */
  async answer(typed: string, options: AnswerOptions = {}): Promise<Answer> {
    const [reader, named] = await Promise.all([this.#reader(), mayNameKeys(typed) ? namedKeys() : undefined]);
    await pause();
    const query = parseQuery(typed, named);
    await pause();
    const parts = withShortForms(reader.abbreviations, query.parts);
    const chosen = Object.entries(options.chosen ?? {}) as [Facet, string][];
    const understanding =
      parts.length === 0 ? undefined : await understand(reader, parts, query.hasMarks, options.isTyping === true);
    const { evaluation, folds = false, isNear: mayBeNear = false }: Partial<Understanding> = understanding ?? {};
    const asked = evaluation?.parts ?? [];
    const matches =
      understanding === undefined
        ? await everything(reader, chosen)
        : await filtered(reader, await matchesOf(reader, understanding), chosen);
    const isOrdered = understanding === undefined || understanding.isOrdered === true;
    const ordered = await sorted(reader, matches, options, isOrdered);
    const how = {
      folds,
      reorders: !isOrdered && options.sort === undefined,
      isStrict: mayBeNear || hasPhrase(asked),
    };
    let first: readonly Checked[] = [];
    let seen = 0;
    // Lists tell little of a quoted phrase with figures: it is looked for in more texts.
    while (first.length === 0 && seen < Math.min(ordered.length, mostSought)) {
      first = await checked(reader, ordered.slice(seen, seen + batch), asked, how);
      seen += batch;
    }
    const results = first.map(({ hit }) => hit);
    // What is not found in so many texts is not said to stand in others.
    const rest = first.length === 0 ? [] : ordered.slice(seen);
    const found = [...first.map(({ match }) => match), ...rest];
    const directives = found.filter(({ unit }) => unit !== units.notice).length;
    // Most answers are as typed: what tells of the others is loaded where it is needed.
    const near = mayBeNear && found.length > 0 ? await otherReadings() : undefined;
    const isNear = near?.isAsTyped(first[0], asked, parts) === false;
    return {
      total: found.length,
      notices: found.length - directives,
      directives,
      scattered: found.filter(({ fit }) => fit === 'spread').length,
      isNear,
      corrected:
        isNear && understanding !== undefined ? near.searchedInstead(understanding, first[0], parts) : undefined,
      suggestions: suggestionsFor(reader, parts),
      unknown: unknownOf(evaluation?.unknown ?? []),
      isCut: query.isCut,
      results,
      hits: async (from, to) => {
        const more = rest.slice(Math.max(0, from - results.length), Math.max(0, to - results.length));
        const loaded = await Promise.all(more.map((match) => check(reader, match, asked, folds)));
        return [...results.slice(from, to), ...loaded.map(({ hit }) => hit)];
      },
      found,
      counts: async () => (await filters()).countsOf(reader, found),
    };
  }

  /** Loads what every search needs, ahead of the first one. */
  async prepare(): Promise<void> {
    await this.#reader();
  }

  async #reader(): Promise<IndexReader> {
    this.#opening ??= IndexReader.open(this.#read);
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }
}

const everything = async (reader: IndexReader, chosen: readonly [Facet, string][]): Promise<readonly Match[]> =>
  chosen.length === 0 ? [] : (await filters()).everything(reader, chosen);

/** Texts a phrase is looked for in at most; of what holds its words and is not found in these, none is shown. */
const mostSought = 60;

const filtered = async (
  reader: IndexReader,
  matches: readonly Match[],
  chosen: readonly [Facet, string][],
): Promise<readonly Match[]> => (chosen.length === 0 ? matches : (await filters()).filtered(reader, matches, chosen));

/** Matches in the order asked for. @param isSorted they already are in the order of relevance */
async function sorted(
  reader: IndexReader,
  matches: readonly Match[],
  { sort, asOf = '' }: AnswerOptions,
  isSorted: boolean,
): Promise<readonly Match[]> {
  if (sort === undefined) return isSorted ? matches : inOrder(matches);
  const { byDay, byDeadline } = await filters();
  return sort === 'ngay' ? byDay(reader, matches) : byDeadline(reader, matches, asOf);
}

/** The first matches held against their text: put in order by it, and without those whose phrase does not hold. */
async function checked(
  reader: IndexReader,
  matches: readonly Match[],
  parts: readonly QueryPart[],
  { folds, reorders, isStrict }: { readonly folds: boolean; readonly reorders: boolean; readonly isStrict: boolean },
): Promise<readonly Checked[]> {
  const all = await Promise.all(matches.map((match) => check(reader, match, parts, folds)));
  const whole = isStrict && hasPhrase(parts) ? all.filter(({ isWhole }) => isWhole) : all;
  if (!reorders) return whole;
  return whole.toSorted(
    (a, b) =>
      fits.indexOf(a.match.fit) - fits.indexOf(b.match.fit) || b.score - a.score || b.match.document - a.match.document,
  );
}

/** An abbreviation of several meanings is never expanded; its meanings are offered. */
function suggestionsFor(reader: IndexReader, parts: readonly QueryPart[]): readonly string[] {
  return parts.flatMap((part, i) => {
    const meanings =
      part.kind === 'word' && isLikeShort(part)
        ? (reader.abbreviations.ambiguous.get(foldSyllable(part.word)) ?? [])
        : [];
    return meanings.map((meaning) => parts.map(({ text }, j) => (i === j ? meaning : text)).join(' '));
  });
}

/** “TU”, and “ct”, which is no syllable; not the “tu” of “dau tu”, nor “tư”. */
function isLikeShort({ word, text }: Extract<QueryPart, { kind: 'word' }>): boolean {
  return foldSyllable(word) === word.replaceAll('đ', 'd') && (!/[aeiouy]/.test(word) || text === text.toUpperCase());
}

const unknownOf = (parts: readonly QueryPart[]): readonly Unknown[] =>
  parts.map((part) => ({
    about: part.kind === 'word' ? 'word' : part.about === 'number' ? 'number' : 'date',
    text: part.text,
  }));
