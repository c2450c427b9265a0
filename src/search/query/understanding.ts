import { acronymReading } from './acronyms.ts';
import { bestPart, leastHeld, mostlyHeld } from './best-part.ts';
import { completion, endsLoosely, endsShort } from './completion.ts';
import { evaluate, type Evaluation, type EvaluationOptions } from './evaluation.ts';
import { isQuestion, withoutFillers } from './fillers.ts';
import { closenessOf } from './found.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { compoundsOf } from './neighbours.ts';
import type { QueryPart } from './query.ts';
import { likelyRepairs, repairedWords } from './repaired-words.ts';
import { rereadWords } from './rereading.ts';

/** A query as it was finally understood, with what it found. */
export interface Understanding {
  readonly evaluation: Evaluation;
  readonly folds: boolean;
  /** Nothing holds just what was typed. */
  readonly isNear: boolean;
  /** Words were read otherwise than typed. */
  readonly corrected: boolean;
}

/** Results shown at once; so many are also held against their text and put in order by it. */
export const batch = 6;
/** An answer in whose best result fewer neighbours of the query stand together was hardly what was meant. */
const leastClose = 0.5;

type Reading = () => Promise<Understanding | undefined>;

/**
 * Reads a query as it stands and, where nothing holds it so or only here a word and there a word, in the
 * ways it may have been meant: marks typed as letters, glued words, a last word cut short, words mistyped, marks
 * left out, words around a question, and at last what holds most of it. Of a question in whole sentences
 * the words around it are left out first.
 */
export async function understand(
  reader: IndexReader,
  parts: readonly QueryPart[],
  hasMarks: boolean,
  isTyping: boolean,
): Promise<Understanding> {
  const told = withoutFillers(parts, hasMarks);
  const hasFillers = told.length > 0 && told.length < parts.length;
  const isAsked = hasFillers && isQuestion(parts);
  if (isAsked) {
    const evaluation = await evaluate(reader, told);
    const asTold = { evaluation, folds: false, isNear: false, corrected: false };
    if (evaluation.unknown.length === 0 && (await closenessOf(reader, asTold)) >= leastClose) return asTold;
  }
  const meant = isAsked ? told : parts;
  const plain = await evaluate(reader, meant);
  const asIs: Understanding = { evaluation: plain, folds: false, isNear: false, corrected: false };
  // A number or a day that no document has: nothing else answers.
  if (plain.unknown.some((part) => part.kind === 'key')) return asIs;
  const least = await closenessOf(reader, asIs);
  if (least >= (endsShort(meant) ? 1 : leastClose)) return asIs;

  // A reading that found something, but no closer than the query as it stands; better than nothing at all.
  const weak: Understanding[] = least < 0 ? [] : [asIs];
  const closest = async (reading: Understanding): Promise<Understanding | undefined> => {
    const closeness = await closenessOf(reader, reading);
    if (closeness >= leastClose && closeness > least) return reading;
    // Left out or folded, the words are still the reader's own; read otherwise, they must prove themselves.
    if (closeness >= 0 && !reading.corrected) weak.push(reading);
    return undefined;
  };
  const attempt = async (
    asked: readonly QueryPart[] | undefined,
    how: Partial<Understanding>,
    options: EvaluationOptions = {},
  ): Promise<Understanding | undefined> => {
    if (asked === undefined || asked.length === 0) return undefined;
    const evaluation = await evaluate(reader, asked, options);
    if (evaluation.unknown.length > 0) return undefined;
    return closest({ evaluation, folds: options.folds ?? false, isNear: false, corrected: false, ...how });
  };

  const folds = { folds: true };
  const otherwise = { corrected: true, isNear: true };
  const reread = await rereadWords(reader, meant, plain.unknown);
  const known = reread ?? meant;
  const complete: Reading = async () => {
    const completed = await completion(reader, known, isTyping);
    return completed === undefined ? undefined : closest(completed);
  };
  const firstOf = async (readings: readonly (readonly QueryPart[])[]): Promise<Understanding | undefined> => {
    for (const reading of readings) {
      const found = await attempt(reading, otherwise, folds);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const repair: Reading = async () => firstOf(await likelyRepairs(reader, known));
  const isLoose = endsLoosely(reader, known);
  const readings: readonly Reading[] = [
    () => attempt(reread, otherwise),
    ...(isLoose ? [complete, repair] : [repair, complete]),
    // Nothing has the words that mostly stand together together: they may stand apart.
    async () =>
      least < 0 && plain.unknown.length === 0 && compoundsOf(reader, meant).length > 0
        ? attempt(meant, {}, { apart: true })
        : undefined,
    async () => (hasMarks ? attempt(known, { isNear: true, corrected: reread !== undefined }, folds) : undefined),
    async () => (hasFillers && !isAsked ? attempt(told, {}) : undefined),
    async () =>
      reread !== undefined && hasFillers ? attempt(withoutFillers(reread, hasMarks), otherwise, folds) : undefined,
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
    () => acronymReading(reader, hasFillers ? told : meant),
    () => Promise.resolve(weak[0]),
    async () => bestPart(reader, hasFillers ? told : known, false, leastHeld),
  ];
  // Close as it is, the query can only have been cut short.
  for (const reading of least >= leastClose ? [complete] : readings) {
    const found = await reading();
    if (found !== undefined) return found;
  }
  return asIs;
}
