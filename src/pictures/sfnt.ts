import { inflateSync } from 'node:zlib';

/** Bytes of the head of a WOFF file and of an entry of its directory; then the same of a font without compression. */
const woff = { head: 44, entry: 20 } as const;
const sfnt = { head: 12, entry: 16 } as const;

/**
 * A font in WOFF (version 1, W3C) as the font it was made from. The library that reads fonts would take each compressed
 * part out of it in JavaScript.
 */
export function sfntOf(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a font in WOFF');
  const count = file.readUInt16BE(12);
  const head = Buffer.alloc(sfnt.head + count * sfnt.entry);
  file.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const parts = [head];
  let place = head.length;
  for (let index = 0; index < count; index += 1) {
    const entry = woff.head + index * woff.entry;
    const [offset, packed, length] = [4, 8, 12].map((at) => file.readUInt32BE(entry + at));
    if (offset === undefined || packed === undefined || length === undefined) throw new Error('a font is cut off');
    const bytes = file.subarray(offset, offset + packed);
    const target = sfnt.head + index * sfnt.entry;
    file.copy(head, target, entry, entry + 4);
    file.copy(head, target + 4, entry + 16, entry + 20);
    head.writeUInt32BE(place, target + 8);
    head.writeUInt32BE(length, target + 12);
    // Every table begins at a multiple of four bytes.
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    (packed < length ? inflateSync(bytes) : bytes).copy(table);
    parts.push(table);
    place += table.length;
  }
  return Buffer.concat(parts);
}
