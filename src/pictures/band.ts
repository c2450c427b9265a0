import { constants, deflateRawSync } from 'node:zlib';

/** Rows of a picture, compressed so that they can stand before and behind any others. */
export interface Band {
  /** A part of a deflate stream (RFC 1951): whole blocks that refer to nothing before them. */
  readonly deflated: Uint8Array;
  /** Bytes of the rows. */
  readonly length: number;
  /** The two sums of Adler-32 (RFC 1950) over the rows, each begun with 0. */
  readonly sums: readonly [number, number];
}

/** Largest prime below 65536: what the sums of Adler-32 are taken modulo. */
const modulus = 65_521;
/** So many bytes can be added up before the second sum leaves 32 bits. */
const stretch = 3800;

/** Compresses rows on their own. */
export function bandOf(rows: Uint8Array): Band {
  const deflated = deflateRawSync(rows, { level: 3, finishFlush: constants.Z_FULL_FLUSH });
  return { deflated, length: rows.length, sums: sumsOf(rows) };
}

/** Bands one below the other as a zlib stream. */
export function joined(bands: readonly Band[]): Buffer {
  let [first, second] = [1, 0];
  for (const { length, sums } of bands) {
    second = (second + sums[1] + length * first) % modulus;
    first = (first + sums[0]) % modulus;
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(second * 65_536 + first);
  // The head of a stream compressed fast; an empty last block (RFC 1950, 1951).
  return Buffer.concat([
    Uint8Array.of(0x78, 0x5e),
    ...bands.map(({ deflated }) => deflated),
    Uint8Array.of(0x03, 0x00),
    sum,
  ]);
}

function sumsOf(bytes: Uint8Array): readonly [number, number] {
  let [first, second] = [0, 0];
  for (let from = 0; from < bytes.length; from += stretch) {
    const to = Math.min(bytes.length, from + stretch);
    for (let at = from; at < to; at += 1) {
      first += bytes[at] ?? 0;
      second += first;
    }
    first %= modulus;
    second %= modulus;
  }
  return [first, second];
}
