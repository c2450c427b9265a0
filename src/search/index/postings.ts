import { BitReader, BitWriter } from './bits.ts';

/**
 * Where a term stands: documents in ascending order, and for each the units of it (bit n for unit n).
 * In a list of titles there are no units and `units` is empty.
 */
export interface Postings {
  readonly documents: Uint32Array;
  readonly units: Uint32Array;
}

export const noPostings: Postings = { documents: new Uint32Array(), units: new Uint32Array() };

/**
 * Packs a list. Gaps between documents take about the bits that their probability asks for, so a list
 * of very many documents costs about a bit for each document of the index.
 *
 * @param size how many documents the index has
 */
export function packPostings({ documents, units }: Postings, size: number): Uint8Array {
  const bits = new BitWriter();
  bits.gamma(documents.length);
  const k = riceParameter(documents.length, size);
  const withUnits = units.length > 0;
  const mode = withUnits ? cheapestMode(units) : 0;
  if (withUnits) bits.write(mode, 3);
  let last = -1;
  for (let i = 0; i < documents.length; i += 1) {
    const document = documents[i] ?? 0;
    bits.rice(document - last - 1, k);
    last = document;
    if (withUnits) writeUnits(bits, units[i] ?? 0, mode);
  }
  return bits.bytes();
}

/** Reads a packed list; `withUnits` as it was packed. */
export function unpackPostings(bytes: Uint8Array, size: number, withUnits: boolean): Postings {
  if (bytes.length === 0) return noPostings;
  const bits = new BitReader(bytes);
  const length = bits.gamma();
  const k = riceParameter(length, size);
  const documents = new Uint32Array(length);
  const units = new Uint32Array(withUnits ? length : 0);
  const mode = withUnits ? bits.read(3) : 0;
  let last = -1;
  for (let i = 0; i < length; i += 1) {
    last += bits.rice(k) + 1;
    documents[i] = last;
    if (withUnits) units[i] = readUnits(bits, mode);
  }
  return { documents, units };
}

function riceParameter(length: number, size: number): number {
  return Math.max(0, Math.floor(Math.log2(0.69 * (size / Math.max(1, length)))));
}

/** Modes 0 to 3 write how many units and Rice-coded gaps between them; mode 4 writes them as a bitmap. The first of the shortest. */
function cheapestMode(units: Uint32Array): number {
  const costs = [0, 0, 0, 0, 0];
  for (const mask of units) {
    let last = -1;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const unit = 31 - Math.clz32(rest & -rest);
      const gap = unit - last - 1;
      for (let mode = 0; mode < 4; mode += 1) costs[mode] = (costs[mode] ?? 0) + 2 + mode + (gap >>> mode);
      last = unit;
    }
    costs[4] = (costs[4] ?? 0) + 5 + (32 - Math.clz32(mask));
  }
  return costs.indexOf(Math.min(...costs));
}

function writeUnits(bits: BitWriter, mask: number, mode: number): void {
  if (mode === 4) {
    const length = 32 - Math.clz32(mask);
    bits.write(length, 5);
    bits.write(mask, length);
    return;
  }
  let last = -1;
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const unit = 31 - Math.clz32(rest & -rest);
    if (last >= 0) bits.write(1, 1);
    bits.rice(unit - last - 1, mode);
    last = unit;
  }
  bits.write(0, 1);
}

function readUnits(bits: BitReader, mode: number): number {
  if (mode === 4) return bits.read(bits.read(5));
  let mask = 0;
  let last = -1;
  do {
    last += bits.rice(mode) + 1;
    mask |= 1 << last;
  } while (bits.read(1) === 1);
  return mask;
}
