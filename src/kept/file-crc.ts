import { closeSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** One for all files: with a buffer for each of a hundred thousand, a build is busy making and clearing these. */
const buffer = Buffer.allocUnsafeSlow(1 << 18);

/** CRC-32 of a file's bytes; undefined where there is no such file or it cannot be read. */
export function crcOfFile(path: string): number | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    let crc = 0;
    for (;;) {
      const length = readSync(file, buffer);
      crc = crc32(buffer.subarray(0, length), crc);
      if (length < buffer.length) return crc;
    }
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
