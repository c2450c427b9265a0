import { evaluate } from './evaluation.ts';
import { hasPhrase, matchesOf } from './found.ts';
import { check } from './hit.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { QueryPart } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';
import type { Understanding } from './understanding.ts';

/** Documents that hold the other words are looked through up to so many. */
const mostLooked = 12;
const [shortest, longest] = [3, 7];

/**
 * An abbreviation made up on the spot (`xlkl viên chức`): the other words with, beside them, words that begin
 * with its letters. Undefined where nothing has both.
 */
export async function acronymReading(
  reader: IndexReader,
  parts: readonly QueryPart[],
): Promise<Understanding | undefined> {
  const isMadeUp = (part: QueryPart): boolean =>
    part.kind === 'word' &&
    /^[a-z]+$/.test(foldSyllable(part.word)) &&
    part.word.length >= shortest &&
    part.word.length <= longest &&
    reader.vocabulary.family(part.word) === undefined;
  const others = parts.filter((part) => !isMadeUp(part));
  if (others.length === parts.length || hasPhrase(parts)) return undefined;
  if (!others.some((part) => part.kind === 'word' && !part.isSlight)) return undefined;
  const evaluation = await evaluate(reader, others);
  if (evaluation.unknown.length > 0) return undefined;
  const matches = await matchesOf(reader, { evaluation, folds: false });
  const seen = await Promise.all(matches.slice(0, mostLooked).map((match) => check(reader, match, parts, false)));
  const kept = seen
    .filter(({ near }) => parts.every((part, i) => !isMadeUp(part) || near?.initials.has(i) === true))
    .toSorted((a, b) => b.score - a.score);
  if (kept.length === 0) return undefined;
  return {
    evaluation: {
      ...evaluation,
      parts,
      matches: kept.map(({ match }, i) => ({ ...match, score: kept.length - i })),
      candidates: [],
    },
    folds: false,
    isNear: true,
    isOrdered: true,
    corrected: false,
  };
}
