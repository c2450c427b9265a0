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

/** More than a vocabulary has families, and a family spellings. */
const [familyBase, spellingBase] = [2 ** 24, 2 ** 8];

/** The words drawn together: the most usual ones of an index as people write them, in the order of their characters. */
export class UsualWords {
  readonly #families: Vocabulary['families'];
  /** The rarer the larger, then the place of the family, then the spelling. */
  readonly #terms: Float64Array;
  readonly #known = new Map<number, string>();

  constructor({ families }: Vocabulary) {
    this.#families = families;
    const isDrawn = new RegExp(word);
    const terms = families.flatMap(({ folded, weights }, family) =>
      isDrawn.test(folded)
        ? []
        : weights.map((weight, place) => ((100 - weight) * familyBase + family) * spellingBase + place),
    );
    this.#terms = Float64Array.from(terms).sort();
  }

  get length(): number {
    return Math.min(this.#terms.length, last - first + 1);
  }

  at(place: number): string {
    let written = this.#known.get(place);
    if (written === undefined) {
      const term = this.#terms[place] ?? 0;
      const family = this.#families[Math.floor(term / spellingBase) % familyBase];
      written = writtenSyllable(family?.word(term % spellingBase) ?? '');
      this.#known.set(place, written);
    }
    return written;
  }
}

/** Draws usual words of texts together, for `lengthened` to write out again; texts hold no control characters. */
export function shortener(usual: UsualWords): (text: string) => string {
  const signs = new Map<string, string>();
  for (let place = 0; place < usual.length; place += 1) {
    const [small, sign] = [usual.at(place), String.fromCharCode(first + place)];
    signs.set(capitalised(small), capital + sign).set(small, sign);
  }
  const letters = /\p{L}[\p{L}\p{M}]*/gu;
  return (text) => {
    const plain = text.replace(new RegExp(word, 'g'), `${itself}$&`);
    let short = '';
    // Where the last word drawn together ended.
    let end = -1;
    letters.lastIndex = 0;
    for (let found = letters.exec(plain); found !== null; found = letters.exec(plain)) {
      const sign = signs.get(found[0]);
      if (sign === undefined) continue;
      const between = plain.slice(Math.max(0, end), found.index);
      short += between === ' ' && end !== -1 ? sign : between + sign;
      end = letters.lastIndex;
    }
    return short + plain.slice(Math.max(0, end));
  };
}

/** Writes out what a `shortener` drew together. */
export function lengthened(text: string, usual: UsualWords): string {
  return text
    .replace(new RegExp(`${drawn}(?=${capital}?${word})`, 'g'), '$& ')
    .replace(new RegExp(`([${capital}${itself}]?)(${word})`, 'g'), (_, sign: string, character: string) => {
      if (sign === itself) return character;
      const small = usual.at(character.charCodeAt(0) - first);
      return sign === capital ? capitalised(small) : small;
    });
}

const capitalised = (small: string): string => small.charAt(0).toUpperCase() + small.slice(1);
