import { conditionOf, nowhere, planOf, type Condition, type Plan } from './condition.ts';
import { inPlanOrder } from './evaluation.ts';
import { batch, hasPhrase, tellingLength } from './found.ts';
import { check } from './hit.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { Match } from './matching.ts';
import { compoundsOf } from './neighbours.ts';
import type { QueryPart } from './query.ts';
import { units } from '../index/stored-document.ts';
import { isDigits } from '../text/tokens.ts';
import type { Understanding } from './understanding.ts';

/** Of what holds a query in part, so much of its worth must be held. */
export const leastHeld = 0.6;
/** Who asks in whole sentences uses other words than documents: there so much is better than nothing. */
export const leastTold = 0.4;
/** With so much it comes before what holds all of it, but scattered. */
export const mostlyHeld = 0.75;

/** Of a long query the rarest conditions tell where most of it stands. */
const mostConditions = 24;

/** What holds most of the query, where nothing holds it all; words that differ in a letter or two count nearly. */
export async function bestPart(
  reader: IndexReader,
  parts: readonly QueryPart[],
  corrected: boolean,
  least: number,
): Promise<Understanding | undefined> {
  const asked = parts.filter((part) => part.kind === 'key' || !part.isSlight);
  if (asked.length < tellingLength || hasPhrase(parts)) return undefined;
  const conditions = await Promise.all(
    inPlanOrder(plansOf(reader, parts, asked))
      .slice(0, mostConditions)
      .map(async (plan) => ({
        ...((await conditionOf(reader, plan, true)) ?? { part: plan.part, strong: nowhere, any: nowhere }),
        words: plan.before === undefined ? [plan.part] : [plan.before, plan.part],
      })),
  );
  const worth = conditions.map((condition) => worthOf(reader, condition, least < leastHeld));
  const total = worth.reduce((sum, one) => sum + one, 0);
  const worthOfPart = new Map<QueryPart, number>(
    conditions.flatMap(({ words }, i) => words.map((part) => [part, (worth[i] ?? 0) / words.length] as const)),
  );
  const together = conditions.flatMap(({ words: [first, second] }) => (second === undefined ? [] : [[first, second]]));
  const [firsts, seconds] = [new Set(together.map(([first]) => first)), new Set(together.map(([, second]) => second))];
  const seen = await Promise.all(
    bestPartly(reader, conditions, worth, least, 2 * batch)
      .slice(0, batch)
      .map((match) => check(reader, match, asked, true)),
  );
  const kept = seen
    .map((one) => {
      const lost = asked.reduce((sum, part, i) => {
        const isMissing = one.hit.missing.includes(part.text);
        const isOther = part.kind === 'word' && part.isMarked && !one.exact.has(i);
        // Words that mostly stand together, found apart, are mostly others.
        const isApart = (seconds.has(part) && !one.adjacent.has(i)) || (firsts.has(part) && !one.adjacent.has(i + 1));
        const share = isMissing ? (one.near?.similar.has(i) === true ? 0.2 : 1) : isApart ? 0.3 : isOther ? 0.2 : 0;
        return sum + (worthOfPart.get(part) ?? 0) * share;
      }, 0);
      return { one, share: 1 - lost / total };
    })
    // Figures alone are in any text.
    .filter(({ one, share }) => {
      const isTold = asked.some(
        (part) => !(part.kind === 'word' && isDigits(part.word)) && !one.hit.missing.includes(part.text),
      );
      return isTold && share >= Math.min(least, leastHeld);
    })
    .toSorted((a, b) => b.share - a.share || b.one.score - a.one.score);
  if ((kept[0]?.share ?? 0) < least) return undefined;
  return {
    evaluation: {
      parts: asked,
      conditions,
      unknown: [],
      matches: kept.map(({ one }, i) => ({ ...one.match, score: kept.length - i })),
      candidates: [],
    },
    folds: true,
    isNear: true,
    isOrdered: true,
    corrected,
  };
}

/** Words that mostly stand together are asked for together, the others each. */
function plansOf(reader: IndexReader, parts: readonly QueryPart[], asked: readonly QueryPart[]): readonly Plan[] {
  const compounds = compoundsOf(reader, parts);
  const together = new Set<QueryPart>(compounds.flatMap(({ one, next }) => [one, next]));
  return [
    ...compounds.map(({ one, next, weight }): Plan => ({ part: next, before: one, weight })),
    ...asked.filter((part) => !together.has(part)).map((part) => planOf(reader, part, true)),
  ];
}

/** Bits of a mask of units. */
const unitsEach = 32;

/** Units by the worth of what they hold, of those that hold nearly the share wanted; texts tell more exactly. */
function bestPartly(
  reader: IndexReader,
  conditions: readonly Condition[],
  worth: readonly number[],
  share: number,
  limit: number,
): readonly Match[] {
  const total = worth.reduce((sum, one) => sum + one, 0);
  const { size } = reader.root;
  const inHead = new Float64Array(size);
  const inUnit = new Float64Array(size * unitsEach);
  const inBoth = new Float64Array(size * unitsEach);
  conditions.forEach(({ any: { head, body } }, i) => {
    const one = worth[i] ?? 0;
    const titled = new Set(head.documents);
    for (const document of head.documents) inHead[document] = (inHead[document] ?? 0) + one;
    body.documents.forEach((document, at) => {
      const mask = body.units[at] ?? 0;
      if ((mask & (1 << units.notice)) !== 0 && !titled.has(document)) inHead[document] = (inHead[document] ?? 0) + one;
      for (let rest = mask & ~(1 << units.notice); rest !== 0; rest &= rest - 1) {
        const name = document * unitsEach + 31 - Math.clz32(rest & -rest);
        inUnit[name] = (inUnit[name] ?? 0) + one;
        if (titled.has(document)) inBoth[name] = (inBoth[name] ?? 0) + one;
      }
    });
  });
  const matches: Match[] = [];
  const least = total * Math.min(0.5, share * 0.8);
  inHead.forEach((score, document) => {
    if (score >= least && reader.firstOf(document) === document)
      matches.push({ document, unit: units.notice, fit: 'head', passages: 0, score: score * 1.05 });
  });
  inUnit.forEach((own, name) => {
    const [document, unit] = [Math.floor(name / unitsEach), name % unitsEach];
    // What the title says holds for the passage too.
    const score = own === 0 ? 0 : own + (inHead[document] ?? 0) - (inBoth[name] ?? 0);
    if (score < least) return;
    const isDirective = ((1 << unit) & units.directives) !== 0;
    matches.push({ document, unit: isDirective ? unit : units.notice, fit: 'passage', passages: 1 << unit, score });
  });
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

/** How much a part tells: the rarer, the more. @param isTold in whole sentences, where words that nothing has tell little */
function worthOf(reader: IndexReader, { part, any: { head, body } }: Condition, isTold: boolean): number {
  if (part.kind === 'word' && part.isSlight) return 0.2;
  const found = head.documents.length + body.documents.length;
  // Two letters that nothing has are a short form for anything.
  if (part.kind === 'word' && found === 0 && (isTold || part.word.length <= 2)) return 1;
  const share = found / (2 * reader.root.size);
  return Math.min(mostWorth, Math.max(0.3, Math.log2(1 / Math.max(share, 1e-6))));
}
