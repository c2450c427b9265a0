import { copyFileSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { spoolTo } from '#open-data/spool.ts';
import { takeLeft, type FileBeside } from './made-file.ts';

/**
 * Writes the data, feeds, calendars, summaries and references beside the pages. One by one they would be as many
 * routes: with thousands of directives that costs more than writing them.
 */
export function madeFiles(): AstroIntegration {
  let spool = '';
  return {
    name: 'made-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        spool = join(fileURLToPath(config.root), '.cache/du-lieu');
      },
      'astro:build:start': () => {
        rmSync(spool, { recursive: true, force: true });
        spoolTo(spool);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const files = (await takeLeft()?.()) ?? [];
        const count = writeBeside(fileURLToPath(dir), files);
        spoolTo(undefined);
        rmSync(spool, { recursive: true, force: true });
        performance.measure('dữ liệu, nguồn tin, lịch, bản nhúng', { start: started });
        logger.info(`${String(count)} tệp dữ liệu, nguồn tin, lịch, bản nhúng`);
      },
    },
  };
}

/** Writes files into a built site. Returns how many there are. */
export function writeBeside(site: string, files: Iterable<FileBeside>): number {
  const made = new Set<string>();
  let count = 0;
  for (const file of files) {
    const target = join(site, file.address);
    const place = dirname(target);
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    // Where something is already, this fails: neither of two things at one address is lost in silence.
    // With the encoding said, Node writes a text in one step.
    if ('make' in file) writeFileSync(target, file.make(), { encoding: 'utf8', flag: 'wx' });
    else move(file.place(), target);
    count += 1;
  }
  return count;
}

function move(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    // Disks without links, or two of them.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    copyFileSync(source, target);
  }
  rmSync(source);
}
