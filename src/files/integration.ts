import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { unpacked } from './made-file.ts';

/** Where the batches stand in a site that is being built; `src/pages/tep/` writes them. */
const batches = 'tep';

/**
 * Takes the feeds, calendars and summaries out of the batches they were built in. One by one they would
 * be as many routes: with thousands of directives that costs more than writing them.
 */
export function madeFiles(): AstroIntegration {
  return {
    name: 'made-files',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const count = unpackInto(fileURLToPath(dir));
        logger.info(`${String(count)} tệp nguồn tin, lịch, bản nhúng`);
      },
    },
  };
}

/** Writes the files of all batches of a site and removes the batches. Returns how many files there are. */
export function unpackInto(site: string): number {
  const folder = join(site, batches);
  if (!existsSync(folder)) return 0;
  const made = new Set<string>();
  let count = 0;
  for (const name of readdirSync(folder).toSorted()) {
    for (const [address, words] of unpacked(readFileSync(join(folder, name), 'utf8'))) {
      const place = dirname(join(site, address));
      if (!made.has(place)) mkdirSync(place, { recursive: true });
      made.add(place);
      // Where something is already, writing fails: neither of two things at one address is lost in silence.
      writeFileSync(join(site, address), words, { flag: 'wx' });
      count += 1;
    }
  }
  rmSync(folder, { recursive: true });
  return count;
}
