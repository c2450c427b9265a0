import type { IndexReader } from '../index/index-reader.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { lettersApart } from '../text/similar.ts';
import { writtenSyllable } from '../text/spelling.ts';
import { canonicalSyllable, foldSyllable } from '../text/syllable.ts';
import { rawTyping } from '../text/typing.ts';
import type { Family } from '../index/vocabulary.ts';

/** Guesses tried for one word at most: each may cost a part of the index. */
const mostGuesses = 8;
/** Words are glued together up to so many. */
const mostGlued = 6;

/**
 * A word no text has, read in another way: its marks typed as letters (`cair` for cải), or several words
 * glued together (`caicach`). Undefined where it cannot be.
 */
export async function rereading(reader: IndexReader, part: QueryWord): Promise<readonly QueryWord[] | undefined> {
  const { vocabulary } = reader;
  const raw = rawTyping(part.text);
  const typed = raw === undefined ? undefined : canonicalSyllable(raw);
  if (typed !== undefined && vocabulary.term(typed) !== undefined) return [wordLike(part, raw ?? typed, typed)];
  const words = unglued(reader, part);
  if (words === undefined || words.every(({ word }) => usualness(reader, word) >= leastUsual)) return words;
  for (const [i, word] of words.slice(1).entries())
    if (!(await areNeighbours(reader, words[i] ?? word, word))) return undefined;
  return words;
}

/**
 * Whether a word may be another one mistyped or several glued together though some text has it: original
 * texts have such mistakes too.
 */
export function isDoubtful(reader: IndexReader, word: string): boolean {
  return usualness(reader, word) < leastUsual;
}

/** Words this usual may have been glued together though no text has them side by side. */
const leastUsual = 8;

const usualness = (reader: IndexReader, word: string): number =>
  Math.max(-1, ...(reader.vocabulary.family(word)?.terms ?? []).map(({ weight }) => weight));

/** Whether two words follow one another anywhere, marks aside. */
export async function areNeighbours(reader: IndexReader, one: QueryPart, next: QueryPart): Promise<boolean> {
  const [first, second] = [one, next].map((part) => placeOf(reader, part));
  if (first === undefined || second === undefined) return false;
  return (await reader.pairs(first, second, second + 1)).length > 0;
}

const placeOf = (reader: IndexReader, part: QueryPart | undefined): number | undefined =>
  part?.kind === 'word' ? reader.vocabulary.placeOf(foldSyllable(part.word)) : undefined;

/** Weight above that of any word: what is far below it is rare. */
const likeliest = 44;

/** Splits glued words into the most usual ones; words typed without a blank keep their marks. */
function unglued(reader: IndexReader, part: QueryWord): readonly QueryWord[] | undefined {
  const letters = part.text.normalize('NFC').toLocaleLowerCase('vi');
  const known = (from: number, to: number): { readonly word: string; readonly weight: number } | undefined => {
    const word = canonicalSyllable(letters.slice(from, to));
    const family = reader.vocabulary.family(word)?.terms ?? [];
    const isMarked = word !== foldSyllable(word);
    const weight = Math.max(-1, ...family.filter((term) => !isMarked || term.word === word).map((term) => term.weight));
    return weight < 0 || to - from === 1 ? undefined : { word, weight };
  };
  // Best way to cut the first n letters: the one whose words are the most usual together.
  const best: ({ readonly cost: number; readonly cuts: readonly number[] } | undefined)[] = [{ cost: 0, cuts: [] }];
  for (let to = 1; to <= letters.length; to += 1) {
    for (let from = Math.max(0, to - 8); from < to; from += 1) {
      const before = best[from];
      const isWhole = from === 0 && to === letters.length;
      const word = isWhole || before === undefined || before.cuts.length >= mostGlued ? undefined : known(from, to);
      if (before === undefined || word === undefined) continue;
      const cost = before.cost + (likeliest - word.weight) / 2 + 2;
      if (cost < (best[to]?.cost ?? Infinity)) best[to] = { cost, cuts: [...before.cuts, to] };
    }
  }
  const cuts = best[letters.length]?.cuts ?? [];
  if (cuts.length < 2) return undefined;
  return cuts.map((to, i) => {
    const text = letters.slice(i === 0 ? 0 : cuts[i - 1], to);
    return wordLike(part, text, canonicalSyllable(text));
  });
}

/**
 * Words that a mistyped one may have been meant as: some letters apart, and neighbours in some text of
 * the words beside it, the likeliest first. A word that stands alone is only guessed where it is long.
 */
export async function guessesFor(
  reader: IndexReader,
  part: QueryWord,
  before: QueryPart | undefined,
  after: QueryPart | undefined,
): Promise<readonly QueryWord[]> {
  const asked = foldSyllable(part.word);
  const most = asked.length >= 6 ? 2 : 1;
  const near = reader.vocabulary.families
    .map((family, place) => ({
      family,
      place,
      apart: Math.abs(family.folded.length - asked.length) > most ? 9 : lettersApart(asked, family.folded, most),
    }))
    .filter(({ apart, family }) => apart <= most && family.folded !== asked)
    .map((guess) => ({ ...guess, weight: Math.max(...guess.family.terms.map((term) => term.weight)) }))
    .toSorted((a, b) => a.apart - b.apart || b.weight - a.weight);
  const [first, last] = [placeOf(reader, before), placeOf(reader, after)];
  const words = (family: Family): QueryWord => {
    const [usual] = family.terms.toSorted((a, b) => b.weight - a.weight);
    return wordLike(part, usual?.word ?? family.folded, family.folded);
  };
  if (first === undefined && last === undefined)
    return asked.length >= 5 ? near.slice(0, 3).map(({ family }) => words(family)) : [];
  const support = async (one: number, next: number): Promise<number> => {
    const pairs = await reader.pairs(one, next, next + 1);
    return pairs.reduce((sum, { lists }) => {
      const { head, body } = lists();
      return sum + 3 * head.documents.length + body.documents.length;
    }, 0);
  };
  const supported: { readonly guess: (typeof near)[number]; support: number }[] = [];
  // Words after the same one are in one part of the index; words before the same one each in another.
  for (const guess of near.slice(0, first === undefined ? mostGuesses : 40)) {
    const found = first === undefined ? await support(guess.place, last ?? 0) : await support(first, guess.place);
    if (found > 0) supported.push({ guess, support: found });
  }
  const byApart = supported.toSorted((a, b) => a.guess.apart - b.guess.apart || b.support - a.support);
  if (first === undefined || last === undefined)
    return byApart.slice(0, mostGuesses).map(({ guess }) => words(guess.family));
  const both = byApart.slice(0, 3);
  for (const one of both) one.support += 10 * (await support(one.guess.place, last));
  return both
    .toSorted((a, b) => a.guess.apart - b.guess.apart || b.support - a.support)
    .map(({ guess }) => words(guess.family));
}

/** Another word in a word's place; what a guess shows is its usual spelling. */
function wordLike(part: QueryWord, text: string, word: string): QueryWord {
  return { ...part, text: writtenSyllable(text), word, isMarked: word !== foldSyllable(word), isJoined: false };
}
