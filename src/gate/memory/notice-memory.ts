import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { NoticeText } from '../notice-text.ts';

/** Where one text stands in a pack. */
export interface Slice {
  readonly pack: string;
  readonly offset: number;
  readonly length: number;
  /** Of the bytes, so that a damaged pack is noticed and read anew. */
  readonly crc: number;
}

/** Packs beyond this number are put together into one. */
const mostPacks = 12;

/**
 * What was read from notices before, kept in a folder: packs of JSON, and an index from the digest of a file to its
 * slice of a pack. A pack is never changed; the index names only whole packs and is replaced in one step, so a build
 * that is killed loses nothing but its own reading. Whatever cannot be read back is as good as never read.
 */
export class NoticeMemory {
  readonly #folder: string;
  readonly #slices: Map<string, Slice>;
  readonly #open = new Map<string, number>();

  /** @param folder made for one version of the code that reads notices: see `memoryFolder` */
  constructor(folder: string) {
    this.#folder = folder;
    this.#slices = readIndex(join(folder, 'index.json'));
  }

  has(digest: string): boolean {
    return this.#slices.has(digest);
  }

  /** The text with a digest, if it was read before and is undamaged. */
  read(digest: string): NoticeText | undefined {
    const slice = this.#slices.get(digest);
    if (slice === undefined) return undefined;
    try {
      const bytes = Buffer.allocUnsafe(slice.length);
      readSync(this.#file(slice.pack), bytes, 0, slice.length, slice.offset);
      if (crc32(bytes) !== slice.crc) return undefined;
      const text: NoticeText = JSON.parse(bytes.toString('utf8'));
      return text;
    } catch {
      return undefined;
    }
  }

  /** Enters what was written by `writePack`. */
  add(slices: Iterable<readonly [digest: string, slice: Slice]>): void {
    for (const [digest, slice] of slices) this.#slices.set(digest, slice);
  }

  /** Writes texts down and enters them. */
  keep(texts: readonly NoticeText[]): void {
    if (texts.length > 0) this.add(writePack(this.#folder, texts));
  }

  /** Writes the index, of the given digests alone, and puts many packs together into one. */
  save(digests: ReadonlySet<string>): void {
    for (const digest of this.#slices.keys()) if (!digests.has(digest)) this.#slices.delete(digest);
    const packs = new Set([...this.#slices.values()].map(({ pack }) => pack));
    if (packs.size > mostPacks) {
      const texts = [...this.#slices.keys()].flatMap((digest) => this.read(digest) ?? []);
      this.#slices.clear();
      this.keep(texts);
    }
    const index = join(this.#folder, `index-${String(process.pid)}`);
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(index, JSON.stringify([...this.#slices]));
    renameSync(index, join(this.#folder, 'index.json'));
    const named = new Set([...this.#slices.values()].map(({ pack }) => pack));
    for (const file of readdirSync(this.#folder)) {
      if (file.endsWith('.pack') && !named.has(file)) rmSync(join(this.#folder, file), { force: true });
    }
    this.close();
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  #file(pack: string): number {
    const open = this.#open.get(pack) ?? openSync(join(this.#folder, pack), 'r');
    this.#open.set(pack, open);
    return open;
  }
}

/** Writes texts into a new pack of a folder; returns where each stands, by its digest. */
export function writePack(folder: string, texts: readonly NoticeText[]): readonly (readonly [string, Slice])[] {
  const parts = texts.map((text) => Buffer.from(JSON.stringify(text)));
  const digest = createHash('sha256');
  for (const text of texts) digest.update(text.digest);
  const pack = `${digest.digest('hex').slice(0, 32)}.pack`;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${pack}-${String(process.pid)}`);
  writeFileSync(file, Buffer.concat(parts));
  renameSync(file, join(folder, pack));
  let offset = 0;
  return texts.map((text, index) => {
    const length = parts[index]?.length ?? 0;
    const slice = { pack, offset, length, crc: crc32(parts[index] ?? '') };
    offset += length;
    return [text.digest, slice];
  });
}

/**
 * The folder for what was read with the present code: its name is the digest of every module that has a say in how a
 * notice is read, and of the parser's version. Another version of the code finds nothing and reads anew.
 */
export function memoryFolder(root: string): string {
  const digest = createHash('sha256');
  for (const folder of ['src/verbatim', 'src/domain', 'src/gate']) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /(?<!\.test)\.ts$/.test(name)).toSorted()) {
      digest
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, folder, file)));
    }
  }
  digest.update(readFileSync(join(root, 'package-lock.json')));
  return join(root, '.cache/notices', digest.digest('hex').slice(0, 24));
}

function readIndex(file: string): Map<string, Slice> {
  try {
    const slices: [string, Slice][] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
    return new Map(slices);
  } catch {
    return new Map();
  }
}
