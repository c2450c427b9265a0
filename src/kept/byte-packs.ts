import { hash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where bytes stand, and their CRC-32. */
type Place = readonly [pack: string, offset: number, length: number, crc: number];

/** The index of a folder: places by name. */
type Index = readonly (readonly [name: string, place: Place])[];

/** Beyond this number of packs, small ones are put together into one. */
const mostPacks = 12;
/** Bytes that are written at once. */
const atOnce = 1 << 21;
const millisecondsOfABuild = 12 * 3_600_000;

/**
 * Bytes kept between builds by name, in a folder: packs that never change once they are whole, and an index that is
 * replaced in one step. What is damaged, or was never written to its end, is as good as never kept; so a killed build
 * loses nothing but what it has made itself.
 */
export class BytePacks {
  readonly #folder: string;
  readonly #places: Map<string, Place>;
  readonly #used = new Set<string>();
  readonly #open = new Map<string, number>();
  #writing: PackFile | undefined;

  /** Opens what is kept in a folder, if there is one. Every byte is checked. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#places = new Map(readIndex(folder));
    for (const [name, place] of this.#places) if (this.#bytes(place) === undefined) this.#places.delete(name);
  }

  has(name: string): boolean {
    return this.#places.has(name);
  }

  /** What is kept under a name; undefined where there is nothing, or not any more. */
  read(name: string): Buffer | undefined {
    const place = this.#places.get(name);
    if (place === undefined) return undefined;
    this.#used.add(name);
    return this.#writing?.read(place) ?? this.#bytes(place);
  }

  keep(name: string, bytes: Uint8Array): void {
    this.#writing ??= new PackFile(this.#folder);
    this.#places.set(name, this.#writing.add(bytes));
    this.#used.add(name);
  }

  /** What is kept under a name, or else is made, and kept. */
  made(name: string, make: () => Uint8Array): Uint8Array {
    const known = this.read(name);
    if (known !== undefined) return known;
    const bytes = make();
    this.keep(name, bytes);
    return bytes;
  }

  /** Keeps for the next build what this one has read or kept, and nothing else. */
  save(): void {
    for (const name of this.#places.keys()) if (!this.#used.has(name)) this.#places.delete(name);
    for (const name of this.#scattered()) {
      const bytes = this.read(name);
      this.#places.delete(name);
      if (bytes !== undefined) this.keep(name, bytes);
    }
    const [aside, pack] = [this.#writing?.name, this.#writing?.end()];
    this.#writing = undefined;
    for (const [name, [of, ...place]] of this.#places)
      if (of === aside && pack !== undefined) this.#places.set(name, [pack, ...place]);
    const index: Index = [...this.#places];
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, `index-${String(process.pid)}`);
    writeFileSync(file, JSON.stringify(index));
    renameSync(file, join(this.#folder, 'index.json'));
    this.#removeUnnamed();
    this.close();
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  /** Removes all that is kept. */
  forget(): void {
    this.close();
    this.#places.clear();
    this.#used.clear();
    rmSync(join(this.#folder, 'index.json'), { force: true });
  }

  /** What stands in packs of which little is kept any more, or in small ones where there are too many. */
  #scattered(): readonly string[] {
    const packs = Map.groupBy(
      [...this.#places].filter(([, [pack]]) => pack !== this.#writing?.name),
      ([, [pack]]) => pack,
    );
    const sizes = new Map(
      [...packs].map(([pack, entries]) => [pack, entries.reduce((sum, [, [, , length]]) => sum + length, 0)]),
    );
    const all = sizes.values().reduce((sum, size) => sum + size, 0);
    const isScattered = (pack: string): boolean => {
      const size = sizes.get(pack) ?? 0;
      if (packs.size > mostPacks && size * mostPacks <= 2 * all) return true;
      return size * 2 < statSync(join(this.#folder, pack)).size;
    };
    return [...packs].flatMap(([pack, entries]) => (isScattered(pack) ? entries.map(([name]) => name) : []));
  }

  #removeUnnamed(): void {
    const named = new Set(this.#places.values().map(([pack]) => pack));
    for (const file of readdirSync(this.#folder)) {
      const path = join(this.#folder, file);
      // What another build is writing just now has its name from its process.
      const isOver = file.endsWith('.pack')
        ? !named.has(file)
        : (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < Date.now() - millisecondsOfABuild;
      if (isOver) rmSync(path, { force: true });
    }
  }

  /** The bytes at a place; undefined unless they are those that were written. */
  #bytes([pack, offset, length, crc]: Place): Buffer | undefined {
    try {
      const open = this.#open.get(pack) ?? openSync(join(this.#folder, pack), 'r');
      this.#open.set(pack, open);
      const bytes = Buffer.allocUnsafe(length);
      return readSync(open, bytes, 0, length, offset) === length && crc32(bytes) === crc ? bytes : undefined;
    } catch {
      return undefined;
    }
  }
}

function readIndex(folder: string): Index {
  try {
    const index: Index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
    if (Array.isArray(index)) return index.filter((entry) => Array.isArray(entry) && Array.isArray(entry[1]));
  } catch {
    // None, or not whole: everything is made anew.
  }
  return [];
}

/** A pack that is being written. */
class PackFile {
  readonly name = `pack-${String(process.pid)}`;
  readonly #folder: string;
  readonly #file: number;
  readonly #digests: string[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#file = openSync(join(folder, this.name), 'w+');
  }

  add(bytes: Uint8Array): Place {
    const copy = Buffer.from(bytes);
    const place: Place = [this.name, this.#written + this.#waitingBytes, copy.length, crc32(copy)];
    this.#waiting.push(copy);
    this.#waitingBytes += copy.length;
    this.#digests.push(String(place[3]));
    if (this.#waitingBytes >= atOnce) this.#flush();
    return place;
  }

  /** What was added here just now; undefined where a place is in another pack. */
  read([pack, offset, length]: Place): Buffer | undefined {
    if (pack !== this.name) return undefined;
    this.#flush();
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#file, bytes, 0, length, offset);
    return bytes;
  }

  /** Ends the pack and gives its name. */
  end(): string {
    this.#flush();
    closeSync(this.#file);
    const pack = `${hash('sha256', this.#digests.join(' '), 'hex').slice(0, 32)}.pack`;
    renameSync(join(this.#folder, this.name), join(this.#folder, pack));
    return pack;
  }

  #flush(): void {
    for (let bytes = Buffer.concat(this.#waiting); bytes.length > 0;)
      bytes = bytes.subarray(writeSync(this.#file, bytes));
    this.#written += this.#waitingBytes;
    [this.#waiting, this.#waitingBytes] = [[], 0];
  }
}
