import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Problem } from '#domain/problem.ts';
import { questionsIn, type Review } from '#domain/review.ts';
import { checkedContent, isPreview, onChange } from './checked-content.ts';

/** What the gate says of each file that is a draft or has a fault. Empty in a build: it is for writers only. */
export function reviews(): Loader {
  return {
    name: 'reviews',
    async load({ config, store, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const fill = async (): Promise<void> => {
        const found = isPreview() ? await reviewsOf(root) : [];
        store.clear();
        // Astro warns of a collection that never held anything.
        store.set({ id: 'none', data: {} });
        store.delete('none');
        for (const { file, ...review } of found) store.set({ id: file, data: { file, ...review } });
      };
      await fill();
      let waiting: NodeJS.Timeout | undefined;
      onChange(watcher, resolve(root, 'content'), () => {
        clearTimeout(waiting);
        // All rules over all content take longer than the eye waits for the words it has just written.
        waiting = setTimeout(() => {
          fill().catch((error: unknown) => {
            logger.error(error instanceof Error ? error.message : String(error));
          });
        }, 1500);
      });
    },
  };
}

async function reviewsOf(root: string): Promise<readonly Review[]> {
  const { problems, drafts, draftProblems, notices } = await checkedContent(root);
  const published = new Set(notices.map(({ id }) => id));
  const found = Map.groupBy([...problems, ...draftProblems], ({ file }) => file);
  const ofDrafts = drafts.map(({ file, id, text }): Review => {
    const draft = { ...(published.has(id) ? {} : { slug: id }), text };
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
  ];
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
