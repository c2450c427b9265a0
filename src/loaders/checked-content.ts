import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseCivilDate } from '#domain/civil-date.ts';
import { readContent, type CheckedContent } from '#gate/content.ts';
import { noticePaths, readFiles, rereadFiles } from '#gate/files.ts';
import { codeFolder, removeForsaken } from '#kept/code-folder.ts';
import { NoticeMemory } from '#gate/memory/notice-memory.ts';
import { isWorthReadingAhead, readAhead } from '#gate/memory/read-ahead.ts';
import { progress } from '../progress.ts';
import { digestOf, readNoticeText, type NoticeText } from '#gate/notice-text.ts';
import { ContentError } from '#gate/report.ts';

/** Where the modules are that have a say in how a notice is read. */
const readingCode = ['src/verbatim', 'src/domain', 'src/schemas', 'src/gate', 'src/kept'];

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

/** What the pages show. Unsound content stops a build; a preview shows what can be read. */
export async function shownContent(root: string): Promise<CheckedContent> {
  const content = await checkedContent(root);
  if (!isPreview() && content.problems.some(({ severity }) => severity === 'error'))
    throw new ContentError(root, content.problems);
  return content;
}

/** The notices the pages show: in a preview drafts too, save one that bears the name of a published notice. */
export function shownNotices({ notices, drafts }: CheckedContent): CheckedContent['notices'] {
  if (!isPreview()) return notices;
  const taken = new Set(notices.map(({ id }) => id));
  const readable = drafts.flatMap(({ id, notice }) => {
    if (notice === undefined || taken.has(id)) return [];
    taken.add(id);
    return [notice];
  });
  return [...notices, ...readable];
}

/** The files of `content/` as they were last read, for whoever reads them again after a change. */
interface Known {
  readonly root: string;
  readonly found: ReturnType<typeof readFiles>;
  /** Digests of the files of notices, by path. */
  readonly digests: Map<string, string>;
  readonly memory: NoticeMemory;
  readonly texts: Map<string, NoticeText>;
}

let known: Known | undefined;
/** Files that have changed since, by path; in a build none do. */
const changed = new Set<string>();

async function readOnce(root: string): Promise<CheckedContent> {
  const latest = parseCivilDate(process.env['CONG_KHAI_LATEST'] ?? '');
  if (latest === undefined) throw new Error('astro.config.mjs sets the latest day content may be of');
  const started = performance.now();
  const before = known;
  known = undefined;
  const { found, digests, memory, texts } = before?.root === root ? readChanged(before) : await readAll(root);
  const fresh: NoticeText[] = [];
  const content = readContent(root, latest, found, (file) => {
    const digest = digests.get(file.path);
    const text = texts.get(digest ?? '') ?? (digest === undefined ? undefined : memory.read(digest));
    if (text !== undefined) {
      if (isPreview()) texts.set(text.digest, text);
      return text;
    }
    const read = readNoticeText(file, digest);
    fresh.push(read);
    return read;
  });
  if (fresh.length > 0) memory.keep(fresh);
  memory.save(new Set(digests.values()));
  removeForsaken(memory.folder);
  process.env['CONG_KHAI_NOTICES'] = memory.folder;
  if (isPreview()) known = { root, found, digests, memory, texts };
  performance.measure('đọc nội dung', {
    start: started,
    detail: { 'văn bản': digests.size, 'đọc mới': fresh.length },
  });
  return content;
}

const digestOfFile = (root: string, path: string): string => digestOf(path, readFileSync(join(root, path)));

async function readAll(root: string): Promise<Omit<Known, 'root'>> {
  changed.clear();
  const memory = new NoticeMemory(codeFolder(root, '.cache/notices', readingCode));
  const paths = noticePaths(root);
  const threads = Math.min(4, availableParallelism());
  // Where nothing was read before, the digests are needed only when the files have been read.
  const known = memory.isEmpty ? [] : paths.map((path): readonly [string, string] => [path, digestOfFile(root, path)]);
  const unread = known.length === 0 ? paths : known.flatMap(([path, digest]) => (memory.has(digest) ? [] : [path]));
  const read = isWorthReadingAhead(unread.length, threads)
    ? await readAhead({ root, folder: memory.folder, paths: unread }, memory, threads, (all) =>
        progress('Đọc văn bản', all),
      )
    : unread.map((path): readonly [string, string] => [path, digestOfFile(root, path)]);
  const digests = new Map([...known, ...read]);
  const isRemembered = (path: string): boolean => memory.has(digests.get(path) ?? '');
  return { found: readFiles(root, [], isRemembered), digests, memory, texts: new Map() };
}

function readChanged({ root, found, digests, memory, texts }: Known): Omit<Known, 'root'> {
  for (const path of changed) if (digests.has(path)) digests.set(path, digestOfFile(root, path));
  const files = rereadFiles(root, found, changed);
  changed.clear();
  return { found: files, digests, memory, texts };
}

/** What is watched for changes. */
interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** What is to be filled again, of each watcher: one that is started anew has another. */
const refillsOf = new WeakMap<Watcher, Set<() => void>>();
let waiting: NodeJS.Timeout | undefined;

/** Calls a collection's `refill` after changes below a folder: content is read once for all collections, and for all files saved together. */
export function onChange(watcher: Watcher | undefined, folder: string, refill: () => void): void {
  if (watcher === undefined) return;
  const others = refillsOf.get(watcher);
  others?.add(refill);
  if (others !== undefined) return;
  const refills = new Set([refill]);
  refillsOf.set(watcher, refills);
  watcher.add(folder);
  watcher.on('all', (event, path) => {
    if (!path.startsWith(folder)) return;
    // A file that comes or goes may be one of many: everything is read again.
    if (event === 'change') changed.add(relative(resolve(folder, '..'), path).replaceAll('\\', '/'));
    else known = undefined;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading = undefined;
      for (const refillOne of refills) refillOne();
    }, 20);
  });
}
