/** What every part of an index begins with: a sign, the index it belongs to, and its length. */
const headerLength = 12;
const sign = 0x434b3031;

/** A part did not come whole, or is not of this index: another release, an error page, a cut connection. */
export class BrokenPart extends Error {
  override readonly name = 'BrokenPart';
}

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

/** The content of a part and the number of its index. Throws `BrokenPart` unless it is whole. */
export function openPart(part: Uint8Array, index?: number): { readonly content: Uint8Array; readonly index: number } {
  if (part.length < headerLength) throw new BrokenPart('not a part of an index');
  const header = new DataView(part.buffer, part.byteOffset, part.byteLength);
  if (header.getUint32(0) !== sign) throw new BrokenPart('not a part of an index');
  const owner = header.getUint32(4);
  if (index !== undefined && owner !== index) throw new BrokenPart('a part of another index');
  if (header.getUint32(8) !== part.length - headerLength) throw new BrokenPart('a part cut short');
  return { content: part.subarray(headerLength), index: owner };
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
