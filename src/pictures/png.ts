import { crc32 } from 'node:zlib';
import { joined, type Band } from './band.ts';

/** First bytes of every PNG file. */
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A picture of up to 16 colours as a PNG file (ISO/IEC 15948).
 *
 * @param colours as `#rrggbb`
 * @param bands all rows from the top; each row: a byte 0 (no filter), then two pixels a byte, the left one in the upper half
 */
export function pngOf(width: number, height: number, colours: readonly string[], bands: readonly Band[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, by palette; the usual compression, filters and order.
  header.set([4, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.map((colour) => colour.slice(1)).join(''), 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', joined(bands)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
