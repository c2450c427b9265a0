import { ByteWriter } from './bytes.ts';
import { headBit, topicBit } from './document-terms.ts';
import type { FamilyLists, NamedLists } from './index-lists.ts';
import { countOf, merged, type Lists } from './lists.ts';
import { packPostings } from './postings.ts';
import { keyPartOf } from './root.ts';
import { units } from './stored-document.ts';
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
    if (words.length > 1) add(packLists(words.reduce<Lists>(merged, noLists), size));
    for (const word of words) add(packLists(word, size));
    const each = words.map(({ word, ...lists }) => ({ word, documents: countOf(lists) }));
    counts.push(each);
    weighed.push({ folded, terms: each.map(({ word, documents }) => ({ word, weight: weightOf(documents) })) });
  }
  close();
  return { parts, vocabulary: packVocabulary(weighed, lengths), counts };
}

const noLists: Lists = { documents: new Uint32Array(), masks: new Uint32Array() };

/** Lists by key, each in the part its name says. */
export function packKeys(keys: readonly NamedLists[], size: number, target: number): Packed {
  const packed = keys.map((lists) => ({ key: lists.name, lists: packLists(lists, size) }));
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

/** Values of a facet in order, each with the units that have it. */
export function packFacet(values: readonly NamedLists[], size: number): Uint8Array {
  const out = new ByteWriter();
  for (const { name, documents, masks } of values) {
    const packed = packPostings({ documents, units: masks }, size);
    out.text(name);
    out.number(packed.length);
    out.add(packed);
  }
  return out.bytes();
}

/** Length of the head list, head list, body list. */
export function packLists({ documents, masks }: Lists, size: number): Uint8Array {
  const out = new ByteWriter();
  const heads = documents.filter((_, i) => ((masks[i] ?? 0) & headBit) !== 0);
  const head = heads.length === 0 ? new Uint8Array() : packPostings({ documents: heads, units: noUnits }, size);
  out.number(head.length);
  out.add(head);
  const isBody = (mask: number): boolean => mask > headBit;
  if (heads.length === 0) out.add(packPostings({ documents, units: masks.map(unitsOf) }, size));
  else if (masks.some(isBody)) {
    const bodies = documents.filter((_, i) => isBody(masks[i] ?? 0));
    out.add(packPostings({ documents: bodies, units: masks.filter(isBody).map(unitsOf) }, size));
  }
  return out.bytes();
}

const noUnits = new Uint32Array();

/** Units of a document, of the marks of what it is found by; its topics are what the unit of the notice has. */
const unitsOf = (mask: number): number =>
  (mask & ~(headBit | topicBit)) | ((mask & topicBit) === 0 ? 0 : 1 << units.notice);
