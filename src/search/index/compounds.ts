/**
 * Words that mostly stand together (“cải cách”, “uỷ ban”): which they are must be known before any list is
 * loaded, for asking for the two at once costs one short list in place of two long ones.
 */
export interface PackedCompounds {
  /** For each family how many follow it, a character each. */
  readonly counts: string;
  /** Places of the words that follow, the high part of each and the low one. */
  readonly high: string;
  readonly low: string;
  /** Weight of each, as `weightOf` has it. */
  readonly weights: string;
}

/** Weight from which a compound's list is a part of the index by itself: whoever asks for it loads nothing else. */
export const leastAlone = 16;

/** Places of two words in the vocabulary, and how often they stand together. */
export interface Compound {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

const firstCharacter = 0x23;
const base = 90;
/** More than a vocabulary has families. */
const placeBase = 2 ** 16;
/** Of one first word so many at most. */
export const mostFollowing = base;

/** @param compounds in order of both words @param families how many the vocabulary has */
export function packCompounds(compounds: readonly Compound[], families: number): PackedCompounds {
  const character = (value: number): string => String.fromCharCode(firstCharacter + value);
  const counts = new Uint8Array(families);
  for (const { first } of compounds) counts[first] = (counts[first] ?? 0) + 1;
  return {
    counts: Array.from(counts, character).join(''),
    high: compounds.map(({ second }) => character(Math.floor(second / base))).join(''),
    low: compounds.map(({ second }) => character(second % base)).join(''),
    weights: compounds.map(({ weight }) => character(weight)).join(''),
  };
}

/** The words that mostly stand together, looked up by either of them. */
export class Compounds {
  readonly #after = new Map<number, Map<number, number>>();
  readonly #before = new Map<number, number[]>();
  readonly #places = new Map<number, number>();

  constructor({ counts, high, low, weights }: PackedCompounds) {
    let at = 0;
    const number = (text: string): number => text.charCodeAt(at) - firstCharacter;
    Array.from(counts).forEach((character, first) => {
      const following = new Map<number, number>();
      for (let left = character.charCodeAt(0) - firstCharacter; left > 0; left -= 1) {
        const second = number(high) * base + number(low);
        following.set(second, number(weights));
        this.#places.set(first * placeBase + second, at);
        const before = this.#before.get(second);
        if (before === undefined) this.#before.set(second, [first]);
        else before.push(first);
        at += 1;
      }
      if (following.size > 0) this.#after.set(first, following);
    });
  }

  /** Weight of two words together; undefined where they are none. */
  weightOf(first: number, second: number): number | undefined {
    return this.#after.get(first)?.get(second);
  }

  /** Place of two words among all compounds, in order of both. */
  placeOf(first: number, second: number): number | undefined {
    return this.#places.get(first * placeBase + second);
  }

  /** Places of words that follow one, with weights. */
  after(first: number): ReadonlyMap<number, number> {
    return this.#after.get(first) ?? new Map<number, number>();
  }

  /** Places of words that one follows. */
  before(second: number): readonly number[] {
    return this.#before.get(second) ?? [];
  }
}
