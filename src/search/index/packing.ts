import { ByteWriter } from './bytes.ts';
import type { FamilyLists, KeyLists, Lists, PairLists } from './index-lists.ts';
import { packPostings } from './postings.ts';
import { keyPartOf } from './root.ts';
import { foldSyllable } from '../text/syllable.ts';
import { packVocabulary, weightOf, type PackedVocabulary } from './vocabulary.ts';

export interface Packed {
  readonly parts: readonly Uint8Array[];
}

/** Word lists in the vocabulary's order, cut into parts of about `target` bytes; a long list is a part of its own. */
export function packWords(
  families: readonly FamilyLists[],
  size: number,
  target: number,
): Packed & { readonly vocabulary: PackedVocabulary } {
  const parts: Uint8Array[] = [];
  const counts: number[] = [];
  let lists: Uint8Array[] = [];
  let length = 0;
  const close = (): void => {
    if (lists.length === 0) return;
    const out = new ByteWriter();
    for (const list of lists) out.number(list.length);
    for (const list of lists) out.add(list);
    parts.push(out.bytes());
    counts.push(lists.length);
    lists = [];
    length = 0;
  };
  for (const { words } of families) {
    for (const word of words) {
      const packed = packLists(word, size);
      if (length > 0 && length + packed.length > target) close();
      lists.push(packed);
      length += packed.length;
    }
  }
  close();
  const weighed = families.map(({ folded, words }) => ({
    folded,
    terms: words.map(({ word, head, body }) => ({
      word,
      weight: weightOf(head.documents.length + body.documents.length),
    })),
  }));
  return { parts, vocabulary: packVocabulary(weighed, counts) };
}

/** Lists of pairs in order, cut into parts, and the pair each part begins with. */
export function packPairs(
  pairs: Iterable<PairLists>,
  size: number,
  target: number,
): Packed & { readonly starts: readonly (readonly [number, number])[] } {
  const parts: Uint8Array[] = [];
  const starts: [number, number][] = [];
  let names = new ByteWriter();
  let lists = new ByteWriter();
  let count = 0;
  let before: PairLists | undefined;
  const close = (): void => {
    if (count === 0) return;
    const out = new ByteWriter();
    out.number(count);
    out.add(names.bytes());
    out.add(lists.bytes());
    parts.push(out.bytes());
    names = new ByteWriter();
    lists = new ByteWriter();
    count = 0;
    before = undefined;
  };
  for (const pair of pairs) {
    const packed = packLists(pair, size);
    if (count > 0 && names.length + lists.length + packed.length > target) close();
    if (count === 0) starts.push([pair.first, pair.second]);
    const step = pair.first - (before?.first ?? pair.first);
    names.number(step);
    names.number(step === 0 && before !== undefined ? pair.second - before.second : pair.second);
    names.number(packed.length);
    lists.add(packed);
    before = pair;
    count += 1;
  }
  close();
  return { parts, starts };
}

/** Lists by key, each in the part its name says. */
export function packKeys(keys: readonly KeyLists[], size: number, target: number): Packed {
  const packed = keys.map((lists) => ({ key: lists.key, lists: packLists(lists, size) }));
  const total = packed.reduce((sum, { key, lists }) => sum + key.length + lists.length + 2, 0);
  const count = Math.max(1, Math.ceil(total / target));
  const outs = Array.from({ length: count }, () => new ByteWriter());
  for (const { key, lists } of packed) {
    const out = outs[keyPartOf(key.startsWith('=') ? foldSyllable(key) : key, count)];
    out?.text(key);
    out?.number(lists.length);
    out?.add(lists);
  }
  return { parts: outs.map((out) => out.bytes()) };
}

/** Every value of a facet with the units that have it. */
export function packFacet(
  values: ReadonlyMap<string, { readonly documents: readonly number[]; readonly units: readonly number[] }>,
  size: number,
): Uint8Array {
  const out = new ByteWriter();
  for (const [value, { documents, units }] of [...values].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const packed = packPostings({ documents: Uint32Array.from(documents), units: Uint32Array.from(units) }, size);
    out.text(value);
    out.number(packed.length);
    out.add(packed);
  }
  return out.bytes();
}

/** Length of the head list, head list, body list. */
function packLists({ head, body }: Lists, size: number): Uint8Array {
  const out = new ByteWriter();
  const heads =
    head.documents.length === 0
      ? new Uint8Array()
      : packPostings({ documents: Uint32Array.from(head.documents), units: new Uint32Array() }, size);
  out.number(heads.length);
  out.add(heads);
  if (body.documents.length > 0) {
    out.add(packPostings({ documents: Uint32Array.from(body.documents), units: Uint32Array.from(body.units) }, size));
  }
  return out.bytes();
}
