import { slightWords } from './slight-words.ts';
import { foldSyllable } from './syllable.ts';
import { tokensOf } from './tokens.ts';

/** Words that an abbreviation made up on the spot is of: fewer are too many things at once, more are hardly shortened. */
export const fewestInitials = 3;
export const mostInitials = 9;
/** Letters that tell a title: of a longer abbreviation the first ones, and its text tells the rest. */
export const longestKey = 6;

/** Letters of a word, `y` as `i`: which of them is written differs; and `w` as the ư it stands for in `TW`. */
export const withI = (word: string): string => foldSyllable(word).replaceAll('y', 'i').replaceAll('w', 'u');

/** Slight words by themselves, but parts of names too: “quy chế làm việc”, “chuyển đổi số”. */
const named = new Set(['việc', 'số'].flatMap((word) => tokensOf(word).map((token) => token.word)));

/** Words that people leave out of what they shorten. */
export const isLeftOut = (word: string): boolean => slightWords.has(word) && !named.has(word);

/** The key under which a title is found that has words in a row with these first letters. */
export const initialsKey = (letters: string): string => `v:${withI(letters).slice(0, longestKey)}`;

/** Letters that can be a syllable are rather one mistyped, and the same one again and again is nothing. */
export const isNoName = (letters: string): boolean =>
  /^[^aeiouy]{0,3}[aeiouy]{1,3}(?:[cmnpt]|ch|n[gh])?$|^(.)\1*$/.test(letters);
