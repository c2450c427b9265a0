import { ByteWriter } from './bytes.ts';
import type { PairLists } from './collected-pairs.ts';
import { countOf } from './lists.ts';
import { leastAlone, packCompounds, type Compound, type PackedCompounds } from './compounds.ts';
import { packLists, type Packed, type WordCount } from './packing.ts';
import { slightWords } from '../text/slight-words.ts';
import { groupOf, type PairStart } from './root.ts';
import { weightOf } from './vocabulary.ts';

/** Compounds an index names at most: the most frequent ones. */
const mostCompounds = 3000;
/** Words are a compound where one of them stands beside the other in so large a share of its documents. */
const leastTogether = 0.1;
const leastOften = 3;

/** All spellings of a pair with their packed lists. */
interface PackedPair {
  readonly first: number;
  readonly second: number;
  readonly spellings: readonly { readonly one: number; readonly next: number; readonly bytes: Uint8Array }[];
}

/** Lists of pairs as an index stores them. */
export interface PackedPairs extends Packed {
  /** The pair each part begins with. */
  readonly starts: readonly PairStart[];
  readonly compounds: PackedCompounds;
  /** Parts of compounds that many documents have, by the place of the compound. */
  readonly alone: ReadonlyMap<number, Uint8Array>;
}

/**
 * Lists of pairs in order, cut into parts; the spellings of one pair are in one part. Compounds that many documents
 * have are a part each: theirs are the longest lists, and the ones most asked for.
 *
 * @param counts in how many documents each word of the vocabulary is, by family and spelling
 * @param target bytes of a part, about
 */
export function packPairs(
  pairs: Iterable<PairLists>,
  counts: readonly (readonly WordCount[])[],
  size: number,
  target: number,
): PackedPairs {
  const packed: PackedPair[] = [];
  const found: (Compound & { readonly count: number })[] = [];
  for (const lists of together(pairs)) {
    const [{ first, second } = { first: 0, second: 0 }] = lists;
    const spellings = lists.map((pair) => ({ one: pair.one, next: pair.next, bytes: packLists(pair, size) }));
    packed.push({ first, second, spellings });
    const compound = compoundOf(lists, counts);
    if (compound !== undefined) found.push(compound);
  }
  const compounds = mostFrequent(found);
  const isAlone = aloneAmong(compounds);
  const alone = new Map<number, Uint8Array>();
  const parts: Uint8Array[] = [];
  const starts: PairStart[] = [];
  let part: PackedPair[] = [];
  let length = 0;
  const close = (): void => {
    const [start] = part;
    if (start === undefined) return;
    parts.push(partOf(part));
    starts.push([start.first, groupOf(start.second)]);
    part = [];
    length = 0;
  };
  for (const pair of packed) {
    const place = isAlone(pair);
    if (place !== undefined) {
      alone.set(place, partOf([pair]));
      continue;
    }
    const more = pair.spellings.reduce((sum, { bytes }) => sum + bytes.length + rowLength, 0);
    const before = part.at(-1);
    if (length + more > target && (before?.first !== pair.first || groupOf(before.second) !== groupOf(pair.second)))
      close();
    part.push(pair);
    length += more;
  }
  close();
  return { parts, starts, compounds: packCompounds(compounds, counts.length), alone };
}

/** Bytes that name a pair in a part, about. */
const rowLength = 5;

/** Tells the place of a pair among compounds where it is a part by itself. */
function aloneAmong(compounds: readonly Compound[]): (pair: PackedPair) => number | undefined {
  const places = new Map(
    compounds.flatMap(({ first, second, weight }, place) =>
      weight >= leastAlone ? [[`${String(first)}/${String(second)}`, place] as const] : [],
    ),
  );
  return ({ first, second }) => places.get(`${String(first)}/${String(second)}`);
}

/** How many rows, the pairs with the lengths of their lists, the lists. */
function partOf(pairs: readonly PackedPair[]): Uint8Array {
  const names = new ByteWriter();
  const lists = new ByteWriter();
  let rows = 0;
  let before: PackedPair | undefined;
  for (const pair of pairs) {
    const { first, second } = pair;
    for (const { one, next, bytes } of pair.spellings) {
      const step = first - (before?.first ?? first);
      names.number(step);
      names.number(step === 0 && before !== undefined ? second - before.second : second);
      names.number(one);
      names.number(next);
      names.number(bytes.length);
      lists.add(bytes);
      before = pair;
      rows += 1;
    }
  }
  const out = new ByteWriter();
  out.number(rows);
  out.add(names.bytes());
  out.add(lists.bytes());
  return out.bytes();
}

/** A pair as a compound, where its most usual spelling is one; undefined where it is none. */
function compoundOf(
  spellings: readonly PairLists[],
  counts: readonly (readonly WordCount[])[],
): (Compound & { readonly count: number }) | undefined {
  const [usual] = spellings.map((pair) => ({ pair, count: countOf(pair) })).toSorted((a, b) => b.count - a.count);
  if (usual === undefined) return undefined;
  const { count, pair } = usual;
  const words = [counts[pair.first]?.[pair.one], counts[pair.second]?.[pair.next]];
  const rarer = Math.min(...words.map((word) => word?.documents ?? 0));
  if (count < leastOften || count < leastTogether * rarer) return undefined;
  if (words.some((word) => word !== undefined && slightWords.has(word.word))) return undefined;
  return { first: pair.first, second: pair.second, weight: weightOf(count), count };
}

/** The most frequent compounds, in order of their words. */
const mostFrequent = (compounds: readonly (Compound & { readonly count: number })[]): readonly Compound[] =>
  compounds
    .toSorted((a, b) => b.count - a.count || a.first - b.first || a.second - b.second)
    .slice(0, mostCompounds)
    .toSorted((a, b) => a.first - b.first || a.second - b.second);

/** The spellings of one pair at a time. */
function* together(pairs: Iterable<PairLists>): Generator<readonly PairLists[]> {
  let spellings: PairLists[] = [];
  for (const pair of pairs) {
    const [known] = spellings;
    if (known !== undefined && (known.first !== pair.first || known.second !== pair.second)) {
      yield spellings;
      spellings = [];
    }
    spellings.push(pair);
  }
  if (spellings.length > 0) yield spellings;
}
