import { ByteReader, ByteWriter } from './bytes.ts';
import type { PairLists } from './collected-pairs.ts';
import { mostFollowing, packCompounds, type Compound, type PackedCompounds } from './compounds.ts';
import { packLists, type Packed, type WordCount } from './packing.ts';
import { slightWords } from '../text/slight-words.ts';
import { weightOf } from './vocabulary.ts';

/** Compounds an index names at most: the most frequent ones. */
const mostCompounds = 3000;
/** Words are a compound where one of them stands beside the other in so large a share of its documents. */
const leastTogether = 0.1;
const leastOften = 3;

/** A pair of words as it stands in a part: by places of families, then of spellings, with its packed lists. */
export interface StoredPair {
  readonly first: number;
  readonly second: number;
  readonly one: number;
  readonly next: number;
  readonly bytes: Uint8Array;
}

/**
 * Lists of pairs in order, cut into parts, and the pair each part begins with; the spellings of one pair are
 * in one part.
 *
 * @param counts in how many documents each word of the vocabulary is, by family and spelling
 */
export function packPairs(
  pairs: Iterable<PairLists>,
  counts: readonly (readonly WordCount[])[],
  size: number,
  target: number,
): Packed & { readonly starts: readonly (readonly [number, number])[]; readonly compounds: PackedCompounds } {
  const parts: Uint8Array[] = [];
  const starts: [number, number][] = [];
  const compounds: (Compound & { readonly count: number })[] = [];
  let names = new ByteWriter();
  let lists = new ByteWriter();
  let rows = 0;
  let before: readonly [number, number] | undefined;
  const close = (): void => {
    if (rows === 0) return;
    const out = new ByteWriter();
    out.number(rows);
    out.add(names.bytes());
    out.add(lists.bytes());
    parts.push(out.bytes());
    names = new ByteWriter();
    lists = new ByteWriter();
    rows = 0;
    before = undefined;
  };
  for (const spellings of together(pairs)) {
    const [{ first, second } = { first: 0, second: 0 }] = spellings;
    const packed = spellings.map((pair) => ({ pair, bytes: packLists(pair, size) }));
    const length = packed.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (rows > 0 && names.length + lists.length + length > target) close();
    if (rows === 0) starts.push([first, second]);
    for (const { pair, bytes } of packed) {
      const step = first - (before?.[0] ?? first);
      names.number(step);
      names.number(step === 0 && before !== undefined ? second - before[1] : second);
      names.number(pair.one);
      names.number(pair.next);
      names.number(bytes.length);
      lists.add(bytes);
      before = [first, second];
      rows += 1;
    }
    const compound = compoundOf(spellings, counts);
    if (compound !== undefined) compounds.push(compound);
  }
  close();
  return { parts, starts, compounds: packCompounds(mostFrequent(compounds), counts.length) };
}

/** A pair as a compound, where its most usual spelling is one; undefined where it is none. */
function compoundOf(
  spellings: readonly PairLists[],
  counts: readonly (readonly WordCount[])[],
): (Compound & { readonly count: number }) | undefined {
  const [usual] = spellings
    .map((pair) => ({ pair, count: pair.head.documents.length + pair.body.documents.length }))
    .toSorted((a, b) => b.count - a.count);
  if (usual === undefined) return undefined;
  const { count, pair } = usual;
  const words = [counts[pair.first]?.[pair.one], counts[pair.second]?.[pair.next]];
  const rarer = Math.min(...words.map((word) => word?.documents ?? 0));
  if (count < leastOften || count < leastTogether * rarer) return undefined;
  if (words.some((word) => word !== undefined && slightWords.has(word.word))) return undefined;
  return { first: pair.first, second: pair.second, weight: weightOf(count), count };
}

/** The most frequent compounds, in order of their words. */
function mostFrequent(compounds: readonly (Compound & { readonly count: number })[]): readonly Compound[] {
  const following = new Map<number, number>();
  return compounds
    .toSorted((a, b) => b.count - a.count || a.first - b.first || a.second - b.second)
    .slice(0, mostCompounds)
    .filter(({ first }) => {
      const count = (following.get(first) ?? 0) + 1;
      following.set(first, count);
      return count <= mostFollowing;
    })
    .toSorted((a, b) => a.first - b.first || a.second - b.second);
}

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

/** The pairs of a part. @param start the pair it begins with */
export function readPairs(content: Uint8Array, [start]: readonly [number, number]): readonly StoredPair[] {
  const reader = new ByteReader(content);
  const rows = reader.number();
  let first = start;
  let second = 0;
  const names = Array.from({ length: rows }, (_, i) => {
    const step = reader.number();
    const place = reader.number();
    first += step;
    second = step === 0 && i > 0 ? second + place : place;
    return { first, second, one: reader.number(), next: reader.number(), length: reader.number() };
  });
  return names.map(({ length, ...pair }) => ({ ...pair, bytes: reader.take(length) }));
}
