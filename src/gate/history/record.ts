import { createHash } from 'node:crypto';
import type { Problem } from '#domain/problem.ts';
import { formatDay, parseCivilDate } from '#domain/civil-date.ts';
import { fieldOf, NoticeSource } from './notice-source.ts';
import { addressOfFile, isUpdate } from './places.ts';
import { commitsNotMerged, readBlobs, type Published, type Version } from './published.ts';
import type { WorkingTree } from './working-tree.ts';

/** A rule over the published record and what is about to follow it. */
export type HistoryRule = (record: PublishedRecord) => readonly Problem[];

/** Everything ever published beside what is about to be, with as few old files read as the rules need. */
export class PublishedRecord {
  readonly tree: WorkingTree;
  /** Published versions by address, oldest first; directives stand with their notice, drafts were not published. */
  readonly things: ReadonlyMap<string, readonly Version[]>;
  /** Published versions of updates by path, oldest first. */
  readonly updates: ReadonlyMap<string, readonly Version[]>;
  /** Whether every published version could be read. */
  readonly isComplete: boolean;
  /** How many versions could not be read. */
  readonly unread: number;
  readonly #root: string;
  readonly #published: Published;
  readonly #blobs: ReadonlyMap<string, Buffer>;
  readonly #sources = new Map<string, NoticeSource>();
  #notMerged: ReadonlySet<string> | undefined;
  #moves: ReadonlyMap<unknown, readonly string[]> | undefined;

  constructor(root: string, tree: WorkingTree, published: Published) {
    this.#root = root;
    this.tree = tree;
    this.#published = published;
    const things = byKey(published.versions, (version) => addressOfFile(version.path));
    this.updates = byKey(published.versions, ({ path }) => (isUpdate(path) ? path : undefined));
    const wanted = this.#wanted(things);
    this.#blobs = readBlobs(root, wanted);
    this.things = new Map(
      [...things].flatMap(([address, versions]) => {
        const shown = address.startsWith('van-ban/')
          ? versions.filter((version) => this.sourceOf(version)?.isDraft !== true)
          : versions;
        return shown.length === 0 ? [] : [[address, shown] as const];
      }),
    );
    this.unread = wanted.size - this.#blobs.size;
    this.isComplete = published.gap === undefined && this.unread === 0;
  }

  bytesOf(version: Version): Buffer | undefined {
    return this.#blobs.get(version.oid);
  }

  /** A published version of a notice, where it could be read. */
  sourceOf(version: Version): NoticeSource | undefined {
    const known = this.#sources.get(version.oid);
    if (known !== undefined) return known;
    const bytes = this.bytesOf(version);
    if (bytes === undefined) return undefined;
    const source = new NoticeSource(bytes);
    this.#sources.set(version.oid, source);
    return source;
  }

  /** Addresses of the same kind that moved to one, directly or in steps. */
  movedTo(address: string): readonly string[] {
    this.#moves ??= Map.groupBy(this.tree.tombstones.keys(), (address) =>
      fieldOf(this.tree.tombstones.get(address)?.yaml.value, 'movedTo'),
    );
    const kind = address.slice(0, address.indexOf('/') + 1);
    const found = new Set([address]);
    for (const target of found) {
      for (const from of this.#moves.get(`/${target}/`) ?? []) if (from.startsWith(kind)) found.add(from);
    }
    return [...found].slice(1);
  }

  /** Where an address of a file that was renamed leads today: to another of its kind, or to itself. */
  leadsTo(address: string): string {
    const kind = address.slice(0, address.indexOf('/') + 1);
    const passed = new Set<string>();
    let at = address;
    while (!passed.has(at)) {
      passed.add(at);
      const next = fieldOf(this.tree.tombstones.get(at)?.yaml.value, 'movedTo');
      if (typeof next === 'string' && next.startsWith(`/${kind}`)) at = next.replaceAll(/^\/|\/$/g, '');
    }
    return at;
  }

  /** What mends a fault, for work that may only be behind the published branch. */
  remedy(version: Version, fix: string): string {
    this.#notMerged ??= commitsNotMerged(this.#root, this.#published.commit);
    if (!this.#notMerged.has(version.commit)) return fix;
    const { name } = this.#published;
    return `Nhánh đang làm chưa có lần ghi ${shortHash(version)} của ${name}. Trước hết chạy: git merge ${name}\nNếu vẫn còn lỗi: ${fix}`;
  }

  /** The old files the rules will ask for. What the disk still holds letter for letter need not be read. */
  #wanted(things: PublishedRecord['things']): ReadonlySet<string> {
    const wanted = new Set<string>();
    for (const [address, versions] of things) {
      const [section = '', name = ''] = address.split('/');
      const notice = section === 'van-ban' ? this.tree.notices.get(name) : undefined;
      if (notice !== undefined) {
        for (const oid of oidsOf(notice.bytes, versions)) this.#sources.set(oid, notice.source);
        for (const { oid } of versions) if (!this.#sources.has(oid)) wanted.add(oid);
      } else if (section === 'van-ban') for (const { oid } of versions) wanted.add(oid);
      else if (section === 'co-quan' || section === 'nhom') {
        const body = this.tree.bodies.get(address);
        const same = body === undefined ? [] : oidsOf(body.bytes, versions);
        for (const { oid } of versions) if (!same.includes(oid)) wanted.add(oid);
      } else if (!this.tree.addresses.has(address) && !this.tree.tombstones.has(address)) {
        const last = versions.at(-1);
        if (last !== undefined) wanted.add(last.oid);
      }
    }
    for (const [path, [first]] of this.updates) {
      const present = this.tree.updates.get(path);
      if (first !== undefined && present !== undefined && !oidsOf(present.bytes, [first]).includes(first.oid))
        wanted.add(first.oid);
    }
    return wanted;
  }
}

export const shortHash = (version: Version): string => version.commit.slice(0, 10);

/** “lần ghi 0123456789, ngày 18/8/2015” */
export function commitOf(version: Version): string {
  const day = parseCivilDate(version.day);
  return `lần ghi ${shortHash(version)}${day === undefined ? '' : `, ngày ${formatDay(day)}`}`;
}

/** The place of a fault that no line of a file shows. */
export const wholeFile = (file: string): Pick<Problem, 'severity' | 'file' | 'line' | 'column'> => {
  return { severity: 'error', file, line: 1, column: 1 };
};

function byKey(
  versions: readonly Version[],
  key: (version: Version) => string | undefined,
): ReadonlyMap<string, readonly Version[]> {
  const groups = new Map<string, Version[]>();
  for (const version of versions) {
    const name = key(version);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [version]);
    else group.push(version);
  }
  return groups;
}

/** Git's names for a file's bytes, as they are and with the line ends a checkout may have changed. */
function oidsOf(bytes: Buffer, versions: readonly Version[]): readonly string[] {
  const algorithm = versions[0]?.oid.length === 64 ? 'sha256' : 'sha1';
  const nameOf = (content: Buffer): string =>
    createHash(algorithm)
      .update(`blob ${String(content.length)}\0`)
      .update(content)
      .digest('hex');
  if (!bytes.includes('\r\n')) return [nameOf(bytes)];
  return [nameOf(bytes), nameOf(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'))];
}
