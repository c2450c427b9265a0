import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writeSyntheticContent } from '../synthetic-content.ts';
import { parts } from '../take-away/parts.ts';

/**
 * How much of this site is built: the pages the peers build, those and a page per directive, every page and the
 * search index without what is taken away, or all there is.
 */
export type Extent = 'notices' | 'directives' | 'pages' | 'whole';

/** Sources a build needs. */
const sources = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Pages that the peers build too: notices and their listings. */
const shared = new Set([
  'van-ban/[...trang].astro',
  'van-ban/[cach]/[giaTri]/[...trang].astro',
  'van-ban/[slug]/index.astro',
  '404.astro',
  'index.astro',
]);

/** Writes a copy of this project with made-up notices into a folder, with two reports each where the extent shows them. */
export function writeOurs(root: string, folder: string, count: number, extent: Extent): void {
  mkdirSync(folder, { recursive: true });
  for (const path of sources) cpSync(join(root, path), join(folder, path), { recursive: true });
  writeSyntheticContent(root, folder, count, extent === 'whole' || extent === 'pages' ? 2 : 0);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.'))) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
  if (extent === 'whole') return;
  const pages = join(folder, 'src/pages');
  if (extent === 'pages') {
    for (const route of parts.flatMap(({ routes }) => routes)) rmSync(join(pages, route), { recursive: true });
    const left = JSON.stringify(parts.flatMap(({ integrations }) => integrations));
    writeConfig(folder, `!${left}.includes(name)`);
    return;
  }
  const kept = extent === 'notices' ? shared : new Set([...shared, 'chi-dao/[slug]/[id].astro']);
  for (const entry of readdirSync(pages, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !kept.has(relative(pages, file))) rmSync(file);
  }
  // One report, for the site speaks as of the newest.
  mkdirSync(join(folder, 'content/updates/tb-1-gia-dinh/2.1-1'), { recursive: true });
  writeFileSync(
    join(folder, 'content/updates/tb-1-gia-dinh/2.1-1/2026-11-22.yaml'),
    'date: "2026-11-22"\nstatus: in-progress\nsummary: Báo cáo giả định để đo tốc độ, không có thật.\nevidence: []\n',
  );
  writeConfig(folder, "['read-at-once', 'draw-what-changed'].includes(name)");
}

/** Keeps the integrations of which a condition on their `name` holds. */
function writeConfig(folder: string, condition: string): void {
  writeFileSync(
    join(folder, 'bench.config.mjs'),
    `import base from './astro.config.mjs';\nexport default { ...base, integrations: base.integrations.filter(({ name }) => ${condition}) };\n`,
  );
}

/** What `npm run build` tells Node. */
export function nodeFlags(root: string): readonly string[] {
  const { scripts }: { scripts: { build: string } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return scripts.build.split(' ').filter((word) => word.startsWith('--'));
}

/** How a copy is built. */
export function buildOurs(root: string, extent: Extent): readonly string[] {
  if (extent === 'whole') return [process.execPath, ...nodeFlags(root), 'scripts/build.ts', '--as-of', '2026-11-22'];
  return [
    process.execPath,
    ...nodeFlags(root),
    join(root, 'node_modules/astro/bin/astro.mjs'),
    'build',
    '--silent',
    '--config',
    'bench.config.mjs',
  ];
}

/** What a build leaves behind. */
export const madeByUs = ['dist', '.releases', '.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite'];
