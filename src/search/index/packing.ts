import { ByteWriter } from './bytes.ts';
import type { FamilyLists, KeyLists, Lists } from './index-lists.ts';
import { packPostings } from './postings.ts';
import { keyPartOf } from './root.ts';
import { foldSyllable } from '../text/syllable.ts';
import { packVocabulary, weightOf, type PackedVocabulary } from './vocabulary.ts';

export interface Packed {
  readonly parts: readonly Uint8Array[];
}

/** A word, and in how many documents it is, heads counted apart. */
export interface WordCount {
  readonly word: string;
  readonly documents: number;
}

/**
 * Word lists in the vocabulary's order, cut into parts of about `target` bytes; a long list is a part of its
 * own. Letters that are written in several ways have a list of all of them first, for readers who type no marks.
 */
export function packWords(
  families: Iterable<FamilyLists>,
  size: number,
  target: number,
): Packed & { readonly vocabulary: PackedVocabulary; readonly counts: readonly (readonly WordCount[])[] } {
  const parts: Uint8Array[] = [];
  const lengths: number[] = [];
  const counts: WordCount[][] = [];
  const weighed: { readonly folded: string; readonly terms: readonly { word: string; weight: number }[] }[] = [];
  let lists: Uint8Array[] = [];
  let length = 0;
  const close = (): void => {
    if (lists.length === 0) return;
    const out = new ByteWriter();
    for (const list of lists) out.number(list.length);
    for (const list of lists) out.add(list);
    parts.push(out.bytes());
    lengths.push(lists.length);
    lists = [];
    length = 0;
  };
  const add = (packed: Uint8Array): void => {
    if (length > 0 && length + packed.length > target) close();
    lists.push(packed);
    length += packed.length;
  };
  for (const { folded, words } of families) {
    const whole = words.length > 1 ? merged(words) : words[0];
    if (whole !== undefined && words.length > 1) add(packLists(whole, size));
    for (const word of words) add(packLists(word, size));
    const each = words.map(({ word, head, body }) => ({
      word,
      documents: head.documents.length + body.documents.length,
    }));
    counts.push(each);
    weighed.push({ folded, terms: each.map(({ word, documents }) => ({ word, weight: weightOf(documents) })) });
  }
  close();
  return { parts, vocabulary: packVocabulary(weighed, lengths), counts };
}

/** Several lists as one. */
export function merged(lists: readonly Lists[]): Lists {
  const masks = new Map<number, number>();
  for (const { body } of lists)
    body.documents.forEach((document, i) => masks.set(document, (masks.get(document) ?? 0) | (body.units[i] ?? 0)));
  const documents = [...masks.keys()].sort((a, b) => a - b);
  const heads = [...new Set(lists.flatMap(({ head }) => head.documents))].sort((a, b) => a - b);
  return { head: { documents: heads }, body: { documents, units: documents.map((one) => masks.get(one) ?? 0) } };
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
export function packLists({ head, body }: Lists, size: number): Uint8Array {
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
