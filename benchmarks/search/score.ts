import type { Asked } from './outcome.ts';

/** How well a set of queries was answered; shares from 0 to 1. */
export interface Score {
  readonly queries: number;
  readonly first: number;
  readonly firstFive: number;
  /** Mean of one over the place of the first right result (mean reciprocal rank). */
  readonly meanReciprocalRank: number;
  /** Share of queries for a clause whose first result opens at that very clause; undefined where none asks for one. */
  readonly anchorFirst: number | undefined;
}

/** Place of the first result that opens the right notice, from 1; 0 where none does. */
export function placeOf({ expect, results }: Pick<Asked, 'expect' | 'results'>): number {
  const right = new Set(expect.map((address) => address.split('#')[0]));
  return results.findIndex((url) => right.has(noticeOf(url))) + 1;
}

/** Whether the first result opens at the very clause asked for. */
export function isAtAnchor({ expect, results }: Pick<Asked, 'expect' | 'results'>): boolean {
  const [first] = results;
  return first !== undefined && expect.includes(`${noticeOf(first)}#${clauseOf(first)}`);
}

const noticeOf = (url: string): string => /^\/(?:van-ban|chi-dao)\/([^/#?]+)/.exec(url)?.[1] ?? url;
const clauseOf = (url: string): string =>
  /#(.+)$|^\/chi-dao\/[^/]+\/([^/]+)\//
    .exec(url)
    ?.slice(1)
    .find((part) => part !== undefined) ?? '';

export function scoreOf(asked: readonly Asked[]): Score {
  const places = asked.map(placeOf);
  const anchored = asked.filter(({ expect }) => expect.some((address) => address.includes('#')));
  return {
    queries: asked.length,
    first: shareOf(places, (place) => place === 1),
    firstFive: shareOf(places, (place) => place >= 1 && place <= 5),
    meanReciprocalRank:
      places.reduce((sum, place) => sum + (place === 0 ? 0 : 1 / place), 0) / Math.max(1, places.length),
    anchorFirst: anchored.length === 0 ? undefined : shareOf(anchored, isAtAnchor),
  };
}

/** Of queries that nothing answers: how many got no result, and how many got none or only ones said to be near. */
export function noneOf(asked: readonly Asked[]): { readonly none: number; readonly noneOrNear: number } {
  return {
    none: shareOf(asked, ({ total }) => total === 0),
    noneOrNear: shareOf(asked, ({ total, isNear }) => total === 0 || isNear),
  };
}

function shareOf<T>(list: readonly T[], is: (one: T) => boolean): number {
  return list.filter(is).length / Math.max(1, list.length);
}

/** The value below which a share of a list lies; 0 for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
