import { conditionOf, nowhere, pairCondition, planOf, type Condition, type Plan } from './condition.ts';
import type { IndexReader, Lists } from '../index/index-reader.ts';
import { documentsWithAll, inOrder, matchesIn, type Match } from './matching.ts';
import { compoundsOf, neighboursOf, phrasePairs } from './neighbours.ts';
import { pause } from './pause.ts';
import type { QueryPart } from './query.ts';
import { Cursor } from './sets.ts';
import { units } from '../index/stored-document.ts';

/** What an index holds of a query. */
export interface Evaluation {
  /** What was asked for, as it was understood at last. */
  readonly parts: readonly QueryPart[];
  readonly conditions: readonly Condition[];
  /** Parts that nothing in the index has. */
  readonly unknown: readonly QueryPart[];
  readonly matches: readonly Match[];
  /** Few documents were left before every condition was loaded: their texts tell, see `text-matching.ts`. */
  readonly candidates: readonly number[];
}

export interface EvaluationOptions {
  /** Marks do not count. */
  readonly folds?: boolean;
  /** Words that mostly stand together are asked for one by one. */
  readonly apart?: boolean;
  /** Lists given in place of those of a part: the completions of a last word. */
  readonly instead?: ReadonlyMap<QueryPart, Lists>;
}

/** Conditions loaded at once. The rarest come first: often they leave so little that the others need not be loaded. */
const wave = 4;
/** So few documents are looked through themselves, and one more for each list that need not be loaded then. */
const few = 5;

/**
 * Finds what holds every part of a query. Slight words are asked of nothing as long as others are; words that
 * mostly stand together are asked for together. As soon as few documents are left, these are given as
 * candidates in place of matches.
 */
export async function evaluate(
  reader: IndexReader,
  parts: readonly QueryPart[],
  { folds = false, apart = false, instead = new Map() }: EvaluationOptions = {},
): Promise<Evaluation> {
  const asked = parts.filter((part) => part.kind === 'key' || !part.isSlight);
  const needed = asked.length > 0 ? asked : parts;
  const phrases = phrasePairs(reader, parts);
  const compounds = [...phrases, ...(apart ? [] : compoundsOf(reader, parts))];
  const together = new Set<QueryPart>(compounds.flatMap(({ one, next }) => [one, next]));
  const alone = (some: readonly QueryPart[]): readonly Plan[] => some.map((part) => planOf(reader, part, folds));
  let plans = inPlanOrder([
    ...compounds.map(({ one, next, weight }): Plan => ({ part: next, before: one, weight })),
    ...alone(needed.filter((part) => !together.has(part))),
  ]);
  const conditions: Condition[] = [];
  const meant = new Map<QueryPart, QueryPart>();
  const understood = (): readonly QueryPart[] => parts.map((part) => meant.get(part) ?? part);
  const unknown: QueryPart[] = [];
  let documents: Uint32Array | undefined;
  while (plans.length > 0) {
    const some = plans.slice(0, wave);
    plans = plans.slice(wave);
    const loaded = await Promise.all(
      some.map(async (plan): Promise<Condition | undefined> => {
        await pause();
        const lists = instead.get(plan.part);
        return lists === undefined ? conditionOf(reader, plan, folds) : { part: plan.part, strong: lists, any: lists };
      }),
    );
    loaded.forEach((condition, i) => {
      const plan = some[i];
      if (condition !== undefined) {
        conditions.push(condition);
        if (plan?.part.kind === 'key') meant.set(plan.part, condition.part);
      } else if (plan?.before?.phrase !== undefined)
        conditions.push({ part: plan.part, strong: nowhere, any: nowhere });
      else if (plan?.before !== undefined) plans = inPlanOrder([...plans, ...alone([plan.before, plan.part])]);
      else if (plan !== undefined) unknown.push(plan.part);
    });
    documents = documentsWithAll(conditions);
    if (unknown.length > 0) return { parts, conditions, unknown, matches: [], candidates: [] };
    if (documents.length <= few + plans.length)
      return { parts: understood(), conditions, unknown, matches: [], candidates: [...documents] };
  }
  await pause();
  const matches = await withNeighbours(reader, parts, matchesIn(reader, documents ?? new Uint32Array(), conditions));
  await pause();
  return { parts: understood(), conditions, unknown, matches: inOrder(matches), candidates: [] };
}

/** Plans in the order in which they tell most. */
export const inPlanOrder = (plans: readonly Plan[]): readonly Plan[] => plans.toSorted((a, b) => a.weight - b.weight);

/** Where many match, those in which neighbours of the query are neighbours come first. */
async function withNeighbours(
  reader: IndexReader,
  parts: readonly QueryPart[],
  matches: readonly Match[],
): Promise<readonly Match[]> {
  if (new Set(matches.map(({ document }) => document)).size <= few) return matches;
  const asked = new Set(compoundsOf(reader, parts).map(({ next }) => next));
  const rarest = neighboursOf(reader, parts)
    .filter(({ next }) => !asked.has(next))
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, 2);
  const conditions = await Promise.all(rarest.map(({ one, next }) => pairCondition(reader, one, next, true)));
  await pause();
  const sorted = matches.toSorted((a, b) => a.document - b.document);
  for (const { head, body } of conditions.flatMap((condition) => (condition === undefined ? [] : [condition.any]))) {
    const [inHead, inBody] = [new Cursor(head), new Cursor(body)];
    for (const match of sorted) {
      const { document, unit, fit, passages } = match;
      const found = inBody.at(document);
      const isHeld =
        fit === 'head'
          ? inHead.at(document) !== 0
          : (found & (unit === units.notice ? passages || -1 : 1 << unit)) !== 0;
      if (isHeld) match.score += 2;
    }
  }
  return sorted;
}
