import { bestBond, bestCompound, guessesFor, isSpelt, meantAs, placeOf } from './guesses.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { pairCondition } from './condition.ts';
import { areNeighbours, placeIn, timesTogether } from './neighbours.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';

/**
 * Mistyped words replaced by what is known to stand with their neighbours, the likeliest reading first. Mistyped
 * are words no text has, and one that stands beside neither of its neighbours while another one close to it
 * would. None where nothing was replaced, or a word no text has could not be.
 *
 * @param countsMarks words stand beside one another only with the marks typed: “ngân hàn” is not “ngắn hạn”
 */
export async function likelyRepairs(
  reader: IndexReader,
  parts: readonly QueryPart[],
  countsMarks = false,
): Promise<readonly (readonly QueryPart[])[]> {
  const known = [...parts];
  for (const [i, part] of parts.entries()) {
    if (!isRepairable(part) || known[i] !== part || placeIn(reader, part) !== undefined) continue;
    const guess = bestBond(reader, part, known[i - 1], parts[i + 1]);
    const [before, next] = [known[i - 1], parts[i + 1]];
    if (guess === undefined) {
      // Beside it stands one that is mistyped too.
      const ahead = next !== undefined && isRepairable(next) ? bestCompound(reader, part, next) : undefined;
      const behind = before !== undefined && isRepairable(before) ? bestCompound(reader, before, part) : undefined;
      if (ahead !== undefined) known.splice(i, 2, ...ahead);
      else if (behind !== undefined) known.splice(i - 1, 2, ...behind);
      else return [];
      continue;
    }
    known[i] = meantAs(part, guess.family, guess.bond / 2);
  }
  const isLone = async (i: number): Promise<boolean> => {
    const [before, part, after] = [known[i - 1], known[i], known[i + 1]];
    const pairs = [
      [before, part],
      [part, after],
    ].map(([one, next]) =>
      one?.kind === 'word' && next?.kind === 'word' ? pairCondition(reader, one, next, false) : undefined,
    );
    return (await Promise.all(pairs)).every((pair) => pair === undefined);
  };
  const lone = await Promise.all(
    known.map((part, i) => countsMarks && isRepairable(part) && part.isMarked && isLone(i)),
  );
  const doubtful = known.flatMap((part, i) => {
    if (!isRepairable(part) || part.isSlight || part.word.length < shortestDoubtful) return [];
    const guess = bestBond(reader, part, known[i - 1], known[i + 1], lone[i]);
    return guess === undefined ? [] : [{ part, i, ...guess }];
  });
  const readings = known.some((part, i) => part !== parts[i]) ? [known] : [];
  const [first, ...more] = (
    await Promise.all(
      doubtful
        .toSorted((a, b) => a.apart - b.apart || b.bond - a.bond)
        .map(async (guess) => {
          if (lone[guess.i] === true || !isSpelt(reader, guess.part)) return [guess];
          const [before, after] = [known[guess.i - 1], known[guess.i + 1]];
          // Original texts have mistypes too: what stands together far more often was rather meant.
          const [beside, behind] = await Promise.all([
            timesTogether(reader, placeOf(reader, before), placeIn(reader, guess.part)),
            timesTogether(reader, placeIn(reader, guess.part), placeOf(reader, after)),
          ]);
          return Math.max(beside, behind) * farMore <= 2 ** (guess.bond / 2) ? [guess] : [];
        }),
    )
  ).flat();
  if (first === undefined) return readings;
  const repaired = (of: readonly QueryPart[], { i, part, family, bond }: typeof first): readonly QueryPart[] =>
    of.with(i, meantAs(part, family, bond / 2));
  const one = repaired(known, first);
  return [...readings, one, ...(more.length === 0 ? [] : [more.reduce(repaired, one)])];
}

const farMore = 16;
const mostDoubted = 2;

/** Shorter words are too many others with a letter changed. */
const shortestDoubtful = 3;

/** Two letters without a vowel are a short form that the record does not know. */
const isRepairable = (part: QueryPart): part is QueryWord =>
  part.kind === 'word' &&
  !isDigits(part.word) &&
  part.phrase === undefined &&
  (part.word.length > 2 || /[aeiouy]/.test(foldSyllable(part.word)));

/**
 * Mistyped words replaced by what stands beside their neighbours in some text. Mistyped is a word no text
 * has, and one that nowhere stands beside either of its neighbours. The likeliest reading comes first; none
 * where nothing was replaced.
 */
export async function repairedWords(
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
    const [before, after] = [parts[i - 1], parts[i + 1]].map((other) =>
      other?.kind !== 'word' || isDigits(other.word) || isLost(other) ? undefined : other,
    );
    if (before === undefined && after === undefined) return false;
    const beside = await Promise.all([
      before === undefined ? false : areNeighbours(reader, before, part),
      after === undefined ? false : areNeighbours(reader, part, after),
    ]);
    return !beside.includes(true);
  };
  const strange = await Promise.all(parts.map((_, i) => isStrange(i)));
  const repaired = [...parts];
  const others: { readonly place: number; readonly guess: QueryWord }[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'word' || strange[i] !== true || !isRepairable(part)) continue;
    const known = repaired[i - 1];
    // Beside the word that was meant before it, it may be no stranger.
    if (!isLost(part) && known !== parts[i - 1] && known?.kind === 'word' && (await areNeighbours(reader, known, part)))
      continue;
    const isBeforeLost = strange[i - 1] === true && repaired[i - 1] === parts[i - 1];
    const before = isBeforeLost ? undefined : repaired[i - 1];
    const after = strange[i + 1] === true ? undefined : parts[i + 1];
    const bond = bestBond(reader, part, before, after);
    const [guess, ...more] =
      bond === undefined ? await guessesFor(reader, part, before, after) : [meantAs(part, bond.family, bond.bond / 2)];
    if (guess === undefined) continue;
    repaired[i] = guess;
    others.push(...more.slice(0, 2).map((other) => ({ place: i, guess: other })));
  }
  const changed = repaired.filter((part, i) => part !== parts[i]);
  const doubted = parts.filter((part, i) => part !== repaired[i] && part.kind === 'word' && !isLost(part));
  // Who uses words that stand nowhere beside one another did not mistype them all.
  if (changed.length === 0 || doubted.length > mostDoubted) return [];
  return [repaired, ...others.slice(0, 3).map(({ place, guess }) => repaired.with(place, guess))];
}
