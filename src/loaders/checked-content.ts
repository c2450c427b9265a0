import { availableParallelism } from 'node:os';
import { parseCivilDate } from '#domain/civil-date.ts';
import { readContent, type CheckedContent } from '#gate/content.ts';
import { readFiles } from '#gate/files.ts';
import { memoryFolder, NoticeMemory } from '#gate/memory/notice-memory.ts';
import { readAhead } from '#gate/memory/read-ahead.ts';
import { progress } from '../progress.ts';
import { digestOf, readNoticeText, type NoticeText } from '#gate/notice-text.ts';
import { ContentError } from '#gate/report.ts';

let reading: { readonly root: string; readonly content: Promise<CheckedContent> } | undefined;

/** Content below a root, read once however many collections ask; unsound content stops the build. */
export async function soundContent(root: string): Promise<CheckedContent> {
  if (reading?.root !== root) reading = { root, content: readOnce(root) };
  const content = await reading.content;
  if (content.problems.some((problem) => problem.severity === 'error')) throw new ContentError(root, content.problems);
  return content;
}

const loaded = new Set<string>();
const collections = 8;

/** Content is let go when all collections of a build have what they need of it: the words of every notice are large. */
export function doneWith(collection: string): void {
  loaded.add(collection);
  if (loaded.size === collections) forgetContent();
}

/** Content is read anew the next time it is asked for. */
export function forgetContent(): void {
  reading = undefined;
}

async function readOnce(root: string): Promise<CheckedContent> {
  const latest = parseCivilDate(process.env['CONG_KHAI_LATEST'] ?? '');
  if (latest === undefined) throw new Error('astro.config.mjs sets the latest day content may be of');
  const started = performance.now();
  const folder = memoryFolder(root);
  const memory = new NoticeMemory(folder);
  const found = readFiles(root);
  await readAhead(root, folder, memory, found.files, Math.min(4, availableParallelism()), (all) =>
    progress('Đọc văn bản', all),
  );
  const fresh: NoticeText[] = [];
  const digests = new Set<string>();
  const content = readContent(root, latest, found, (file) => {
    const digest = digestOf(file);
    digests.add(digest);
    const known = memory.read(digest);
    const text = known ?? readNoticeText(file);
    if (known === undefined) fresh.push(text);
    // The gate asks for clauses, not for what is drawn of them.
    return { ...text, body: { ...text.body, sections: [] } };
  });
  memory.keep(fresh);
  memory.save(digests);
  process.env['CONG_KHAI_NOTICES'] = folder;
  performance.measure('đọc nội dung', { start: started, detail: { 'văn bản': digests.size } });
  return content;
}
