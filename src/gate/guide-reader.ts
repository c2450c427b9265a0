import type { z } from 'astro/zod';
import type { Problem } from '#domain/problem.ts';
import { pageSchema } from '#schemas/page.ts';
import { readEntry, type ReadFile } from './collection.ts';
import type { GuideEntry } from './content.ts';
import type { SourceFile } from './files.ts';
import { frontMatterOf, noFrontMatter } from './front-matter.ts';
import { checkGuide } from './guide.ts';
import { textProblems } from './rules/text-rules.ts';
import { YamlSource } from './yaml-source.ts';

/** What one page of documentation comes to by itself, with its links. */
export type ReadGuide = ReadFile<z.infer<typeof pageSchema>> & Pick<GuideEntry, 'links'>;

const known = new WeakMap<SourceFile, ReadGuide>();

/** Reads a page of documentation. A file that is the same object as before is not read again. */
export function readGuide(file: SourceFile): ReadGuide {
  const read = known.get(file) ?? readOne(file);
  known.set(file, read);
  return read;
}

function readOne(file: SourceFile): ReadGuide {
  const { path, text } = file;
  const inText = textProblems(file);
  const head = frontMatterOf(text);
  if (head === undefined) {
    const problems = [...inText, noFrontMatter(path, text)];
    return { entry: undefined, written: undefined, problems, links: [] };
  }
  const { problems: refused, links } = checkGuide(text);
  const inBody = refused.map((problem): Problem => ({ ...problem, severity: 'error', file: path }));
  const { entry, written, problems } = readEntry('pages', path, new YamlSource(head, 2), pageSchema);
  return { entry, written, problems: [...inText, ...inBody, ...problems], links };
}
