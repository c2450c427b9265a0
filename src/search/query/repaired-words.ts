import type { IndexReader } from '../index/index-reader.ts';
import { pairCondition } from './condition.ts';
import { areNeighbours, placeIn } from './neighbours.ts';
import { wordLike, type QueryPart, type QueryWord } from './query.ts';
import { lettersApart } from '../text/similar.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';
import type { Family } from '../index/vocabulary.ts';

/** Guesses tried for one word at most: each may cost a part of the index. */
const mostGuesses = 4;
/** Guesses tried after a known word: they are in few parts. */
const mostAfter = 40;

const mostApart = (letters: string): number => (letters.length >= 6 ? 2 : 1);

/**
 * Mistyped words replaced by what is known to stand with their neighbours. Mistyped are words no text has;
 * where all are known, the one that stands beside neither of its neighbours while another one close to it
 * would. Undefined where nothing was replaced, or a word no text has could not be.
 */
export async function likelyRepair(
  reader: IndexReader,
  parts: readonly QueryPart[],
): Promise<readonly QueryPart[] | undefined> {
  const isLost = (part: QueryPart): part is QueryWord => isRepairable(part) && placeIn(reader, part) === undefined;
  const repaired = [...parts];
  if (parts.some(isLost)) {
    for (const [i, part] of parts.entries()) {
      if (!isLost(part)) continue;
      const guess = bestBond(reader, part, repaired[i - 1], parts[i + 1]);
      if (guess === undefined) return undefined;
      repaired[i] = meantAs(part, guess.family);
    }
    return repaired;
  }
  const doubtful = parts.flatMap((part, i) => {
    if (!isRepairable(part) || part.isSlight || part.word.length < shortestDoubtful) return [];
    const guess = bestBond(reader, part, parts[i - 1], parts[i + 1]);
    return guess === undefined ? [] : [{ part, i, ...guess }];
  });
  for (const { part, i, family, bond } of doubtful.toSorted((a, b) => a.apart - b.apart || b.bond - a.bond)) {
    const [before, after] = [parts[i - 1], parts[i + 1]];
    // Original texts have mistypes too: what stands together far more often was rather meant.
    const [beside, behind] = await Promise.all([
      before?.kind === 'word' ? timesTogether(reader, before, part) : 0,
      after?.kind === 'word' ? timesTogether(reader, part, after) : 0,
    ]);
    if (Math.max(beside, behind) * farMore > 2 ** (bond / 2)) continue;
    return repaired.with(i, meantAs(part, family));
  }
  return undefined;
}

const farMore = 16;

/** In how many documents two words follow one another, heads counted apart. */
async function timesTogether(reader: IndexReader, one: QueryWord, next: QueryWord): Promise<number> {
  const lists = (await pairCondition(reader, one, next, true))?.any;
  return lists === undefined ? 0 : lists.head.documents.length + lists.body.documents.length;
}

/** Shorter words are too many others with a letter changed. */
const shortestDoubtful = 3;

const isRepairable = (part: QueryPart): part is QueryWord =>
  part.kind === 'word' && !isDigits(part.word) && part.phrase === undefined;

/** The word close to a mistyped one that is most of a compound with its neighbours; undefined where that one is none itself. */
function bestBond(
  reader: IndexReader,
  part: QueryWord,
  before: QueryPart | undefined,
  after: QueryPart | undefined,
): { readonly family: Family; readonly apart: number; readonly bond: number } | undefined {
  const { compounds, vocabulary } = reader;
  const [first, last] = [placeOf(reader, before), placeOf(reader, after)];
  const bondOf = (of: number): number =>
    (first === undefined ? 0 : (compounds.weightOf(first, of) ?? 0)) +
    (last === undefined ? 0 : (compounds.weightOf(of, last) ?? 0));
  const place = placeIn(reader, part);
  if (place !== undefined && bondOf(place) > 0) return undefined;
  const asked = foldSyllable(part.word);
  const most = mostApart(asked);
  const candidates = new Set([
    ...(first === undefined ? [] : compounds.after(first).keys()),
    ...(last === undefined ? [] : compounds.before(last)),
  ]);
  const [best] = [...candidates]
    .flatMap((of) => {
      const family = vocabulary.families[of];
      return family === undefined
        ? []
        : [{ of, family, apart: lettersApart(asked, family.folded, most), bond: bondOf(of) }];
    })
    .filter(({ apart }) => apart > 0 && apart <= most)
    .map((guess) => ({ ...guess, asTyped: marksApart(part, guess.family) }))
    .toSorted((a, b) => a.apart - b.apart || a.asTyped - b.asTyped || b.bond - a.bond || a.of - b.of);
  return best;
}

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
    if (before !== undefined && (await areNeighbours(reader, before, part))) return false;
    return after === undefined || !(await areNeighbours(reader, part, after));
  };
  const strange = await Promise.all(parts.map((_, i) => isStrange(i)));
  const repaired = [...parts];
  const others: { readonly place: number; readonly guess: QueryWord }[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind !== 'word' || strange[i] !== true) continue;
    const isBeforeLost = strange[i - 1] === true && repaired[i - 1] === parts[i - 1];
    const before = isBeforeLost ? undefined : repaired[i - 1];
    const after = strange[i + 1] === true ? undefined : parts[i + 1];
    const bond = bestBond(reader, part, before, after);
    const [guess, ...more] =
      bond === undefined ? await guessesFor(reader, part, before, after) : [meantAs(part, bond.family)];
    if (guess === undefined) continue;
    repaired[i] = guess;
    others.push(...more.slice(0, 2).map((other) => ({ place: i, guess: other })));
  }
  if (repaired.every((part, i) => part === parts[i])) return [];
  return [repaired, ...others.slice(0, 3).map(({ place, guess }) => repaired.with(place, guess))];
}

/**
 * Words that a mistyped one may have been meant as: some letters apart, and neighbours in some text of
 * the words beside it, the likeliest first. A word that stands alone is only guessed where it is long.
 */
async function guessesFor(
  reader: IndexReader,
  part: QueryWord,
  before: QueryPart | undefined,
  after: QueryPart | undefined,
): Promise<readonly QueryWord[]> {
  const asked = foldSyllable(part.word);
  const most = mostApart(asked);
  const near = reader.vocabulary.families
    .map((family, place) => ({
      family,
      place,
      apart: Math.abs(family.folded.length - asked.length) > most ? 9 : lettersApart(asked, family.folded, most),
    }))
    .filter(({ apart, family }) => apart <= most && family.folded !== asked)
    .map((guess) => ({
      ...guess,
      weight: Math.max(...guess.family.terms.map((term) => term.weight)),
      asTyped: marksApart(part, guess.family),
    }))
    .toSorted((a, b) => a.apart - b.apart || b.weight - a.weight);
  const [first, last] = [placeOf(reader, before), placeOf(reader, after)];
  if (first === undefined && last === undefined)
    return asked.length >= 5 ? near.slice(0, 3).map(({ family }) => meantAs(part, family)) : [];
  const support = async (one: number, next: number): Promise<number> => {
    const known = reader.compounds.weightOf(one, next);
    if (known !== undefined) return 2 ** (known / 2);
    const pairs = await reader.pairs(one, next, next + 1);
    return pairs.reduce((sum, { lists }) => {
      const { head, body } = lists();
      return sum + 3 * head.documents.length + body.documents.length;
    }, 0);
  };
  const supported: { readonly guess: (typeof near)[number]; support: number }[] = [];
  // Words after the same one are in few parts of the index; words before the same one each in another.
  for (const guess of near.slice(0, first === undefined ? mostGuesses : mostAfter)) {
    const found = first === undefined ? await support(guess.place, last ?? 0) : await support(first, guess.place);
    if (found > 0) supported.push({ guess, support: found });
  }
  const likeliest = (a: (typeof supported)[number], b: (typeof supported)[number]): number =>
    a.guess.apart - b.guess.apart || a.guess.asTyped - b.guess.asTyped || b.support - a.support;
  const best = supported.toSorted(likeliest);
  if (first === undefined || last === undefined) return best.map(({ guess }) => meantAs(part, guess.family));
  const both = best.slice(0, 3);
  for (const one of both) one.support += 10 * (await support(one.guess.place, last));
  return both.toSorted(likeliest).map(({ guess }) => meantAs(part, guess.family));
}

const placeOf = (reader: IndexReader, part: QueryPart | undefined): number | undefined =>
  part?.kind === 'word' ? placeIn(reader, part) : undefined;

/** A word of some letters, shown in the spelling nearest to what was typed, of several the most usual one. */
function meantAs(part: QueryWord, family: Family): QueryWord {
  const [nearest] = spellingsOf(part, family);
  return wordLike(part, nearest?.term.word ?? family.folded, family.folded);
}

/** How far what was typed is from the nearest spelling of a family, marks counted; 0 where none were typed. */
const marksApart = (part: QueryWord, family: Family): number => spellingsOf(part, family)[0]?.apart ?? 0;

const mostMarksApart = 6;

function spellingsOf(
  part: QueryWord,
  family: Family,
): readonly { readonly term: Family['terms'][number]; readonly apart: number }[] {
  const typed = part.word.normalize('NFD');
  return family.terms
    .map((term) => ({
      term,
      apart: part.isMarked ? lettersApart(typed, term.word.normalize('NFD'), mostMarksApart) : 0,
    }))
    .toSorted((a, b) => a.apart - b.apart || b.term.weight - a.term.weight);
}
