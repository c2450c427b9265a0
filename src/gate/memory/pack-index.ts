import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Slice } from './pack.ts';

/** The index of a folder, without what stands in packs that are gone or cut off. */
export function readIndex(folder: string): Map<string, Slice> {
  const sizes = new Map<string, number>();
  const sizeOf = (pack: string): number => {
    const size = sizes.get(pack) ?? statSync(join(folder, pack), { throwIfNoEntry: false })?.size ?? 0;
    sizes.set(pack, size);
    return size;
  };
  try {
    const slices: [string, Slice][] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    return new Map(
      slices.filter(([, [pack, ...places]]) => {
        const [offset, length] = places.at(-1) ?? [Infinity, 0];
        return offset + length <= sizeOf(pack);
      }),
    );
  } catch {
    return new Map();
  }
}
