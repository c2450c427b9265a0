import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './built-site.ts';

/** What a build makes or keeps, and what is no part of the sources. */
const made = new Set([
  'node_modules',
  'dist',
  '.releases',
  '.cache',
  '.astro',
  '.git',
  'test-results',
  'playwright-report',
]);

/** Copies the sources to a folder. The packages are linked one by one, so that each copy has caches of its own. */
export function copySources(folder: string): void {
  cpSync(root, folder, { recursive: true, filter: (path) => !isMade(relative(root, path)) });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const packages = join(root, 'node_modules');
  for (const name of readdirSync(packages)) {
    // Caches of Astro and Vite begin with a dot.
    if (name.startsWith('.')) continue;
    symlinkSync(join(packages, name), join(folder, 'node_modules', name), 'junction');
  }
}

/** Packages and caches may stand deeper as well: benchmarks have their own. */
const isMade = (path: string): boolean => made.has(path) || /(?:^|[\\/])(?:node_modules|\.cache)$/.test(path);
