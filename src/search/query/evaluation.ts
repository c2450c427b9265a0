import { conditionOf, joined, planOf, type Condition } from './condition.ts';
import type { IndexReader, Lists } from '../index/index-reader.ts';
import { bitsOf, documentsWithAll, inOrder, matchesIn, type Match } from './matching.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { Cursor } from './sets.ts';
import { units } from '../index/stored-document.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';

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
  /** Lists given in place of those of a part: the completions of a last word. */
  readonly instead?: ReadonlyMap<QueryPart, Lists>;
}

/** Conditions loaded at once. The rarest come first: often they leave so little that the others need not be loaded. */
const wave = 4;
/** So few documents are looked through themselves. */
const few = 5;

/**
 * Finds what holds every part of a query. Slight words are asked of nothing as long as others are.
 * As soon as few documents are left, these are given as candidates in place of matches.
 */
export async function evaluate(
  reader: IndexReader,
  parts: readonly QueryPart[],
  { folds = false, instead = new Map() }: EvaluationOptions = {},
): Promise<Evaluation> {
  const asked = parts.filter((part) => part.kind === 'key' || !part.isSlight);
  const needed = asked.length > 0 ? asked : parts;
  const plans = needed.map((part) => planOf(reader, part, folds)).toSorted((a, b) => a.weight - b.weight);
  const pairs = await phraseConditions(reader, parts);
  const conditions: Condition[] = [...pairs];
  const unknown: QueryPart[] = [];
  let documents: Uint32Array | undefined = pairs.length > 0 ? documentsWithAll(pairs) : undefined;
  for (let from = 0; from < plans.length; from += wave) {
    const some = plans.slice(from, from + wave);
    const loaded = await Promise.all(
      some.map(async (plan): Promise<Condition | undefined> => {
        const lists = instead.get(plan.part);
        return lists === undefined ? conditionOf(reader, plan, folds) : { part: plan.part, strong: lists, any: lists };
      }),
    );
    loaded.forEach((condition, i) => {
      const part = some[i]?.part;
      if (condition !== undefined) conditions.push(condition);
      else if (part !== undefined) unknown.push(part);
    });
    documents = documentsWithAll(conditions);
    if (unknown.length > 0) return { parts, conditions, unknown, matches: [], candidates: [] };
    if (documents.length <= few) return { parts, conditions, unknown, matches: [], candidates: [...documents] };
  }
  const matches = matchesIn(reader, documents ?? new Uint32Array(), conditions);
  return { parts, conditions, unknown, matches: inOrder(await withNeighbours(reader, parts, matches)), candidates: [] };
}

/** Words of a phrase that follow one another, as far as the vocabulary has them; texts tell the rest. */
async function phraseConditions(reader: IndexReader, parts: readonly QueryPart[]): Promise<readonly Condition[]> {
  const pairs = neighbours(reader, parts).filter(
    ({ one, next }) => one.phrase !== undefined && one.phrase === next.phrase,
  );
  // The rarest pairs leave little for the others to exclude.
  const rarest = pairs.toSorted((a, b) => a.weight - b.weight).slice(0, wave);
  return Promise.all(
    rarest.map(async ({ next, first, second }): Promise<Condition> => {
      const lists = joined((await reader.pairs(first, second, second + 1)).map((pair) => pair.lists()));
      return { part: next, strong: lists, any: lists };
    }),
  );
}

/** Where many match, those in which neighbours of the query are neighbours come first. */
async function withNeighbours(
  reader: IndexReader,
  parts: readonly QueryPart[],
  matches: readonly Match[],
): Promise<readonly Match[]> {
  if (new Set(matches.map(({ document }) => document)).size <= few) return matches;
  const rarest = neighbours(reader, parts)
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, 3);
  const lists = await Promise.all(
    rarest.map(async ({ first, second }) =>
      joined((await reader.pairs(first, second, second + 1)).map((pair) => pair.lists())),
    ),
  );
  const sorted = matches.toSorted((a, b) => a.document - b.document);
  for (const { head, body } of lists) {
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

/** Words of the vocabulary that were typed one after the other, by their places in it. */
function neighbours(
  reader: IndexReader,
  parts: readonly QueryPart[],
): readonly { one: QueryWord; next: QueryWord; first: number; second: number; weight: number }[] {
  return parts.slice(1).flatMap((next, i) => {
    const one = parts[i];
    if (one?.kind !== 'word' || next.kind !== 'word') return [];
    const [first, second] = [one, next].map((word) =>
      isDigits(word.word) ? undefined : reader.vocabulary.placeOf(foldSyllable(word.word)),
    );
    if (first === undefined || second === undefined) return [];
    const weight = weightAt(reader, first) + weightAt(reader, second);
    return [{ one, next, first, second, weight }];
  });
}

const weightAt = (reader: IndexReader, place: number): number =>
  Math.max(0, ...(reader.vocabulary.families[place]?.terms ?? []).map(({ weight }) => weight));

/**
 * What holds most of a query, where nothing holds all: by the weight of the parts held, rare ones
 * weighing more. Only what holds well over half of it.
 */
export function bestPartly(reader: IndexReader, conditions: readonly Condition[], limit: number): readonly Match[] {
  const worth = conditions.map((condition) => worthOf(reader, condition));
  const total = worth.reduce((sum, one) => sum + one, 0);
  const inHead = new Map<number, number>();
  const inUnit = new Map<number, number>();
  conditions.forEach(({ any: { head, body } }, i) => {
    const one = worth[i] ?? 0;
    for (const document of head.documents) inHead.set(document, (inHead.get(document) ?? 0) + one);
    body.documents.forEach((document, at) => {
      for (const unit of bitsOf(body.units[at] ?? 0)) {
        const name = document * 32 + unit;
        inUnit.set(name, (inUnit.get(name) ?? 0) + one);
      }
    });
  });
  const matches: Match[] = [];
  const least = total * 0.5;
  for (const [document, score] of inHead)
    if (score >= least && reader.firstOf(document) === document)
      matches.push({ document, unit: units.notice, fit: 'head', passages: 0, score: score * 1.05 });
  for (const [name, score] of inUnit) {
    if (score < least) continue;
    const [document, unit] = [Math.floor(name / 32), name % 32];
    const isDirective = ((1 << unit) & units.directives) !== 0;
    matches.push({ document, unit: isDirective ? unit : units.notice, fit: 'passage', passages: 1 << unit, score });
  }
  const best = matches.toSorted((a, b) => b.score - a.score || b.document - a.document || a.unit - b.unit);
  const seen = new Set<string>();
  return best
    .filter(({ document, unit }) => {
      const name = `${String(reader.firstOf(document))}/${unit === units.notice ? '' : String(document)}/${String(unit)}`;
      return seen.has(name) ? false : Boolean(seen.add(name));
    })
    .slice(0, limit);
}

/** A word that nothing has must not outweigh all that something has. */
const mostWorth = 8;

/** How much a part tells: the rarer, the more. */
export function worthOf(reader: IndexReader, { part, any: { head, body } }: Condition): number {
  if (part.kind === 'word' && part.isSlight) return 0.2;
  const share = (head.documents.length + body.documents.length) / (2 * reader.root.size);
  return Math.min(mostWorth, Math.max(0.3, Math.log2(1 / Math.max(share, 1e-6))));
}
