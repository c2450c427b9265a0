import type { IndexReader } from '../index/index-reader.ts';
import { placeIn, timesTogether } from './neighbours.ts';
import { wordLike, type QueryPart, type QueryWord } from './query.ts';
import { mistakesApart } from '../text/similar.ts';
import { foldSyllable } from '../text/syllable.ts';
import type { Family } from '../index/vocabulary.ts';

/** Guesses tried for one word at most: each may cost a part of the index. */
const mostGuesses = 4;
/** Guesses tried after a known word: they are in few parts. */
const mostAfter = 40;

/** Among fewer letters of a short form one apart is another one. */
const shortestShort = 4;

const mostApart = (letters: string): number => (letters.length >= 6 ? 2 : 1);

/**
 * The word close to a mistyped one that is most of a compound with its neighbours; undefined where that one is in one itself.
 *
 * @param isLone the one typed is in none, though its letters are with other marks
 */
export function bestBond(
  reader: IndexReader,
  part: QueryWord,
  before: QueryPart | undefined,
  after: QueryPart | undefined,
  isLone = false,
): { readonly family: Family; readonly apart: number; readonly bond: number } | undefined {
  const { compounds, vocabulary } = reader;
  const [first, last] = [placeOf(reader, before), placeOf(reader, after)];
  const bondOf = (of: number): number =>
    (first === undefined ? 0 : (compounds.weightOf(first, of) ?? 0)) +
    (last === undefined ? 0 : (compounds.weightOf(of, last) ?? 0));
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
        : [{ of, family, apart: mistakesApart(asked, family.folded, most), bond: bondOf(of) }];
    })
    .filter(({ apart }) => apart > 0 && apart <= most)
    // Only a spelling as usual as the compound can be part of it.
    .map((guess) => ({ ...guess, asTyped: marksApart(part, guess.family, guess.bond / 2) }))
    .toSorted((a, b) => a.apart - b.apart || a.asTyped - b.asTyped || b.bond - a.bond || a.of - b.of);
  const place = placeIn(reader, part);
  const own = place === undefined ? 0 : bondOf(place);
  if (isLone || own === 0 || best === undefined) return best;
  if (isSpelt(reader, part) || best.bond <= own + farMore) return undefined;
  // Its own letters with other marks may be nearer: “công doàn” is công đoàn, not công dân.
  const family = vocabulary.family(part.word);
  return family !== undefined && marksApart(part, family, own / 2) < best.asTyped ? undefined : best;
}

/** Some text has the word as it is spelt; without marks it may be spelt anyhow. */
export const isSpelt = (reader: IndexReader, part: QueryWord): boolean =>
  !part.isMarked || reader.vocabulary.term(part.word) !== undefined;

/** As weights tell it: four times as often. */
const farMore = 4;

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
  const most = mostApart(asked);
  const near = reader.vocabulary.families
    .map((family, place) => ({
      family,
      place,
      apart: Math.abs(family.folded.length - asked.length) > most ? 9 : mistakesApart(asked, family.folded, most),
    }))
    .filter(({ apart, family }) => apart <= most && family.folded !== asked)
    .map((guess) => ({
      ...guess,
      weight: Math.max(...guess.family.weights),
      asTyped: marksApart(part, guess.family),
    }))
    .toSorted((a, b) => a.apart - b.apart || b.weight - a.weight);
  const [first, last] = [placeOf(reader, before), placeOf(reader, after)];
  if (first === undefined && last === undefined)
    return asked.length >= 5 ? near.slice(0, 3).map(({ family }) => meantAs(part, family)) : [];
  // Words after the same one are in few parts of the index; words before the same one each in another.
  const tried = await Promise.all(
    near.slice(0, first === undefined ? mostGuesses : mostAfter).map(async (guess) => ({
      guess,
      support: await (first === undefined
        ? timesTogether(reader, guess.place, last)
        : timesTogether(reader, first, guess.place)),
    })),
  );
  const supported = tried.filter(({ support }) => support > 0);
  const likeliest = (a: (typeof supported)[number], b: (typeof supported)[number]): number =>
    a.guess.apart - b.guess.apart || a.guess.asTyped - b.guess.asTyped || b.support - a.support;
  // Nothing stands beside it: letters no syllable has can still be a known short form mistyped.
  if (supported.length === 0 && !/[aeiouy]/.test(asked) && asked.length >= shortestShort)
    return near
      .filter(({ family }) => reader.abbreviations.isShort(family.folded))
      .map((one) => meantAs(part, one.family));
  const best = supported.toSorted(likeliest);
  if (first === undefined || last === undefined) return best.map(({ guess }) => meantAs(part, guess.family));
  const both = best.slice(0, 3);
  const again = await Promise.all(
    both.map(async ({ guess, support }) => ({
      guess,
      support: support + 10 * (await timesTogether(reader, guess.place, last)),
    })),
  );
  return again.toSorted(likeliest).map(({ guess }) => meantAs(part, guess.family));
}

/** Two words that mostly stand together, each close to one of two mistyped ones that follow one another. */
export function bestCompound(
  reader: IndexReader,
  one: QueryWord,
  next: QueryWord,
): readonly [QueryWord, QueryWord] | undefined {
  const { compounds, vocabulary } = reader;
  const [first, second] = [one, next].map(({ word }) => foldSyllable(word));
  // What has no vowel was rather shortened.
  if (first === undefined || second === undefined || ![first, second].every((word) => /[aeiouy]/.test(word)))
    return undefined;
  const [best] = vocabulary.families
    .flatMap((family, place) => {
      if (Math.abs(family.folded.length - first.length) > mostApart(first)) return [];
      const apart = mistakesApart(first, family.folded, mostApart(first));
      return apart > mostApart(first) ? [] : [{ family, place, apart }];
    })
    .flatMap((guess) =>
      [...compounds.after(guess.place)].flatMap(([place, bond]) => {
        const family = vocabulary.families[place];
        const apart = family === undefined ? 9 : mistakesApart(second, family.folded, mostApart(second));
        return family === undefined || apart > mostApart(second)
          ? []
          : [{ words: [guess.family, family] as const, apart: guess.apart + apart, bond }];
      }),
    )
    .toSorted((a, b) => a.apart - b.apart || b.bond - a.bond);
  if (best === undefined) return undefined;
  return [meantAs(one, best.words[0], best.bond / 2), meantAs(next, best.words[1], best.bond / 2)];
}

export const placeOf = (reader: IndexReader, part: QueryPart | undefined): number | undefined =>
  part?.kind === 'word' ? placeIn(reader, part) : undefined;

/**
 * A word of some letters, shown in the spelling nearest to what was typed, of several the most usual one.
 *
 * @param least how usual the spelling is at least, as `Term.weight`, where one is
 */
export function meantAs(part: QueryWord, family: Family, least = 0): QueryWord {
  const [nearest] = spellingsOf(part, family, least);
  return wordLike(part, nearest?.term.word ?? family.folded, family.folded);
}

/** How far what was typed is from the nearest spelling of a family, marks counted; 0 where none were typed. */
const marksApart = (part: QueryWord, family: Family, least = 0): number =>
  spellingsOf(part, family, least)[0]?.apart ?? 0;

const mostMarksApart = 6;

function spellingsOf(
  part: QueryWord,
  family: Family,
  least: number,
): readonly { readonly term: Family['terms'][number]; readonly apart: number }[] {
  const typed = part.word.normalize('NFD');
  const usual = family.terms.filter(({ weight }) => weight >= least);
  return (usual.length === 0 ? family.terms : usual)
    .map((term) => ({
      term,
      apart: part.isMarked ? mistakesApart(typed, term.word.normalize('NFD'), mostMarksApart) : 0,
    }))
    .toSorted((a, b) => a.apart - b.apart || b.term.weight - a.term.weight);
}
