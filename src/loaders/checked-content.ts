import type { CheckedContent } from '#gate/content.ts';
import { ContentError } from '#gate/report.ts';
import { contentOf, keepRead, readAll } from './reading.ts';

let reading: { readonly root: string; readonly content: Promise<CheckedContent> } | undefined;

/**
 * Content below a root, read once however many collections ask.
 *
 * @throws ContentError where anything in it may not be published
 */
export async function checkedContent(root: string): Promise<CheckedContent> {
  if (reading?.root !== root) reading = { root, content: readOnce(root) };
  const content = await reading.content;
  if (content.problems.some(({ severity }) => severity === 'error')) throw new ContentError(root, content.problems);
  return content;
}

const loaded = new Set<string>();
const collections = 8;

/** Content is let go when all collections have what they need of it: the words of every notice are large. */
export function doneWith(collection: string): void {
  loaded.add(collection);
  if (loaded.size === collections) reading = undefined;
}

async function readOnce(root: string): Promise<CheckedContent> {
  const started = performance.now();
  const reading = await readAll(root);
  const { content, fresh } = contentOf(reading);
  keepRead(reading, fresh);
  process.env['CONG_KHAI_NOTICES'] = reading.memory.folder;
  performance.measure('đọc nội dung', {
    start: started,
    detail: { 'văn bản': reading.digests.size, 'đọc mới': fresh.length },
  });
  return content;
}
