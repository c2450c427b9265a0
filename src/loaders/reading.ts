import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseCivilDate } from '#domain/civil-date.ts';
import { readContent, type CheckedContent } from '#gate/content.ts';
import { noticePaths, readFiles, rereadFiles, type ReadFiles } from '#gate/files.ts';
import { NoticeMemory } from '#gate/memory/notice-memory.ts';
import { isWorthReadingAhead, readAhead } from '#gate/memory/read-ahead.ts';
import { digestOf, readNoticeText, type NoticeText } from '#gate/notice-text.ts';
import { codeFolder, removeForsaken } from '#kept/code-folder.ts';
import { progress } from '../progress.ts';

/** Where the modules are that have a say in how a notice is read. */
const readingCode = ['src/verbatim', 'src/domain', 'src/schemas', 'src/gate', 'src/kept'];

/** The files of `content/` as they were last read. */
export interface Reading {
  readonly root: string;
  readonly found: ReadFiles;
  /** Digests of the files of notices, by path. */
  readonly digests: ReadonlyMap<string, string>;
  readonly memory: NoticeMemory;
}

/** Finds every file; what is new among the notices is read in several threads where it is much. */
export async function readAll(root: string): Promise<Reading> {
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
  return { root, found: readFiles(root, [], isRemembered), digests, memory };
}

const digestOfFile = (root: string, path: string): string => digestOf(path, readFileSync(join(root, path)));

/** Finds what came, changed or went at some paths, of files or folders. Nothing else is looked at. */
export function readAgain(reading: Reading, changed: ReadonlySet<string>): Reading {
  const before = new Set(reading.found.files);
  const found = rereadFiles(reading.root, reading.found, changed);
  const digests = new Map<string, string>();
  for (const file of found.files) {
    if (!file.path.startsWith('content/notices/')) continue;
    const known = before.has(file) ? reading.digests.get(file.path) : undefined;
    digests.set(file.path, known ?? digestOf(file.path, file.text));
  }
  return { ...reading, found, digests };
}

/**
 * Content as the gate reads it, and the notices that were not read before.
 *
 * @param texts what is at hand of notices, by digest
 */
export function contentOf(
  { root, found, digests, memory }: Reading,
  texts: ReadonlyMap<string, NoticeText> = new Map(),
): { readonly content: CheckedContent; readonly fresh: readonly NoticeText[]; readonly texts: readonly NoticeText[] } {
  const latest = parseCivilDate(process.env['CONG_KHAI_LATEST'] ?? '');
  if (latest === undefined) throw new Error('astro.config.mjs sets the latest day content may be of');
  const fresh: NoticeText[] = [];
  const all: NoticeText[] = [];
  const content = readContent(root, latest, found, (file) => {
    const digest = digests.get(file.path);
    const known = digest === undefined ? undefined : (texts.get(digest) ?? memory.read(digest));
    const text = known ?? readNoticeText(file, digest);
    if (known === undefined) fresh.push(text);
    all.push(text);
    return text;
  });
  return { content, fresh, texts: all };
}

/** Keeps what was read for the next time, and nothing of what is not there any more. */
export function keepRead({ digests, memory }: Reading, fresh: readonly NoticeText[]): void {
  if (fresh.length > 0) memory.keep(fresh);
  memory.save(new Set(digests.values()));
  removeForsaken(memory.folder);
}
