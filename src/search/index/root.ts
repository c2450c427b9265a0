import type { PackedCompounds } from './compounds.ts';
import type { PackedVocabulary } from './vocabulary.ts';

/** The part of an index that is loaded before any search; see `parts.root`. */
export interface IndexRoot {
  /** Documents of the index; a long notice is several. */
  readonly size: number;
  readonly notices: number;
  readonly directives: number;
  /** Documents that carry on the notice of the one before, in ascending order. */
  readonly continuations: readonly number[];
  /** Short form, then every meaning. */
  readonly abbreviations: readonly (readonly string[])[];
  readonly vocabulary: PackedVocabulary;
  readonly compounds: PackedCompounds;
  readonly pairStarts: PackedStarts;
  readonly keyParts: number;
}

/**
 * The pair each part of pairs begins with: places of its words in the vocabulary, of the first ones the steps between
 * them; kept apart, for numbers of a kind pack well together.
 */
export interface PackedStarts {
  readonly steps: readonly number[];
  readonly seconds: readonly number[];
}

export type PairStart = readonly [first: number, second: number];

export const packStarts = (starts: readonly PairStart[]): PackedStarts => ({
  steps: starts.map(([first], i) => first - (starts[i - 1]?.[0] ?? 0)),
  seconds: starts.map(([, second]) => second),
});

export function unpackStarts({ steps, seconds }: PackedStarts): readonly PairStart[] {
  let first = 0;
  return seconds.map((second, i) => [(first += steps[i] ?? 0), second]);
}

/** The part of an index that a key is in; words outside the vocabulary go by their letters without marks. */
export function keyPartOf(key: string, parts: number): number {
  let hash = 2166136261;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  return (hash >>> 0) % Math.max(1, parts);
}

/** Key under which a number or a word outside the vocabulary is kept. */
export const rareKey = (word: string): string => `=${word}`;
