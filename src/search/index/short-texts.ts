import { writtenSyllable } from '../text/spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Texts are packed with their usual words drawn together: a word of the vocabulary is one character of a range that
 * Vietnamese does not use, and the blank between two of them goes without saying. Every letter comes back as it was.
 */
const [first, last] = [0x250, 0x7ff];
const word = String.raw`[\u0250-\u07ff]`;
/** Before a word that begins with a capital letter, and before a character of the range that stands for itself. */
const [capital, itself] = ['\u0002', '\u0003'];
const drawn = `(?<!${itself})${word}`;

/** The words drawn together: the most usual ones of an index as people write them, in the order of their characters. */
export function usualWords({ families }: Vocabulary): readonly string[] {
  return families
    .filter(({ folded }) => !new RegExp(word).test(folded))
    .flatMap((family) => family.weights.map((weight, place) => ({ family, weight, place })))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, last - first + 1)
    .map(({ family, place }) => writtenSyllable(family.terms[place]?.word ?? ''));
}

/** Draws usual words of texts together, for `lengthened` to write out again; texts hold no control characters. */
export function shortener(usual: readonly string[]): (text: string) => string {
  const signs = new Map<string, string>();
  usual.forEach((small, place) => {
    const sign = String.fromCharCode(first + place);
    signs.set(capitalised(small), capital + sign).set(small, sign);
  });
  return (text) =>
    text
      .replace(new RegExp(word, 'g'), `${itself}$&`)
      .replace(/\p{L}[\p{L}\p{M}]*/gu, (written) => signs.get(written) ?? written)
      .replace(new RegExp(`(?<=${drawn}) (?=${capital}?${word})`, 'g'), '');
}

/** Writes out what a `shortener` drew together. */
export function lengthened(text: string, usual: readonly string[]): string {
  return text
    .replace(new RegExp(`${drawn}(?=${capital}?${word})`, 'g'), '$& ')
    .replace(new RegExp(`([${capital}${itself}]?)(${word})`, 'g'), (_, sign: string, character: string) => {
      const small = usual[character.charCodeAt(0) - first] ?? '';
      return sign === itself ? character : sign === capital ? capitalised(small) : small;
    });
}

const capitalised = (small: string): string => small.charAt(0).toUpperCase() + small.slice(1);
