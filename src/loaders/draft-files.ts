import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isDraftHead } from '#gate/drafts.ts';
import { readFiles, type SourceFile } from '#gate/files.ts';
import { frontMatterOf } from '#gate/front-matter.ts';
import { YamlSource } from '#gate/yaml-source.ts';

/** Scans and pictures, which belong to a notice; what serves the whole site (robots.txt, icons) is none of them. */
const ofNotices = /\.(?:pdf|docx?|odt|xlsx?|jpe?g|png|tiff?|webp|avif|gif)$/;

/** Leaves out of a built site the files below `public/` that nothing but drafts speaks of: they are in work too. */
export function withoutDraftFiles(): AstroIntegration {
  let root = '';
  let open = '';
  return {
    name: 'without-draft-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        [root, open] = [fileURLToPath(config.root), fileURLToPath(config.publicDir)];
      },
      'astro:build:done': ({ dir }) => {
        for (const path of draftFiles(root, open)) rmSync(join(fileURLToPath(dir), path));
      },
    },
  };
}

/** Files of the public folder, below it, that drafts name and no other content does. */
export function draftFiles(root: string, publicFolder: string): readonly string[] {
  // Nothing is read but notices where there are no drafts with files of their own.
  const drafts = readFiles(root, [], () => true).files.filter(isDraftFile);
  const isNamedIn = (list: readonly SourceFile[], path: string): boolean =>
    list.some(({ text }) => text.includes(`/${path}`));
  const inWork = (drafts.length === 0 ? [] : readdirSync(publicFolder, { recursive: true, encoding: 'utf8' }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ofNotices.test(path) && isNamedIn(drafts, path));
  if (inWork.length === 0) return [];
  const drafted = new Set(drafts.map(({ path }) => path));
  const published = readFiles(root).files.filter(({ path }) => !drafted.has(path));
  return inWork.filter((path) => !isNamedIn(published, path));
}

function isDraftFile({ path, text }: SourceFile): boolean {
  const head = path.startsWith('content/notices/') ? frontMatterOf(text) : undefined;
  return head !== undefined && isDraftHead(head, () => new YamlSource(head));
}
