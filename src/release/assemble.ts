import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { immutableFolders, isImmutable } from '#hosting/response-headers.ts';
import { compress, encodings, mayBeCompressed } from './compressed.ts';
import { digestOf, siteFiles, type SiteFile } from './site-files.ts';
import type { Carried, Digests, Release } from './store.ts';

/** A release to take unchanged files from. */
export interface Earlier {
  readonly release: Release;
  readonly folder: string;
  readonly digests: Digests;
}

export interface Assembly {
  readonly site: string;
  readonly files: readonly SiteFile[];
  readonly staging: string;
  readonly earlier: Earlier | undefined;
  /** Time given to every file that is new; whole seconds since 1970. */
  readonly time: number;
  /** How long files of earlier releases are carried over; in seconds. */
  readonly carryFor: number;
  /** Brotli's quality; undefined for no compressed siblings. */
  readonly quality: number | undefined;
  /** How many files are worked on at once. */
  readonly atOnce: number;
}

export interface Assembled {
  readonly digests: Digests;
  readonly carried: readonly Carried[];
  /** Files taken over from the release before, of those the build made. */
  readonly unchanged: number;
  /** Compressed siblings made anew. */
  readonly compressed: number;
}

/**
 * Puts a release together in an empty folder. An unchanged file is the same file as in the release
 * before (a hard link), with the same time: a server's ETag stays, and so does a browser's copy. A file that
 * changed has a time no file at its path had before, also where its length is the same. All are read-only,
 * for a change in one release would be a change in all.
 *
 * @throws where a file in an immutable folder is not what it was: browsers would not ask for it again.
 */
export async function assemble(assembly: Assembly): Promise<Assembled> {
  const { site, files, staging, earlier, quality, atOnce } = assembly;
  const digests = new Map<string, string>();
  const counts = { unchanged: 0, compressed: 0 };
  for (const folder of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(staging, folder), { recursive: true });
  await eachOf(files, atOnce, async ({ path, bytes }) => {
    const [from, to] = [join(site, path), join(staging, path)];
    const digest = digestOf(from);
    const before = earlier?.digests.get(path);
    const isUnchanged = before === digest;
    digests.set(path, digest);
    if (before !== undefined && !isUnchanged && isImmutable(`/${path}`)) {
      throw new Error(`Tệp ${path} đã khác lần phát hành trước, dù trình duyệt được phép giữ nó mãi.`);
    }
    if (isUnchanged && earlier !== undefined) {
      linkOrCopy(join(earlier.folder, path), to);
      counts.unchanged += 1;
    } else {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
      finish(to, assembly.time);
    }
    if (quality === undefined || !mayBeCompressed(path, bytes)) return;
    const isCompressedBefore =
      isUnchanged &&
      earlier !== undefined &&
      encodings.some((name) => existsSync(join(earlier.folder, `${path}.${name}`)));
    const content = isCompressedBefore ? undefined : readFileSync(to);
    for (const name of encodings) {
      const sibling = `${to}.${name}`;
      if (content === undefined) {
        const made = join(earlier?.folder ?? '', `${path}.${name}`);
        if (existsSync(made)) linkOrCopy(made, sibling);
        continue;
      }
      const compressed = await compress(content, name, quality);
      if (compressed === undefined) continue;
      writeFileSync(sibling, compressed);
      finish(sibling, assembly.time);
      counts.compressed += 1;
    }
  });
  return { ...counts, ...carryOver(assembly, digests) };
}

/**
 * Links what an earlier release holds in the immutable folders, and this one does not, into this one, as
 * long as it is to be carried. Adds its digests to those given and returns them with what is carried.
 */
export function carryOver(
  { staging, earlier, time, carryFor }: Pick<Assembly, 'staging' | 'earlier' | 'time' | 'carryFor'>,
  own: ReadonlyMap<string, string>,
): { readonly digests: Digests; readonly carried: readonly Carried[] } {
  const digests = new Map(own);
  if (earlier === undefined) return { digests, carried: [] };
  const since = new Map(earlier.release.carried.map((item) => [item.path, item.since]));
  const carried = immutableFolders.flatMap((folder) => {
    // Either the files of the folder, or the folders within that are named by their content.
    const below = folder.replace(/^\/|:ban\/$/g, '');
    if (!existsSync(join(earlier.folder, below))) return [];
    return readdirSync(join(earlier.folder, below), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() === folder.endsWith(':ban/') && !/\.(?:br|gz)$/.test(entry.name))
      .map(({ name }): Carried => ({ path: below + name, since: since.get(below + name) ?? time }))
      .filter((item) => time - item.since <= carryFor && !isThere(own, item.path));
  });
  for (const { path } of carried) {
    for (const file of filesAt(earlier.folder, path)) {
      mkdirSync(join(staging, dirname(file)), { recursive: true });
      linkOrCopy(join(earlier.folder, file), join(staging, file));
      const digest = earlier.digests.get(file);
      if (digest !== undefined) digests.set(file, digest);
    }
  }
  return { digests, carried };
}

const isThere = (digests: ReadonlyMap<string, string>, path: string): boolean =>
  digests.has(path) || digests.keys().some((file) => file.startsWith(`${path}/`));

/** Files of a folder, or a file with its compressed siblings, by their paths on the site. */
function filesAt(root: string, path: string): readonly string[] {
  if (existsSync(join(root, path, '/'))) return siteFiles(join(root, path)).map((file) => `${path}/${file.path}`);
  return [path, ...encodings.map((name) => `${path}.${name}`)].filter((file) => existsSync(join(root, file)));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isOneOf(error, 'EEXIST')) return;
    // Some disks know no links of this kind, others only so many to one file.
    if (!isOneOf(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP')) throw error;
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

const isOneOf = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.some((code) => code === error.code);

function finish(file: string, time: number): void {
  utimesSync(file, time, time);
  chmodSync(file, 0o444);
}

/** Works on all items, so many at a time. The first failure ends it. */
async function eachOf<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}
