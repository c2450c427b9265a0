import type { Evaluation } from './evaluation.ts';
import { check } from './hit.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { inOrder, type Match } from './matching.ts';
import { exactly, folded } from './passage.ts';
import type { QueryPart } from './query.ts';
import { units } from '../index/stored-document.ts';
import { matchesInText } from './text-matching.ts';

/** Results shown at once; so many are also held against their text and put in order by it. */
export const batch = 6;
/** Shorter queries have too few neighbours to tell. */
export const tellingLength = 3;

/** Matches of a query as it was read, those few that only their text can tell included. */
export async function matchesOf(
  reader: IndexReader,
  { evaluation: { matches, candidates, parts }, folds }: { readonly evaluation: Evaluation; readonly folds: boolean },
): Promise<readonly Match[]> {
  if (candidates.length === 0) return matches;
  const answers = folds ? folded : exactly;
  const found = await Promise.all(candidates.map((document) => matchesInText(reader, document, parts, answers)));
  const ordered = inOrder(found.flat());
  // A long notice is several documents, and one answer.
  const seen = new Set<number>();
  return ordered.filter(({ document, unit }) => {
    const notice = reader.firstOf(document);
    return unit !== units.notice || (!seen.has(notice) && Boolean(seen.add(notice)));
  });
}

/** How close together the best results hold the query. */
export interface Closeness {
  /** Share of its neighbours that are neighbours there, 0 to 1; −1 where there are no results. */
  readonly closeness: number;
  /** In one of them the last word follows the one before it. */
  readonly endsTogether: boolean;
  /** The best one holds it here and there, in no passage as a whole. */
  readonly isSpread: boolean;
}

/** How close together the best results of a query hold it. */
export async function closenessOf(
  reader: IndexReader,
  understanding: { readonly evaluation: Evaluation; readonly folds: boolean },
): Promise<Closeness> {
  const matches = await matchesOf(reader, understanding);
  const [best] = matches;
  const { parts } = understanding.evaluation;
  if (best === undefined) return { closeness: -1, endsTogether: false, isSpread: false };
  if (best.fit === 'head' || parts.length < tellingLength || hasPhrase(parts))
    return { closeness: 1, endsTogether: true, isSpread: false };
  // The others are shown next where this reading holds: asked for at once, they come a round trip earlier.
  for (const { document } of matches.slice(0, batch)) reader.expect(document);
  const seen = await Promise.all(matches.slice(0, 3).map((match) => check(reader, match, parts, understanding.folds)));
  return {
    closeness: Math.max(...seen.map(({ closeness }) => closeness)),
    endsTogether: seen.some(({ endsTogether }) => endsTogether),
    isSpread: best.fit === 'spread',
  };
}

export const hasPhrase = (parts: readonly QueryPart[]): boolean =>
  parts.some((part) => part.kind === 'word' && part.phrase !== undefined);
