import type { Answer, AnswerOptions, Counts, Hit, Unknown } from './answer.ts';
import { facets, type Facet } from '../page/facets.ts';
import { check, type Checked } from './hit.ts';
import { IndexReader, type ReadPart } from '../index/index-reader.ts';
import { fits, inOrder, type Match } from './matching.ts';
import type { Postings } from '../index/postings.ts';
import { parseQuery, type QueryPart } from './query.ts';
import { Cursor, common } from './sets.ts';
import { units } from '../index/stored-document.ts';
import { foldSyllable } from '../text/syllable.ts';
import { hasPhrase, matchesOf } from './found.ts';
import { batch, understand } from './understanding.ts';

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
    const reader = await this.#reader();
    const query = parseQuery(typed);
    const parts = withAbbreviations(reader, query.parts);
    const chosen = Object.entries(options.chosen ?? {}) as [Facet, string][];
    if (parts.length === 0 && chosen.length === 0) return nothing(reader, parts, []);
    const understanding =
      parts.length === 0 ? undefined : await understand(reader, parts, query.hasMarks, options.isTyping === true);
    const all =
      understanding === undefined
        ? await everything(reader, chosen)
        : await filtered(reader, await matchesOf(reader, understanding), chosen);
    if (understanding !== undefined && all.length === 0)
      return nothing(reader, parts, understanding.evaluation.unknown);
    const asked = understanding?.evaluation.parts ?? [];
    const folds = understanding?.folds ?? false;
    const isNear = understanding?.isNear ?? false;
    const ordered = await sorted(reader, all, options, understanding === undefined);
    const isByRelevance = understanding !== undefined && options.sort === undefined;
    const first = await checked(
      reader,
      ordered.slice(0, batch),
      asked,
      folds,
      isByRelevance,
      isNear || hasPhrase(asked),
    );
    const rest = ordered.slice(batch);
    const results = first.map(({ hit }) => hit);
    const dropped = Math.min(batch, ordered.length) - first.length;
    const directives = ordered.filter(({ unit }) => unit !== units.notice).length;
    if (results.length === 0 && rest.length === 0) return nothing(reader, parts, []);
    return {
      total: ordered.length - dropped,
      notices: ordered.length - directives - dropped,
      directives,
      scattered: ordered.filter(({ fit }) => fit === 'spread').length,
      isNear,
      corrected: understanding?.corrected === true ? asked.map(({ text }) => text).join(' ') : undefined,
      suggestions: suggestionsFor(reader, parts),
      unknown: unknownOf(understanding?.evaluation.unknown ?? []),
      results,
      hits: async (from, to) => {
        const known = results.slice(from, to);
        const more = rest.slice(Math.max(0, from - results.length), Math.max(0, to - results.length));
        const loaded = await Promise.all(more.map((match) => check(reader, match, asked, folds)));
        return [...known, ...loaded.map(({ hit }) => hit)];
      },
      counts: () => countsOf(reader, ordered),
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

/** Matches that are in every chosen facet. */
async function filtered(
  reader: IndexReader,
  matches: readonly Match[],
  chosen: readonly [Facet, string][],
): Promise<readonly Match[]> {
  let kept = matches;
  for (const [facet, value] of chosen) {
    const list = (await reader.facet(facet)).get(value);
    if (list === undefined) return [];
    const has = membership(list);
    kept = kept.filter((match) => has(facetDocument(reader, match), match.unit));
  }
  return kept;
}

/** Facets of a notice are kept with the document it begins with. */
const facetDocument = (reader: IndexReader, { document, unit }: Match): number =>
  unit === units.notice ? reader.firstOf(document) : document;

function membership({ documents, units }: Postings): (document: number, unit: number) => boolean {
  const masks = new Map<number, number>();
  documents.forEach((document, i) => masks.set(document, units[i] ?? 0));
  return (document, unit) => ((masks.get(document) ?? 0) & (1 << unit)) !== 0;
}

/** All that is in every chosen facet, where no words were asked for: newest first. */
async function everything(reader: IndexReader, chosen: readonly [Facet, string][]): Promise<readonly Match[]> {
  const lists = await Promise.all(chosen.map(async ([facet, value]) => (await reader.facet(facet)).get(value)));
  const found = lists.filter((list) => list !== undefined);
  const [first, ...rest] = found;
  if (first === undefined || found.length < chosen.length) return [];
  const documents = rest.reduce((all, list) => common(all, list.documents), first.documents);
  const cursors = found.map((list) => new Cursor(list));
  return [...documents]
    .flatMap((document) => {
      const mask = cursors.reduce((all, cursor) => all & cursor.at(document), -1);
      return Array.from({ length: 30 }, (_, unit) => unit)
        .filter(
          (unit) => (mask & (1 << unit)) !== 0 && (unit !== units.notice || reader.firstOf(document) === document),
        )
        .map((unit): Match =>
          unit === units.notice
            ? { document, unit, fit: 'head', passages: 0, score: 0 }
            : { document, unit, fit: 'passage', passages: 1 << unit, score: 0 },
        );
    })
    .toSorted((a, b) => b.document - a.document || a.unit - b.unit);
}

async function sorted(
  reader: IndexReader,
  matches: readonly Match[],
  { sort, asOf = '' }: AnswerOptions,
  isSorted: boolean,
): Promise<readonly Match[]> {
  if (sort === 'ngay')
    return matches.toSorted((a, b) => reader.firstOf(b.document) - reader.firstOf(a.document) || a.unit - b.unit);
  if (sort !== 'han') return isSorted ? matches : inOrder(matches);
  const days = await reader.deadlines();
  const dayOf = new Map<string, string>();
  for (const [day, { documents, units }] of days)
    documents.forEach((document, i) => {
      for (let unit = 0; unit < 30; unit += 1)
        if (((units[i] ?? 0) & (1 << unit)) !== 0) dayOf.set(`${String(document)}/${String(unit)}`, day);
    });
  // To come, nearest first; then gone by, latest first; then without a day.
  const rank = (match: Match): readonly [number, string] => {
    const day = dayOf.get(`${String(match.document)}/${String(match.unit)}`);
    return day === undefined ? [2, ''] : [day >= asOf ? 0 : 1, day];
  };
  return matches
    .map((match) => ({ match, rank: rank(match) }))
    .toSorted((a, b) => {
      const sooner = a.rank[1] < b.rank[1] ? -1 : a.rank[1] > b.rank[1] ? 1 : 0;
      return a.rank[0] - b.rank[0] || (a.rank[0] === 1 ? -sooner : sooner) || b.match.document - a.match.document;
    })
    .map(({ match }) => match);
}

/** The first matches held against their text: put in order by it, and without those whose phrase does not hold. */
async function checked(
  reader: IndexReader,
  matches: readonly Match[],
  parts: readonly QueryPart[],
  folds: boolean,
  reorders: boolean,
  isStrict: boolean,
): Promise<readonly Checked[]> {
  const all = await Promise.all(matches.map((match) => check(reader, match, parts, folds)));
  const whole = isStrict && hasPhrase(parts) ? all.filter(({ isWhole }) => isWhole) : all;
  if (!reorders) return whole;
  return whole.toSorted(
    (a, b) =>
      fits.indexOf(a.match.fit) - fits.indexOf(b.match.fit) || b.score - a.score || b.match.document - a.match.document,
  );
}

async function countsOf(reader: IndexReader, matches: readonly Match[]): Promise<Counts> {
  const counts = await Promise.all(
    facets.map(async (facet) => {
      const values = await reader.facet(facet);
      const found: Record<string, number> = {};
      for (const [value, list] of values) {
        const has = membership(list);
        found[value] = matches.filter((match) => has(facetDocument(reader, match), match.unit)).length;
      }
      return [facet, found] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** `GD&ĐT` typed for an abbreviation the record knows: one word, not two. */
function withAbbreviations(reader: IndexReader, parts: readonly QueryPart[]): readonly QueryPart[] {
  const merged: QueryPart[] = [];
  for (const part of parts) {
    const before = merged.at(-1);
    const word = before?.kind === 'word' && part.kind === 'word' && part.isJoined ? before.word + part.word : undefined;
    if (word !== undefined && before?.kind === 'word' && part.kind === 'word' && reader.abbreviations.isShort(word))
      merged.splice(-1, 1, { ...before, word, text: before.text + part.text, isMarked: word !== foldSyllable(word) });
    else merged.push(part);
  }
  return merged;
}

/** An abbreviation of several meanings is never expanded; its meanings are offered. */
function suggestionsFor(reader: IndexReader, parts: readonly QueryPart[]): readonly string[] {
  return parts.flatMap((part, i) => {
    const meanings = part.kind === 'word' ? (reader.abbreviations.ambiguous.get(foldSyllable(part.word)) ?? []) : [];
    return meanings.map((meaning) => parts.map(({ text }, j) => (i === j ? meaning : text)).join(' '));
  });
}

const unknownOf = (parts: readonly QueryPart[]): readonly Unknown[] =>
  parts.map((part) => ({
    about: part.kind === 'word' ? 'word' : part.about === 'number' ? 'number' : 'date',
    text: part.text,
  }));

function nothing(reader: IndexReader, parts: readonly QueryPart[], unknown: readonly QueryPart[]): Answer {
  return {
    total: 0,
    notices: 0,
    directives: 0,
    scattered: 0,
    isNear: false,
    corrected: undefined,
    suggestions: suggestionsFor(reader, parts),
    unknown: unknownOf(unknown),
    results: [],
    hits: () => Promise.resolve<readonly Hit[]>([]),
    counts: () => Promise.resolve({}),
  };
}
