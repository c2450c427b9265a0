import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { YamlSource } from '../yaml-source.ts';
import { NoticeSource, yamlOf } from './notice-source.ts';
import { addressOfFile, addressOfTombstone, isUpdate } from './places.ts';

interface File {
  /** Path below the project's root. */
  readonly path: string;
  readonly bytes: Buffer;
}

export interface NoticeFile extends File {
  readonly source: NoticeSource;
}

/** A file of an agency or a group. */
export interface BodyFile extends File {
  readonly yaml: YamlSource;
}

export interface Tombstone {
  readonly path: string;
  readonly yaml: YamlSource;
}

/** What is about to be published: `content/` as it stands on the disk, committed or not. */
export interface WorkingTree {
  /** Addresses of things that are there, directives not among them. */
  readonly addresses: ReadonlySet<string>;
  /** Notices by slug. */
  readonly notices: ReadonlyMap<string, NoticeFile>;
  /** Notices in work, by slug: readers do not see them. */
  readonly drafts: ReadonlyMap<string, NoticeFile>;
  /** Agencies and groups by address. */
  readonly bodies: ReadonlyMap<string, BodyFile>;
  /** Updates by path. */
  readonly updates: ReadonlyMap<string, File>;
  /** Tombstones by address. */
  readonly tombstones: ReadonlyMap<string, Tombstone>;
}

export function readWorkingTree(root: string): WorkingTree {
  const paths = filesBelow(root);
  const read = (path: string): File[] => {
    try {
      return [{ path, bytes: readFileSync(join(root, path)) }];
    } catch {
      return []; // it went while we looked
    }
  };
  const files = paths.flatMap((path) => {
    const slug = slugOf(path);
    if (slug === undefined) return [];
    return read(path).map((file) => [slug, { ...file, source: new NoticeSource(file.bytes) }] as const);
  });
  const drafts = files.filter(([, { source }]) => source.isDraft);
  const inWork = new Set(drafts.map(([, { path }]) => path));
  const notices = files.filter(([, { path }]) => !inWork.has(path));
  const addresses = paths.flatMap((path) => (inWork.has(path) ? [] : (addressOfFile(path) ?? [])));
  const tombstones = paths.flatMap((path) => {
    const address = addressOfTombstone(path);
    if (address === undefined) return [];
    return read(path).map(({ bytes }) => [address, { path, yaml: yamlOf(bytes.toString()) }] as const);
  });
  const bodies = paths.flatMap((path) => {
    const address = addressOfFile(path);
    if (address === undefined || !/^(?:co-quan|nhom)\//.test(address)) return [];
    return read(path).map(
      (file) => [address, { ...file, yaml: yamlOf(file.bytes.toString().replaceAll(/\r\n?/g, '\n')) }] as const,
    );
  });
  return {
    addresses: new Set(addresses),
    bodies: new Map(bodies),
    notices: new Map(notices),
    drafts: new Map(drafts),
    updates: new Map(paths.filter(isUpdate).flatMap((path) => read(path).map((file) => [path, file] as const))),
    tombstones: new Map(tombstones),
  };
}

function slugOf(path: string): string | undefined {
  return /^van-ban\/(.*)$/.exec(addressOfFile(path) ?? '')?.[1];
}

/** Regular files below `content/`, with `/`, in a fixed order. */
function filesBelow(root: string): readonly string[] {
  const files: string[] = [];
  const walk = (folder: string): void => {
    let entries: Dirent[] = [];
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true });
    } catch {
      // A folder that is not there holds nothing.
    }
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) files.push(path);
    }
  };
  walk('content');
  return files.toSorted();
}
