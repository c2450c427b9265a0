import { characterOf, numberAt } from './characters.ts';

/**
 * Words that mostly stand together (“cải cách”, “uỷ ban”): which they are must be known before any list is
 * loaded, for asking for the two at once costs one short list in place of two long ones.
 */
export interface PackedCompounds {
  /** For each family how many follow it, a character each. */
  readonly counts: string;
  /** Steps between the places of the words that follow. */
  readonly steps: string;
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

/** More than a vocabulary has families. */
const placeBase = 2 ** 16;

/** @param compounds in order of both words @param families how many the vocabulary has */
export function packCompounds(compounds: readonly Compound[], families: number): PackedCompounds {
  const counts = new Uint16Array(families);
  for (const { first } of compounds) counts[first] = (counts[first] ?? 0) + 1;
  const steps = compounds.map(({ first, second }, i) => {
    const before = compounds[i - 1];
    return second - (before?.first === first ? before.second : 0);
  });
  return {
    counts: Array.from(counts, characterOf).join(''),
    steps: steps.map(characterOf).join(''),
    weights: compounds.map(({ weight }) => characterOf(weight)).join(''),
  };
}

/** The words that mostly stand together, looked up by either of them. */
export class Compounds {
  readonly #after = new Map<number, Map<number, number>>();
  readonly #before = new Map<number, number[]>();
  readonly #places = new Map<number, number>();

  constructor({ counts, steps, weights }: PackedCompounds) {
    let at = 0;
    Array.from(counts).forEach((character, first) => {
      const following = new Map<number, number>();
      let second = 0;
      for (let left = numberAt(character); left > 0; left -= 1) {
        second += numberAt(steps, at);
        following.set(second, numberAt(weights, at));
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
