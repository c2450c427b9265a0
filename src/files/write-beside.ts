import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadeFile } from './made-file.ts';

/**
 * Writes files into a site that is being built.
 *
 * @throws where one cannot be made or something is at its address already, with the address
 */
export function writeBeside(site: string, files: Iterable<MadeFile>): void {
  const made = new Set<string>();
  for (const { address, make } of files) {
    const target = join(site, address);
    const place = dirname(target);
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    // Where something is already, this fails: neither of two things at one address is lost in silence.
    // With the encoding said, Node writes a text in one step.
    writeFileSync(target, textOf(address, make), { encoding: 'utf8', flag: 'wx' });
  }
}

function textOf(address: string, make: () => string): string {
  try {
    return make();
  } catch (error) {
    throw new Error(`${address}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
