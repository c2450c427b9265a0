import { joined, type Condition } from './condition.ts';
import { bestPartly, evaluate, worthOf, type Evaluation, type EvaluationOptions } from './evaluation.ts';
import { withoutFillers } from './fillers.ts';
import { check } from './hit.ts';
import type { IndexReader, Lists } from '../index/index-reader.ts';
import { inOrder, type Match } from './matching.ts';
import { exactly, folded } from './passage.ts';
import { noPostings } from '../index/postings.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { areNeighbours, guessesFor, isDoubtful, rereading } from './repair.ts';
import { units } from '../index/stored-document.ts';
import { foldSyllable } from '../text/syllable.ts';
import { matchesInText } from './text-matching.ts';
import { isDigits } from '../text/tokens.ts';

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
/** Of what holds a query in part, so much of its worth must be held. */
const leastHeld = 0.6;
/** With so much it comes before what holds all of it, but scattered. */
const mostlyHeld = 0.75;
/** An answer in whose best result fewer neighbours of the query stand together was hardly what was meant. */
const leastClose = 0.5;
/** Shorter queries have too few neighbours to tell. */
const tellingLength = 3;

/**
 * Reads a query as it stands and, where nothing holds it so or only here a word and there a word, in the
 * ways it may have been meant: marks typed as letters, glued words, a last word cut short, marks left
 * out, words around a question, mistyped words, and at last what holds most of it.
 */
export async function understand(
  reader: IndexReader,
  parts: readonly QueryPart[],
  hasMarks: boolean,
  isTyping: boolean,
): Promise<Understanding> {
  const plain = await evaluate(reader, parts);
  const asIs: Understanding = { evaluation: plain, folds: false, isNear: false, corrected: false };
  // A number or a day that no document has: nothing else answers.
  if (plain.unknown.some((part) => part.kind === 'key')) return asIs;
  const least = await closenessOf(reader, asIs);
  if (least >= (endsShort(parts) ? 1 : leastClose)) return asIs;

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
    asked: readonly QueryPart[],
    how: Partial<Understanding>,
    options: EvaluationOptions = {},
  ): Promise<Understanding | undefined> => {
    if (asked.length === 0) return undefined;
    const evaluation = await evaluate(reader, asked, options);
    if (evaluation.unknown.length > 0) return undefined;
    return closest({ evaluation, folds: options.folds ?? false, isNear: false, corrected: false, ...how });
  };

  const folds = { folds: true };
  const otherwise = { corrected: true, isNear: true };
  const told = withoutFillers(parts, hasMarks);
  const hasFillers = told.length > 0 && told.length < parts.length;
  const reread = await rereadWords(reader, parts, plain.unknown);
  const known = reread ?? parts;
  const readings: readonly (() => Promise<Understanding | undefined>)[] = [
    async () => (reread === undefined ? undefined : attempt(reread, otherwise)),
    async () => {
      const completed = await completion(reader, known, isTyping);
      return completed === undefined ? undefined : closest(completed);
    },
    async () => (hasMarks ? attempt(known, { isNear: true, corrected: reread !== undefined }, folds) : undefined),
    async () => (hasFillers ? attempt(told, {}) : undefined),
    async () =>
      reread !== undefined && hasFillers ? attempt(withoutFillers(reread, hasMarks), otherwise, folds) : undefined,
    async () => {
      for (const asked of hasFillers ? [parts, told] : [parts]) {
        for (const repaired of await repairedWords(reader, asked, plain.unknown)) {
          const found = await attempt(repaired, otherwise, folds);
          if (found !== undefined) return found;
        }
      }
      return undefined;
    },
    async () => bestPart(reader, hasFillers ? told : known, reread !== undefined && !hasFillers, mostlyHeld),
    async () => {
      const [repaired] = await repairedWords(reader, parts, plain.unknown);
      return repaired === undefined ? undefined : bestPart(reader, repaired, true, mostlyHeld);
    },
    () => Promise.resolve(weak[0]),
    async () => bestPart(reader, hasFillers ? told : known, false, leastHeld),
  ];
  // Close as it is, the query can only have been cut short.
  const tried =
    least >= leastClose
      ? [() => completion(reader, parts, isTyping).then((found) => found && closest(found))]
      : readings;
  for (const reading of tried) {
    const found = await reading();
    if (found !== undefined) return found;
  }
  return asIs;
}

/** The last word may have been cut short: one or two letters are rarely a word of their own. */
const endsShort = (parts: readonly QueryPart[]): boolean => {
  const last = parts.at(-1);
  return last?.kind === 'word' && !isDigits(last.word) && last.word.length <= 2 && last.phrase === undefined;
};

/** How close together the best result holds the query, 0 to 1; −1 where there is none. */
async function closenessOf(reader: IndexReader, understanding: Understanding): Promise<number> {
  const matches = await matchesOf(reader, understanding);
  const [best] = matches;
  const { parts } = understanding.evaluation;
  if (best === undefined) return -1;
  if (best.fit === 'head' || parts.length < tellingLength || hasPhrase(parts)) return 1;
  const seen = await Promise.all(matches.slice(0, 3).map((match) => check(reader, match, parts, understanding.folds)));
  return Math.max(...seen.map(({ closeness }) => closeness));
}

/** Matches of an understanding, those few that only their text can tell included. */
export async function matchesOf(
  reader: IndexReader,
  { evaluation: { matches, candidates, parts }, folds }: Understanding,
): Promise<readonly Match[]> {
  if (candidates.length === 0) return matches;
  const answers = folds ? folded : exactly;
  const found = await Promise.all(candidates.map((document) => matchesInText(reader, document, parts, answers)));
  const ordered = inOrder(found.flat());
  // A long notice is several documents, and one answer.
  const seen = new Set<number>();
  return ordered.filter(({ document, unit }) => {
    const notice = reader.firstOf(document);
    return unit !== units.notice || (!seen.has(notice) && Boolean(seen.add(notice)));
  });
}

export const hasPhrase = (parts: readonly QueryPart[]): boolean =>
  parts.some((part) => part.kind === 'word' && part.phrase !== undefined);

/** Words no text has, read as typed without the keyboard helper, or as glued together; undefined where none can be. */
async function rereadWords(
  reader: IndexReader,
  parts: readonly QueryPart[],
  unknown: readonly QueryPart[],
): Promise<readonly QueryPart[] | undefined> {
  let changed = false;
  const reread = await Promise.all(
    parts.map(async (part) => {
      if (part.kind === 'key' || isDigits(part.word)) return [part];
      if (!unknown.includes(part) && !isDoubtful(reader, part.word)) return [part];
      const words = await rereading(reader, part);
      if (words === undefined) return [part];
      changed = true;
      return words;
    }),
  );
  return changed ? reread.flat() : undefined;
}

/** The last word cut short: whatever it may begin, beside the word before it. */
async function completion(
  reader: IndexReader,
  parts: readonly QueryPart[],
  isTyping: boolean,
): Promise<Understanding | undefined> {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last?.kind !== 'word' || isDigits(last.word) || last.phrase !== undefined) return undefined;
  const families = reader.vocabulary.beginningWith(foldSyllable(last.word));
  const [first, end] = [families[0], families.at(-1)];
  if (first === undefined || end === undefined) return undefined;
  const placeOf = (folded: string): number => reader.vocabulary.placeOf(folded) ?? 0;
  const place = before?.kind === 'word' ? reader.vocabulary.placeOf(foldSyllable(before.word)) : undefined;
  let lists: readonly Lists[] = [];
  if (place !== undefined) {
    const pairs = await reader.pairs(place, placeOf(first.folded), placeOf(end.folded) + 1);
    lists = pairs.map((pair) => pair.lists());
  } else if (last.word.length > 1) {
    const terms = families.flatMap(({ terms }) => terms).toSorted((a, b) => b.weight - a.weight);
    lists = await Promise.all(terms.slice(0, 6).map((term) => reader.word(term)));
  }
  if (lists.length === 0) return undefined;
  const open: QueryWord = { ...last, isSlight: false, isOpen: true };
  const evaluation = await evaluate(reader, [...parts.slice(0, -1), open], {
    folds: true,
    instead: new Map([[open, joined(lists)]]),
  });
  return evaluation.unknown.length > 0 ? undefined : { evaluation, folds: true, isNear: !isTyping, corrected: false };
}

/**
 * Mistyped words replaced by what stands beside their neighbours in some text. Mistyped is a word no text
 * has, and one that nowhere stands beside either of its neighbours. The likeliest reading comes first; none
 * where nothing was replaced.
 */
async function repairedWords(
  reader: IndexReader,
  parts: readonly QueryPart[],
  unknown: readonly QueryPart[],
): Promise<readonly (readonly QueryPart[])[]> {
  const isLost = (part: QueryWord): boolean =>
    unknown.includes(part) || reader.vocabulary.family(part.word) === undefined;
  const isStrange = async (i: number): Promise<boolean> => {
    const part = parts[i];
    if (part?.kind !== 'word' || isDigits(part.word)) return false;
    if (isLost(part)) return true;
    const beside = [parts[i - 1], parts[i + 1]].map(async (other, side) => {
      if (other?.kind !== 'word' || isDigits(other.word) || isLost(other)) return undefined;
      return side === 0 ? areNeighbours(reader, other, part) : areNeighbours(reader, part, other);
    });
    const known = (await Promise.all(beside)).filter((one) => one !== undefined);
    return known.length > 0 && !known.includes(true);
  };
  const strange = await Promise.all(parts.map((_, i) => isStrange(i)));
  const repaired = [...parts];
  const others: { readonly place: number; readonly guess: QueryWord }[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'word' || strange[i] !== true) continue;
    const isBeforeLost = strange[i - 1] === true && repaired[i - 1] === parts[i - 1];
    const [guess, ...more] = await guessesFor(
      reader,
      part,
      isBeforeLost ? undefined : repaired[i - 1],
      strange[i + 1] === true ? undefined : parts[i + 1],
    );
    if (guess === undefined) continue;
    repaired[i] = guess;
    others.push(...more.slice(0, 2).map((other) => ({ place: i, guess: other })));
  }
  if (repaired.every((part, i) => part === parts[i])) return [];
  return [repaired, ...others.slice(0, 3).map(({ place, guess }) => repaired.with(place, guess))];
}

/** What holds most of the query, where nothing holds it all; words that differ in a letter or two count nearly. */
async function bestPart(
  reader: IndexReader,
  parts: readonly QueryPart[],
  corrected: boolean,
  least: number,
): Promise<Understanding | undefined> {
  const asked = parts.filter((part) => part.kind === 'key' || !part.isSlight);
  if (asked.length < tellingLength || hasPhrase(parts)) return undefined;
  const conditions = await Promise.all(
    asked.map(async (part): Promise<Condition> => {
      const [condition] = (await evaluate(reader, [part], { folds: true })).conditions;
      return condition ?? { part, strong: nowhere, any: nowhere };
    }),
  );
  const worth = conditions.map((condition) => worthOf(reader, condition));
  const total = worth.reduce((sum, one) => sum + one, 0);
  const seen = await Promise.all(
    bestPartly(reader, conditions, 2 * batch)
      .slice(0, batch)
      .map((match) => check(reader, match, asked, true)),
  );
  const kept = seen
    .map((one) => {
      const lost = asked.reduce((sum, { text }, i) => {
        if (!one.hit.missing.includes(text)) return sum;
        return sum + (worth[i] ?? 0) * (one.similar.has(i) ? 0.2 : 1);
      }, 0);
      return { one, share: 1 - lost / total };
    })
    .filter(({ share }) => share >= leastHeld)
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
    corrected,
  };
}

const nowhere: Lists = { head: noPostings, body: noPostings };
