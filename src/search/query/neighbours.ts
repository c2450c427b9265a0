import type { IndexReader } from '../index/index-reader.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';

/** Words of the vocabulary that were typed one after the other. */
export interface Neighbours {
  readonly one: QueryWord;
  readonly next: QueryWord;
  /** Their places in the vocabulary. */
  readonly first: number;
  readonly second: number;
  /** How common they are, together where that is known, else each: rare ones tell more. */
  readonly weight: number;
  /** Share of the rarer one's documents that has the two together; 0 where they are no compound. */
  readonly together: number;
}

/** Neighbours of a query that the vocabulary has, in order. */
export function neighboursOf(reader: IndexReader, parts: readonly QueryPart[]): readonly Neighbours[] {
  return parts.slice(1).flatMap((next, i) => {
    const one = parts[i];
    if (one?.kind !== 'word' || next.kind !== 'word') return [];
    const [first, second] = [one, next].map((word) => placeIn(reader, word));
    if (first === undefined || second === undefined) return [];
    const [a, b] = [weightAt(reader, first), weightAt(reader, second)];
    const known = reader.compounds.weightOf(first, second);
    const together = known === undefined ? 0 : 2 ** ((known - Math.min(a, b)) / 2);
    return [{ one, next, first, second, weight: known ?? a + b, together }];
  });
}

/** The last word does not stand by itself: no text has it, or it is not known to follow the one before it. */
export function endsLoosely(reader: IndexReader, parts: readonly QueryPart[]): boolean {
  const [last] = neighboursOf(reader, parts.slice(-2));
  return last === undefined || last.together === 0;
}

/** Place of a word in the vocabulary, marks aside. */
export const placeIn = (reader: IndexReader, { word }: QueryWord): number | undefined =>
  isDigits(word) ? undefined : reader.vocabulary.placeOf(foldSyllable(word));

const weightAt = (reader: IndexReader, place: number): number =>
  Math.max(0, ...(reader.vocabulary.families[place]?.weights ?? []));

/** Of two ways to pair words the one that pairs more of them is preferred a little: “chung cư · xuống cấp”, not “cư xuống”. */
const ofEachPair = 0.1;

/**
 * The compounds a query is made of, no word in two of them: those that hold together best. Slight words and
 * words of a quoted phrase are in none.
 */
export function compoundsOf(reader: IndexReader, parts: readonly QueryPart[]): readonly Neighbours[] {
  const able = neighboursOf(reader, parts).filter(
    ({ one, next, together }) =>
      together > 0 &&
      ![one, next].some(({ isSlight, phrase, isOpen }) => isSlight || phrase !== undefined || isOpen === true),
  );
  // Best choice among the words up to each place.
  const best: { readonly value: number; readonly chosen: readonly Neighbours[] }[] = [];
  const nothing = { value: 0, chosen: [] };
  parts.forEach((part, i) => {
    const without = best[i - 1] ?? nothing;
    const pair = able.find(({ one, next }) => next === part && one === parts[i - 1]);
    const before = best[i - 2] ?? nothing;
    const value = before.value + (pair === undefined ? 0 : pair.together + ofEachPair);
    best.push(pair === undefined || value <= without.value ? without : { value, chosen: [...before.chosen, pair] });
  });
  return best.at(-1)?.chosen ?? [];
}

/** Words of quoted phrases that follow one another, as far as the vocabulary has them; texts tell the rest. */
export function phrasePairs(reader: IndexReader, parts: readonly QueryPart[]): readonly Neighbours[] {
  return neighboursOf(reader, parts).filter(({ one, next }) => one.phrase !== undefined && one.phrase === next.phrase);
}

/** In how many documents two words follow one another, marks aside, heads counted apart; by their places. */
export async function timesTogether(
  reader: IndexReader,
  first: number | undefined,
  second: number | undefined,
): Promise<number> {
  if (first === undefined || second === undefined) return 0;
  const known = reader.compounds.weightOf(first, second);
  if (known !== undefined) return 2 ** (known / 2);
  const pairs = await reader.pairs(first, second, second + 1);
  return pairs.reduce((sum, { lists }) => {
    const { head, body } = lists();
    return sum + head.documents.length + body.documents.length;
  }, 0);
}

/** Whether two words follow one another anywhere, marks aside. */
export const areNeighbours = async (reader: IndexReader, one: QueryWord, next: QueryWord): Promise<boolean> =>
  (await timesTogether(reader, placeIn(reader, one), placeIn(reader, next))) > 0;
