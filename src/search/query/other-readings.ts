import { acronymReading, spelledOut } from './acronyms.ts';
import { bestPart, leastHeld, leastTold, mostlyHeld } from './best-part.ts';
import { completion } from './completion.ts';
import { evaluate, type EvaluationOptions } from './evaluation.ts';
import { asksSomething, withoutFillers } from './fillers.ts';
import { closenessOf } from './found.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { compoundsOf, endsLoosely } from './neighbours.ts';
import { mostTyped, type QueryPart } from './query.ts';
import { likelyRepairs, repairedWords } from './repaired-words.ts';
import { rereadWords } from './rereading.ts';
import { leastClose, leastSpread, type Understanding } from './understanding.ts';

/** A query that found nothing, or only here a word and there a word. */
export interface PoorlyUnderstood {
  /** As it stands. */
  readonly asIs: Understanding;
  /** How close its words stand together in the best result; negative where there is none. */
  readonly least: number;
  /** There they stand here and there. */
  readonly isSpread: boolean;
  /** All that was typed. */
  readonly parts: readonly QueryPart[];
  /** What was evaluated of it: the words without those around a question, where it is one. */
  readonly meant: readonly QueryPart[];
  readonly hasMarks: boolean;
  readonly isTyping: boolean;
}

/** Loaded with the other readings: mostly their answers are the ones that only come near. */
export { isAsTyped, nearlyHeld, searchedInstead } from './nearly-held.ts';
export { withoutFillers };

/** So close the words stand together in what is just what was meant. */
const surelyClose = 0.9;

type Reading = () => Promise<Understanding | undefined>;

/**
 * Reads a query in the other ways it may have been meant, the likelier first: marks typed as letters, glued words, a
 * last word cut short, words mistyped, marks left out, words around a question, and at last what holds most of it.
 */
export async function readOtherwise(
  reader: IndexReader,
  { asIs, least, isSpread: isScattered, parts, meant, hasMarks, isTyping }: PoorlyUnderstood,
): Promise<Understanding> {
  const told = withoutFillers(parts, hasMarks);
  const hasFillers = told.length > 0 && told.length < parts.length;
  const isAsked = meant.length < parts.length;
  const plain = asIs.evaluation;
  // A reading that found something, but no closer than the query as it stands; better than nothing at all.
  const weak: Understanding[] = least < 0 ? [] : [asIs];
  const closest = async (reading: Understanding, sure = 0): Promise<Understanding | undefined> => {
    const { closeness, isSpread } = await closenessOf(reader, reading);
    // Where words are scattered, what holds most of them in one place may be nearer.
    const enough = Math.max(sure, isSpread ? leastSpread : leastClose);
    if (closeness >= enough && closeness > least) return reading;
    if (sure > 0) return undefined;
    // Left out or folded, the words are still the reader's own; read otherwise, they must prove themselves.
    if (closeness >= 0 && !reading.corrected) weak.push(reading);
    return undefined;
  };
  const attempt = async (
    asked: readonly QueryPart[] | undefined,
    how: Partial<Understanding>,
    options: EvaluationOptions = {},
    sure = 0,
  ): Promise<Understanding | undefined> => {
    if (asked === undefined || asked.length === 0) return undefined;
    const evaluation = await evaluate(reader, asked, options);
    if (evaluation.unknown.length > 0) return undefined;
    return closest({ evaluation, folds: options.folds ?? false, isNear: false, corrected: false, ...how }, sure);
  };

  const folds = { folds: true };
  const otherwise = { corrected: true, isNear: true };
  const reread = await rereadWords(reader, meant, plain.unknown);
  const known = reread ?? meant;
  const complete = async (options: EvaluationOptions = {}): Promise<Understanding | undefined> => {
    const completed = await completion(reader, known, isTyping, options);
    return completed === undefined ? undefined : closest(completed);
  };
  const firstOf = async (readings: readonly (readonly QueryPart[])[]): Promise<Understanding | undefined> => {
    for (const reading of readings) {
      const found = await attempt(reading, otherwise, folds);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const unmarked = async (sure = 0): Promise<Understanding | undefined> =>
    hasMarks ? attempt(known, { isNear: true, corrected: reread !== undefined }, folds, sure) : undefined;
  const repair: Reading = async () => firstOf(await likelyRepairs(reader, known));
  const isLoose = endsLoosely(reader, known);
  const weakest: Reading = () => Promise.resolve(weak[0]);
  const readings: readonly Reading[] = [
    () => attempt(reread, otherwise),
    // Marks are left out or typed wrong far more often than letters.
    () => unmarked(surelyClose),
    ...(isLoose ? [() => complete(), repair] : [repair, () => complete()]),
    // Nothing close has the words that mostly stand together together: they may stand apart.
    async () =>
      plain.unknown.length === 0 && compoundsOf(reader, meant).length > 0
        ? attempt(meant, {}, { apart: true })
        : undefined,
    async () =>
      isLoose && reread === undefined && compoundsOf(reader, meant).length > 0 ? complete({ apart: true }) : undefined,
    () => unmarked(),
    async () => (hasMarks ? firstOf(await likelyRepairs(reader, known, true)) : undefined),
    async () => (hasFillers && !isAsked ? attempt(told, {}) : undefined),
    async () =>
      reread !== undefined && hasFillers ? attempt(withoutFillers(reread, hasMarks), otherwise, folds) : undefined,
    async () => attempt(await spelledOut(reader, hasFillers ? told : meant), otherwise, folds),
    () => acronymReading(reader, hasFillers ? told : meant),
    async () => {
      for (const asked of hasFillers && !isAsked ? [meant, told] : [meant]) {
        const found = await firstOf(await repairedWords(reader, asked, plain.unknown));
        if (found !== undefined) return found;
      }
      return undefined;
    },
    async () => bestPart(reader, hasFillers ? told : known, reread !== undefined && !hasFillers, mostlyHeld),
    async () => {
      const [repaired] = await repairedWords(reader, meant, plain.unknown);
      return repaired === undefined ? undefined : bestPart(reader, repaired, true, mostlyHeld);
    },
    weakest,
    async () => bestPart(reader, hasFillers ? told : known, false, leastHeld),
    async () => (hasFillers && asksSomething(parts, hasMarks) ? bestPart(reader, told, false, leastTold) : undefined),
  ];
  // A passage of a text is hardly mistyped, and each of its words would cost a look.
  const most: Reading = () => bestPart(reader, hasFillers ? told : known, reread !== undefined, leastHeld);
  // Close as it is, the query can only have been cut short.
  const tried =
    least >= (isScattered ? leastSpread : leastClose)
      ? [() => complete()]
      : meant.length > mostTyped
        ? [() => attempt(reread, otherwise), () => unmarked(), most, weakest]
        : readings;
  for (const reading of tried) {
    const found = await reading();
    if (found !== undefined) return found;
  }
  return asIs;
}
