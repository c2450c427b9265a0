import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { questionsIn, type Review } from '#domain/review.ts';
import type { CheckedContent } from '#gate/content.ts';

/** What the gate says of each file that is a draft or has a fault. */
export function reviewsOf(root: string, content: CheckedContent): readonly Review[] {
  const { problems, drafts, draftProblems, notices } = content;
  const published = new Set(notices.map(({ id }) => id));
  const found = Map.groupBy([...problems, ...draftProblems], ({ file }) => file);
  const ofDrafts = drafts.map(({ file, id, text }): Review => {
    const draft = published.has(id) ? {} : { slug: id };
    return { file, draft, problems: shown(found.get(file) ?? [], text), questions: questionsIn(text) };
  });
  const files = new Set(drafts.map(({ file }) => file));
  const others = [...found].filter(([file]) => !files.has(file));
  return [
    ...ofDrafts,
    ...others.map(([file, faults]): Review => ({
      file,
      problems: shown(faults, textOf(join(root, file))),
      questions: [],
    })),
  ].toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function shown(problems: readonly Problem[], text: string): Review['problems'] {
  const lines = text.split('\n');
  return problems.map((problem) => ({ ...problem, words: lines[problem.line - 1] ?? '' }));
}

function textOf(path: string): string {
  if (!existsSync(path)) return '';
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // a folder, or gone meanwhile
  }
}
