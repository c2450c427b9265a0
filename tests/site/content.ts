import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Notice } from '#domain/notice.ts';
import { parseBody } from '#verbatim/body.ts';
import { folded, root } from './built-site.ts';

/** What these tests ask of a notice's front matter. The files are read as they are, not as the build reads them. */
type FrontMatter = Pick<Notice, 'type' | 'title'> & {
  readonly draft?: boolean;
  readonly directives?: readonly { readonly id: string }[];
  readonly source: { readonly sha256?: string };
};

/** Files of `content/` with one of the endings, by path below a folder of it. */
const contentFiles = (folder: string, ending: string): readonly { path: string; text: string }[] =>
  readdirSync(join(root, 'content', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .toSorted()
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(root, 'content', folder, path), 'utf8'),
    }));

/** The notices readers see: drafts are none of them. */
export const notices = contentFiles('notices', '.mdx').flatMap(({ path, text }) => {
  const frontMatter: FrontMatter = parse(text.split(/^---$/m)[1] ?? '');
  if (frontMatter.draft === true) return [];
  return {
    slug: path.replace(/^.*\/|\.mdx$/g, ''),
    frontMatter,
    body: parseBody(text).body,
    /** Ids of the directives marked in the text. */
    marked: [...text.matchAll(/<Directive id="([^"]+)">/g)].map(([, id]) => id ?? ''),
  };
});

/** Every sentence and name in a value as officials wrote it; single words are ids and never shown. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}

const longestFirst = (list: readonly string[]): readonly string[] =>
  [...new Set(list.map(folded).filter((words) => words.includes(' ')))].toSorted((a, b) => b.length - a.length);

/** Words of the documents themselves, as listings and results quote them. */
export const quotable = longestFirst(
  notices.flatMap(({ frontMatter, body }) => [
    frontMatter.title,
    ...body.clauses.flatMap(({ text }) => text.split('\n')),
    ...Object.values(body.directiveWords).flatMap((words) => words.split('\n')),
    ...body.recipients,
    ...body.signature,
  ]),
);

/** All that is data: documents, names, sources. What is left of a page without it is the interface. */
export const data = longestFirst([
  ...quotable,
  ...notices.flatMap(({ frontMatter }) => sentences(frontMatter)),
  ...['agencies', 'documents', 'groups', 'indicators', 'topics', 'updates'].flatMap((folder) =>
    contentFiles(folder, '.yaml').flatMap(({ text }) => sentences(parse(text))),
  ),
]);

/** A text with words left out, a mark in their place. */
export function without(text: string, words: readonly string[], mark: string): string {
  return words.reduce((rest, word) => rest.replaceAll(word, mark), text);
}
