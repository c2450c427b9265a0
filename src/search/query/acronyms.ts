import { foldText } from '#domain/folded-text.ts';
import { nowhere } from './condition.ts';
import { evaluate } from './evaluation.ts';
import { hasPhrase, matchesOf } from './found.ts';
import { check } from './hit.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { wordsOfInitials } from './nearly-held.ts';
import { compoundsOf } from './neighbours.ts';
import { wordLike, type QueryPart, type QueryWord } from './query.ts';
import { fewestInitials, initialsKey, isNoName, mostInitials } from '../text/initials.ts';
import { slightWords } from '../text/slight-words.ts';
import { foldSyllable } from '../text/syllable.ts';
import { tokensOf } from '../text/tokens.ts';
import type { Understanding } from './understanding.ts';

/** Documents that hold the other words are looked through up to so many. */
const mostLooked = 12;

/**
 * An abbreviation made up on the spot (`xlkl viên chức`): the other words with, beside them, words that begin
 * with its letters. Undefined where nothing has both.
 */
export async function acronymReading(
  reader: IndexReader,
  parts: readonly QueryPart[],
): Promise<Understanding | undefined> {
  const isMadeUp = (part: QueryPart): boolean => isMadeUpIn(reader, part);
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

const isMadeUpIn = (reader: IndexReader, part: QueryPart): part is QueryWord =>
  part.kind === 'word' &&
  /^[a-z]+$/.test(foldSyllable(part.word)) &&
  part.word.length >= fewestInitials &&
  part.word.length <= mostInitials &&
  reader.vocabulary.family(part.word) === undefined;

/**
 * A query with abbreviations made up on the spot written out as titles have them (`xlkl` for “xử lý kỷ luật”): titles of
 * what holds the other words, where there are any. Undefined where there is none, or no title has words that can be
 * meant.
 */
export async function spelledOut(
  reader: IndexReader,
  parts: readonly QueryPart[],
): Promise<readonly QueryPart[] | undefined> {
  const isMeant = (part: QueryPart): part is QueryWord =>
    isMadeUpIn(reader, part) && !isNoName(foldSyllable(part.word));
  const others = parts.filter((part) => !isMeant(part));
  if (hasPhrase(parts) || others.length === parts.length) return undefined;
  const holding = await holdersOf(reader, others);
  const spelled = await Promise.all(
    parts.map(async (part) => (isMeant(part) ? wordsFor(reader, part, others, holding) : undefined)),
  );
  if (spelled.every((words) => words === undefined)) return undefined;
  return parts.flatMap((part, i): readonly QueryPart[] => spelled[i] ?? [part]);
}

/** Documents that hold some words; undefined where these tell nothing. */
async function holdersOf(reader: IndexReader, parts: readonly QueryPart[]): Promise<ReadonlySet<number> | undefined> {
  if (parts.every((part) => part.kind === 'word' && part.isSlight)) return undefined;
  const { matches, candidates } = await evaluate(reader, parts);
  return new Set([...matches.map(({ document }) => document), ...candidates]);
}

/** The words that letters stand for in titles, of several those that hold together best, then those in most of the newest ones. */
async function wordsFor(
  reader: IndexReader,
  part: QueryWord,
  others: readonly QueryPart[],
  holding: ReadonlySet<number> | undefined,
): Promise<readonly QueryWord[] | undefined> {
  const key = initialsKey(part.word);
  const { head } = (await reader.key(key)).get(key) ?? nowhere;
  const able = [...head.documents].filter((document) => holding?.has(document) ?? true);
  const documents = await Promise.all(able.slice(-mostLooked).map((place) => reader.document(place)));
  const written = documents.flatMap((document) => wordsOfInitials(part, reader.headTexts(document).slice(0, 1)) ?? []);
  // Among few titles chance hardly puts four letters in a row.
  const isRare = reader.root.size <= fewTitles && part.word.length > fewestInitials;
  const typed = new Set(others.flatMap((other) => (other.kind === 'word' ? [foldSyllable(other.word)] : [])));
  const [best] = [...Map.groupBy(written, (words) => foldText(words)).values()]
    .flatMap((same) => {
      const text = same[0] ?? '';
      const words = tokensOf(text).map(({ word, from, to }): QueryWord => ({
        ...wordLike(part, word, word),
        text: text.slice(from, to),
        isSlight: slightWords.has(word),
      }));
      const telling = words.filter(({ isSlight }) => !isSlight);
      const bound = (2 * compoundsOf(reader, words).length) / telling.length;
      // Chance puts any letters in a row; a name holds together, and who typed some words did not shorten them too.
      const isName = (bound >= leastBound || isRare) && !telling.some(({ word }) => typed.has(foldSyllable(word)));
      return isName ? [{ words, times: same.length, bound }] : [];
    })
    .toSorted((a, b) => b.bound - a.bound || b.times - a.times);
  return best?.words;
}

/** So few tell little of what stands together. */
const fewTitles = 500;

/** Share of the words that are in compounds. */
const leastBound = 0.5;
