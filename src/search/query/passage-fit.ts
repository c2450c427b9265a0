import type { SearchedText } from '../index/indexed-words.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { fitOf, type Answers, type Mark, type TextFit } from './passage.ts';
import type { QueryKey, QueryPart } from './query.ts';
import type { StoredPassage } from '../index/stored-document.ts';

/** How well a passage holds the parts of a query. */
export interface PassageFit {
  readonly passage: StoredPassage;
  readonly texts: readonly SearchedText[];
  readonly held: ReadonlySet<number>;
  readonly strong: ReadonlySet<number>;
  readonly adjacent: ReadonlySet<number>;
  readonly score: number;
  /** Clause with most of the query, and where in it. */
  readonly clause: {
    readonly address: string;
    readonly text: string;
    readonly marks: readonly Mark[];
    readonly held: ReadonlySet<number>;
  };
}

export function fitOfPassage(
  reader: IndexReader,
  passage: StoredPassage,
  parts: readonly QueryPart[],
  answers: Answers,
): PassageFit {
  const { own, around } = reader.passageTexts(passage);
  const aroundFits = around.map((text) => fitOf(text, parts, answers));
  const named = new Set([...together(aroundFits)].flatMap((second) => [second - 1, second]));
  const ownFits = own.map((text) => fitOf(text, parts, answers, named));
  const fits = [...ownFits, ...aroundFits];
  // A deadline asked for is held by the directive's own days, in whatever form its text writes them.
  const held = new Set([
    ...fits.flatMap(({ held }) => [...held]),
    ...heldByKeys(parts, ({ reading }) => reading.ofPassage(passage)),
  ]);
  const strong = new Set(fits.flatMap(({ strong }) => [...strong]));
  const adjacent = together(fits);
  const clauses = own.map(({ text }, i) => {
    const fit = ownFits[i];
    const held = fit?.held ?? new Set<number>();
    const value = held.size + 0.5 * (fit?.adjacent.size ?? 0);
    return { address: passage.clauses[i]?.[0] ?? '', text, marks: fit?.marks ?? [], held, value };
  });
  const clause = clauses.reduce(
    (best, one) => (one.value > best.value ? one : best),
    clauses[0] ?? { address: '', text: '', marks: [], held: new Set<number>(), value: 0 },
  );
  return {
    passage,
    texts: [...own, ...around],
    held,
    strong,
    adjacent,
    clause,
    score: held.size + 0.5 * adjacent.size + 0.1 * strong.size,
  };
}

/** Places of the days and numbers of a query that some keys answer. */
export const heldByKeys = (
  parts: readonly QueryPart[],
  keysFor: (part: QueryKey) => readonly string[],
): readonly number[] =>
  parts.flatMap((part, i) => (part.kind === 'key' && keysFor(part).some((key) => part.keys.includes(key)) ? [i] : []));

/** Neighbours of the query that are neighbours in one of several texts. */
export const together = (fits: readonly TextFit[]): ReadonlySet<number> =>
  new Set(fits.flatMap(({ adjacent }) => [...adjacent]));
