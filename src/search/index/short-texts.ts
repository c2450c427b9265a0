import { writtenSyllable } from '../text/spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Texts are packed with the words of the vocabulary as numbers: the most usual ones a byte, the others two. The blank
 * between two of them goes without saying. Every letter comes back as it was.
 */
/** Before two bytes of a character that stands for itself, and before a word that begins with a capital letter. */
const [itself, capital] = [0, 1];
/** Printable ASCII stands for itself; bytes before and behind it are numbers of words. */
const [firstCharacter, afterCharacters] = [0x20, 0x7f];
const behind = firstCharacter - capital - 1;
const numbers = behind + 256 - afterCharacters;
/** Words of one byte; of the others the first byte tells a group. */
const ofOneByte = 128;
const groupSize = 256;

/** More than a vocabulary has families, and a family spellings. */
const [familyBase, spellingBase] = [2 ** 24, 2 ** 8];

/** The words of an index that have a number, as people write them, the most usual ones first. */
export class UsualWords {
  readonly #families: Vocabulary['families'];
  /** The rarer the larger, then the place of the family, then the spelling. */
  readonly #terms: Float64Array;
  readonly #known = new Map<number, string>();

  constructor({ families }: Vocabulary) {
    this.#families = families;
    const terms = families.flatMap(({ weights }, family) =>
      weights.map((weight, place) => ((100 - weight) * familyBase + family) * spellingBase + place),
    );
    this.#terms = Float64Array.from(terms).sort();
  }

  get length(): number {
    return this.#terms.length;
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

/** Packs texts for `lengthened` to write out again. */
export function shortener(usual: UsualWords): (text: string) => Uint8Array {
  // Bytes are characters until the end.
  const signs = new Map<string, string>();
  const length = Math.min(usual.length, ofOneByte + (numbers - ofOneByte) * groupSize);
  for (let place = 0; place < length; place += 1) {
    const [small, sign] = [usual.at(place), signOf(place)];
    signs.set(capitalised(small), String.fromCharCode(capital) + sign).set(small, sign);
  }
  const letters = /\p{L}[\p{L}\p{M}]*/gu;
  return (text) => {
    let short = '';
    // Where the last word with a number ended.
    let end = -1;
    letters.lastIndex = 0;
    for (let found = letters.exec(text); found !== null; found = letters.exec(text)) {
      const sign = signs.get(found[0]);
      if (sign === undefined) continue;
      const between = text.slice(Math.max(0, end), found.index);
      short += between === ' ' && end !== -1 ? sign : spelled(between) + sign;
      end = letters.lastIndex;
    }
    return Buffer.from(short + spelled(text.slice(Math.max(0, end))), 'latin1');
  };
}

function signOf(place: number): string {
  const over = place - ofOneByte;
  const number = over < 0 ? place : ofOneByte + Math.floor(over / groupSize);
  const byte = number < behind ? number + capital + 1 : number - behind + afterCharacters;
  return String.fromCharCode(byte, ...(over < 0 ? [] : [over % groupSize]));
}

const spelled = (text: string): string => text.replace(/[^ -~]/g, asItself);

function asItself(character: string): string {
  const code = character.charCodeAt(0);
  return String.fromCharCode(itself, code >>> 8, code & 255);
}

/** Writes out what a `shortener` packed. */
export function lengthened(bytes: Uint8Array, usual: UsualWords): string {
  let text = '';
  let at = 0;
  let blank = '';
  let isCapital = false;
  const next = (): number => bytes[at++] ?? 0;
  while (at < bytes.length) {
    const byte = next();
    if (byte === capital) {
      isCapital = true;
    } else if (byte === itself || (byte >= firstCharacter && byte < afterCharacters)) {
      text += String.fromCharCode(byte === itself ? next() * 256 + next() : byte);
      blank = '';
    } else {
      const number = byte < firstCharacter ? byte - capital - 1 : byte - afterCharacters + behind;
      const word = usual.at(number < ofOneByte ? number : ofOneByte + (number - ofOneByte) * groupSize + next());
      text += blank + (isCapital ? capitalised(word) : word);
      blank = ' ';
      isCapital = false;
    }
  }
  return text;
}

const capitalised = (small: string): string => small.charAt(0).toUpperCase() + small.slice(1);
