import { ByteReader } from './bytes.ts';

/** A pair of words as it stands in a part: by places of families, then of spellings, with its packed lists. */
export interface StoredPair {
  readonly first: number;
  readonly second: number;
  readonly one: number;
  readonly next: number;
  readonly bytes: Uint8Array;
}

/** The pairs of a part. @param start place of the first word it begins with */
export function readPairs(content: Uint8Array, start: number): readonly StoredPair[] {
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
