import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Another tool's site that shows the same notice. */
export interface Peer {
  readonly name: string;
  readonly site: string;
  readonly address: string;
}

const root = resolve(import.meta.dirname, 'peers-reader');
const work = join(root, '.cache');

/** Whether the other tools are installed: `npm install --prefix benchmarks/peers-reader`. */
export const arePeersInstalled = existsSync(join(root, 'node_modules/@astrojs/starlight'));

/**
 * Builds the words of a notice with other tools, each as it comes, told only its title and language.
 *
 * @param words the notice as plain text, a paragraph a line
 */
export function buildPeers(title: string, words: string): readonly Peer[] {
  rmSync(work, { recursive: true, force: true });
  const paragraphs = words
    .split('\n')
    .filter((line) => line.trim() !== '')
    // A number or a dash at the start would be taken for a list and renumbered.
    .map((line) => line.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/^(\s*)([-+]|\d+(?=[.)]\s))/, '$1\\$2'));
  const markdown = `---\ntitle: ${JSON.stringify(title)}\n---\n\n${paragraphs.join('\n\n')}\n`;
  return [starlight(title, markdown), vitepress(title, markdown)];
}

function starlight(title: string, markdown: string): Peer {
  const folder = join(work, 'starlight');
  write(folder, {
    // What is named here is built with the site, not loaded as it is.
    'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }',
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  telemetry: false,
  integrations: [starlight({ title: ${JSON.stringify(title)}, defaultLocale: 'root', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/thong-bao.md': markdown,
  });
  run('astro', ['build'], folder);
  return { name: `Starlight ${versionOf('@astrojs/starlight')}`, site: join(folder, 'dist'), address: '/thong-bao/' };
}

function vitepress(title: string, markdown: string): Peer {
  const folder = join(work, 'vitepress');
  write(folder, {
    'package.json': '{ "type": "module" }',
    '.vitepress/config.mjs': `export default { title: ${JSON.stringify(title)}, lang: 'vi', themeConfig: { search: { provider: 'local' } } };\n`,
    'thong-bao.md': markdown,
    'index.md': markdown,
  });
  run('vitepress', ['build'], folder);
  return {
    name: `VitePress ${versionOf('vitepress')}`,
    site: join(folder, '.vitepress/dist'),
    address: '/thong-bao.html',
  };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function run(command: string, args: readonly string[], folder: string): void {
  execFileSync(join(root, 'node_modules/.bin', command), args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

function versionOf(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return version;
}
