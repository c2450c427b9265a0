import type { AnswerOptions } from './answer.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { inOrder, type Match } from './matching.ts';

/** Matches in the order asked for. @param isSorted they already are in the order of relevance */
export async function sorted(
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
