import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseCivilDate } from '#domain/civil-date.ts';
import { readContent, type CheckedContent } from '#gate/content.ts';
import { noticePaths, readFiles } from '#gate/files.ts';
import { memoryFolder } from '#gate/memory/memory-folder.ts';
import { NoticeMemory } from '#gate/memory/notice-memory.ts';
import { readAhead } from '#gate/memory/read-ahead.ts';
import { progress } from '../progress.ts';
import { digestOf, readNoticeText, type NoticeText } from '#gate/notice-text.ts';
import { ContentError } from '#gate/report.ts';

let reading: { readonly root: string; readonly content: Promise<CheckedContent> } | undefined;

/** Whether the site is shown to its writers, who see drafts and faults, and not built for readers. */
export const isPreview = (): boolean => process.env['CONG_KHAI_PREVIEW'] === 'yes';

/** Content below a root, read once however many collections ask. */
export function checkedContent(root: string): Promise<CheckedContent> {
  if (reading?.root !== root) reading = { root, content: readOnce(root) };
  return reading.content;
}

const loaded = new Set<string>();
const collections = 8;

/** Content is let go when all collections of a build have what they need of it: the words of every notice are large. */
export function doneWith(collection: string): void {
  loaded.add(collection);
  if (loaded.size === collections && !isPreview()) reading = undefined;
}

/** What the pages show. Unsound content stops a build; a preview shows what can be read, drafts included. */
export async function shownContent(root: string): Promise<CheckedContent> {
  const content = await checkedContent(root);
  if (isPreview()) return withDrafts(content);
  if (content.problems.some(({ severity }) => severity === 'error')) throw new ContentError(root, content.problems);
  return content;
}

async function readOnce(root: string): Promise<CheckedContent> {
  const latest = parseCivilDate(process.env['CONG_KHAI_LATEST'] ?? '');
  if (latest === undefined) throw new Error('astro.config.mjs sets the latest day content may be of');
  const started = performance.now();
  const folder = memoryFolder(root);
  const memory = new NoticeMemory(folder);
  const digests = new Map(noticePaths(root).map((path) => [path, digestOf(path, readFileSync(join(root, path)))]));
  const isRemembered = (path: string): boolean => memory.has(digests.get(path) ?? '');
  const unread = [...digests.keys()].filter((path) => !isRemembered(path));
  await readAhead({ root, folder }, memory, unread, Math.min(4, availableParallelism()), (all) =>
    progress('Đọc văn bản', all),
  );
  const fresh: NoticeText[] = [];
  const content = readContent(root, latest, readFiles(root, [], isRemembered), (file) => {
    const digest = digests.get(file.path);
    const known = digest === undefined ? undefined : memory.read(digest);
    if (known !== undefined) return known;
    const text = readNoticeText(file, digest);
    fresh.push(text);
    return text;
  });
  if (fresh.length > 0) memory.keep(fresh);
  memory.save(new Set(digests.values()));
  process.env['CONG_KHAI_NOTICES'] = folder;
  performance.measure('đọc nội dung', {
    start: started,
    detail: { 'văn bản': digests.size, 'đọc mới': unread.length },
  });
  return content;
}

/** A draft that bears the name of a published notice has no page of its own to be shown on. */
function withDrafts(content: CheckedContent): CheckedContent {
  const taken = new Set(content.notices.map(({ id }) => id));
  const readable = content.drafts.flatMap(({ id, notice }) => {
    if (notice === undefined || taken.has(id)) return [];
    taken.add(id);
    return [notice];
  });
  return { ...content, notices: [...content.notices, ...readable] };
}

/** What is watched for changes. */
interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

const refills = new Set<() => void>();
let waiting: NodeJS.Timeout | undefined;

/** Calls a collection's `refill` after changes below a folder: content is read once for all collections, and for all files saved together. */
export function onChange(watcher: Watcher | undefined, folder: string, refill: () => void): void {
  if (watcher === undefined) return;
  refills.add(refill);
  if (refills.size > 1) return;
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading = undefined;
      for (const refillOne of refills) refillOne();
    }, 20);
  });
}
