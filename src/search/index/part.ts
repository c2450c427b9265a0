import { SearchUnavailable } from './unavailable.ts';

/** What every part of an index begins with: a sign, the index it belongs to, and its length. */
const headerLength = 12;
const sign = 0x434b3031;

/** Wraps the content of a part. @param index number of the index, equal in all its parts */
export function wrapPart(content: Uint8Array, index: number): Uint8Array {
  const part = new Uint8Array(headerLength + content.length);
  const header = new DataView(part.buffer);
  header.setUint32(0, sign);
  header.setUint32(4, index);
  header.setUint32(8, content.length);
  part.set(content, headerLength);
  return part;
}

/**
 * The content of a part and the number of its index. Throws `SearchUnavailable` where it is cut short, of another
 * release, or no part at all, such as an error page.
 */
export function openPart(part: Uint8Array, index?: number): { readonly content: Uint8Array; readonly index: number } {
  const content = part.subarray(headerLength);
  const header = new DataView(part.buffer, part.byteOffset, part.byteLength);
  const isPart = part.length >= headerLength && header.getUint32(0) === sign && header.getUint32(8) === content.length;
  const owner = isPart ? header.getUint32(4) : undefined;
  if (owner === undefined || owner !== (index ?? owner))
    throw new SearchUnavailable('not a whole part of this index', true);
  return { content, index: owner };
}

/** Names of the parts of an index, below its folder. */
export const parts = {
  /** Vocabulary, sizes, abbreviations and what texts are packed against: loaded before the first search. */
  root: 'tu-vung.bin',
  words: (shard: number): string => `tu/${String(shard)}.bin`,
  pairs: (shard: number): string => `cap/${String(shard)}.bin`,
  compound: (place: number): string => `ghep/${String(place)}.bin`,
  keys: (shard: number): string => `khoa/${String(shard)}.bin`,
  document: (document: number): string => `van-ban/${String(document)}.bin`,
  facet: (facet: string): string => `loc/${facet}.bin`,
  deadlines: 'thoi-han.bin',
} as const;
