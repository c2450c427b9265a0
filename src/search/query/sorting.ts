import type { IndexReader } from '../index/index-reader.ts';
import type { Match } from './matching.ts';

/** Newest notice first, its directives in the order of the text. */
export const byDay = (reader: IndexReader, matches: readonly Match[]): readonly Match[] =>
  matches.toSorted((a, b) => reader.firstOf(b.document) - reader.firstOf(a.document) || a.unit - b.unit);

/** Nearest deadline first. @param asOf the register's day, `YYYY-MM-DD` */
export async function byDeadline(
  reader: IndexReader,
  matches: readonly Match[],
  asOf: string,
): Promise<readonly Match[]> {
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
