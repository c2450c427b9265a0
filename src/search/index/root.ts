import { characterOf, numberAt } from './characters.ts';
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
  /** Whether some words are outside the vocabulary, kept by key; figures always are. */
  readonly hasRareWords: boolean;
}

/** The pair each part of pairs begins with, as text that packs well: a character for each step. */
export interface PackedStarts {
  /** From the first word of the start before. */
  readonly firsts: string;
  /** From the second word of the start before, where the first is the same. */
  readonly seconds: string;
}

/** Place of the first word, and group of the second. */
export type PairStart = readonly [first: number, group: number];

/** Second words are told apart by groups of so many: a part begins with a group. */
const groupSize = 8;
export const groupOf = (second: number): number => Math.floor(second / groupSize);

export function packStarts(starts: readonly PairStart[]): PackedStarts {
  let firsts = '';
  let seconds = '';
  let [first, group] = [0, 0];
  for (const start of starts) {
    firsts += characterOf(start[0] - first);
    seconds += characterOf(start[1] - (start[0] === first ? group : 0));
    [first, group] = start;
  }
  return { firsts, seconds };
}

export function unpackStarts({ firsts, seconds }: PackedStarts): readonly PairStart[] {
  let [first, group] = [0, 0];
  return Array.from(firsts, (character, i) => {
    const step = numberAt(character);
    first += step;
    group = numberAt(seconds, i) + (step === 0 ? group : 0);
    return [first, group];
  });
}

/**
 * The part of an index that a key is in: a number or a day as a document's own, as a deadline and as a mention is in
 * one part, for a query asks for all of them. Words outside the vocabulary go by their letters without marks.
 */
export function keyPartOf(key: string, parts: number): number {
  let hash = 2166136261;
  for (const character of bareKey(key)) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return (hash >>> 0) % Math.max(1, parts);
}

/** What a key names, whether it is a document's own (`o`), a deadline (`h`) or mentioned. */
export const bareKey = (key: string): string => key.replace(/^[oh]/, '');

/** Key under which a number or a word outside the vocabulary is kept. */
export const rareKey = (word: string): string => `=${word}`;
