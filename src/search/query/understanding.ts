import { evaluate, type Evaluation } from './evaluation.ts';
import { closenessOf } from './found.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { endsLoosely } from './neighbours.ts';
import { otherReadings } from './on-demand.ts';
import { isQuestion } from './question.ts';
import { mostTyped, type QueryPart } from './query.ts';
import { isDigits } from '../text/tokens.ts';

/** A query as it was finally understood, with what it found. */
export interface Understanding {
  readonly evaluation: Evaluation;
  readonly folds: boolean;
  /** Nothing holds just what was typed. */
  readonly isNear: boolean;
  /** Words were read otherwise than typed. */
  readonly corrected: boolean;
  /** Its matches are in their order already, the one with most of the query first. */
  readonly isOrdered?: boolean;
}

/** An answer in whose best result fewer neighbours of the query stand together was hardly what was meant. */
export const leastClose = 0.5;

/**
 * Reads a query as it stands and, where nothing holds it so or only here a word and there a word, in the other ways
 * it may have been meant. Of a question in whole sentences the words around it are left out first.
 */
export async function understand(
  reader: IndexReader,
  parts: readonly QueryPart[],
  hasMarks: boolean,
  isTyping: boolean,
): Promise<Understanding> {
  // A word no text has will be read otherwise: what does that can be on its way meanwhile. Where it fails it is asked
  // for again, and the failure told then.
  if (parts.some((part) => isUnknown(reader, part))) otherReadings().catch(() => undefined);
  const told = isQuestion(parts) ? (await otherReadings()).withoutFillers(parts, hasMarks) : parts;
  const isAsked = told.length > 0 && told.length < parts.length;
  if (isAsked) {
    const evaluation = await evaluate(reader, told);
    const asTold = { evaluation, folds: false, isNear: false, corrected: false };
    if (evaluation.unknown.length === 0) {
      const { closeness, isSpread } = await closenessOf(reader, asTold);
      if (closeness >= (isSpread ? leastSpread : leastClose)) return asTold;
    }
  }
  const meant = isAsked ? told : parts;
  const plain = await evaluate(reader, meant);
  const asIs: Understanding = { evaluation: plain, folds: false, isNear: false, corrected: false };
  // A number or a day that no document has: nothing else answers, but where it is one of very many words.
  if (plain.unknown.some((part) => part.kind === 'key')) {
    if (parts.length <= mostTyped) return asIs;
    const rest = parts.filter((part) => !plain.unknown.includes(part));
    return { ...(await understand(reader, rest, hasMarks, isTyping)), isNear: true };
  }
  const { closeness: least, endsTogether, isSpread } = await closenessOf(reader, asIs);
  const isCut = endsShort(meant) || (!endsTogether && mayBeCut(meant) && endsLoosely(reader, meant));
  if (least >= (isCut ? 1 : isSpread ? leastSpread : leastClose)) return asIs;
  // Most queries end here: what reads the others is loaded when it is needed.
  const { readOtherwise } = await otherReadings();
  return readOtherwise(reader, { asIs, least, isSpread, parts, meant, hasMarks, isTyping });
}

/** Of words that stand here and there, so many neighbours must stand together; else another reading may have them all so. */
export const leastSpread = 0.75;

const isUnknown = (reader: IndexReader, part: QueryPart): boolean =>
  part.kind === 'word' && !isDigits(part.word) && reader.vocabulary.family(part.word) === undefined;

/** The last word may have been cut short: one or two letters are rarely a word of their own. */
const endsShort = (parts: readonly QueryPart[]): boolean => {
  const last = parts.at(-1);
  return mayBeCut(parts) && last?.kind === 'word' && last.word.length <= 2;
};

/** The last word is one that may have been cut short. */
const mayBeCut = (parts: readonly QueryPart[]): boolean => {
  const last = parts.at(-1);
  return last?.kind === 'word' && !isDigits(last.word) && last.phrase === undefined;
};
