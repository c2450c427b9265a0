import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Section } from '#domain/body.ts';
import type { ReadBody } from '#verbatim/body.ts';
import { drawSections } from '#verbatim/kept-section.ts';
import type { NoticeText } from '../notice-text.ts';
import { readIndex } from './pack-index.ts';
import { PackWriter, partNames, type PartName, type Parts, type Slice } from './pack.ts';

/** Beyond this number of packs, small ones are put together into one. */
const mostPacks = 12;

/** Parts kept at hand, of each kind: pages of one notice and of its directives are drawn one after the other. */
const kept: Readonly<Record<PartName, number>> = { facts: 0, marked: 2000, clauses: 32, drawn: 32 };

/**
 * What was read from notices before, kept in a folder: packs of JSON, and an index from the digest of a file to its
 * places in a pack. A pack is never changed; the index names only whole packs and is replaced in one step, so a build
 * that is killed loses nothing but its own reading. Whatever cannot be read back is as good as never read.
 */
export class NoticeMemory {
  readonly folder: string;
  readonly #slices: Map<string, Slice>;
  readonly #open = new Map<string, number>();
  readonly #atHand: { readonly [P in PartName]: Map<string, Parts[P]> } = {
    facts: new Map(),
    marked: new Map(),
    clauses: new Map(),
    drawn: new Map(),
  };

  readonly #sections = new Map<string, readonly Section[]>();

  /** @param folder made for one version of the code that reads notices: see `codeFolder` */
  constructor(folder: string) {
    this.folder = folder;
    this.#slices = readIndex(folder);
  }

  get isEmpty(): boolean {
    return this.#slices.size === 0;
  }

  has(digest: string): boolean {
    return this.#slices.has(digest);
  }

  /** The text with a digest, if it was read before and is undamaged. Its words are read when they are asked for. */
  read(digest: string): NoticeText | undefined {
    const facts = this.part('facts', digest);
    return facts && { ...facts, body: this.body(digest) };
  }

  /**
   * The words of a text that was read before, each part read when it is asked for.
   *
   * @throws when a part is asked for that cannot be read back
   */
  body(digest: string): ReadBody {
    const part = <P extends PartName>(name: P): Parts[P] => {
      const value = this.part(name, digest);
      if (value === undefined) throw this.#damaged(digest);
      return value;
    };
    const sections = (): readonly Section[] =>
      this.#atHandOr(this.#sections, 32, digest, () => drawSections(part('drawn').kept, part('clauses')));
    return {
      get directiveWords() {
        return part('marked');
      },
      get clauses() {
        return part('clauses');
      },
      get kept() {
        return part('drawn').kept;
      },
      get sections() {
        return sections();
      },
      get recipients() {
        return part('drawn').recipients;
      },
      get signature() {
        return part('drawn').signature;
      },
    };
  }

  /** One part of a text; undefined where it was never read or is damaged. */
  part<P extends PartName>(name: P, digest: string): Parts[P] | undefined {
    return this.#atHandOr(this.#atHand[name], kept[name], digest, (): Parts[P] | undefined => {
      const bytes = this.#bytes(name, digest);
      return bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'));
    });
  }

  /** Enters what a `PackWriter` wrote. */
  add(slices: Iterable<readonly [digest: string, slice: Slice]>): void {
    for (const [digest, slice] of slices) this.#slices.set(digest, slice);
  }

  /** Writes texts down and enters them. */
  keep(texts: Iterable<NoticeText>): void {
    const writer = new PackWriter(this.folder);
    for (const text of texts) writer.add(text);
    this.add(writer.end());
  }

  /** Writes the index, of the given digests alone, and puts many packs together into one. */
  save(digests: ReadonlySet<string>): void {
    for (const digest of this.#slices.keys()) if (!digests.has(digest)) this.#slices.delete(digest);
    const scattered = this.#scattered();
    if (scattered.length > 0) this.keep(scattered.values().flatMap((digest) => this.#whole(digest)));
    const index = join(this.folder, `index-${String(process.pid)}`);
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(index, JSON.stringify([...this.#slices]));
    renameSync(index, join(this.folder, 'index.json'));
    const named = new Set([...this.#slices.values()].map(([pack]) => pack));
    for (const file of readdirSync(this.folder)) {
      const isOver = file.endsWith('.pack') ? !named.has(file) : this.#isLeftOver(file);
      if (isOver) rmSync(join(this.folder, file), { force: true });
    }
    this.close();
  }

  close(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
  }

  /** Digests of the texts in small packs, where there are too many packs: large ones are not written again for these. */
  #scattered(): readonly string[] {
    const packs = Map.groupBy(this.#slices.keys(), (digest) => this.#slices.get(digest)?.[0] ?? '');
    if (packs.size <= mostPacks) return [];
    return [...packs.values()].filter(({ length }) => length * mostPacks <= 2 * this.#slices.size).flat();
  }

  /** What is at hand of a text, or else made and kept at hand in place of the oldest. */
  #atHandOr<T>(atHand: Map<string, T>, most: number, digest: string, make: () => T): T;
  #atHandOr<T>(atHand: Map<string, T>, most: number, digest: string, make: () => T | undefined): T | undefined {
    const known = atHand.get(digest);
    if (known !== undefined) return known;
    const value = make();
    if (value === undefined || most === 0) return value;
    for (const oldest of atHand.keys()) if (atHand.size >= most) atHand.delete(oldest);
    atHand.set(digest, value);
    return value;
  }

  /** Removes a damaged pack, so that the next build reads its texts anew. */
  #damaged(digest: string): Error {
    const [pack] = this.#slices.get(digest) ?? [];
    if (pack !== undefined) rmSync(join(this.folder, pack), { force: true });
    return new Error('Bộ nhớ đệm của lần dựng trước bị hỏng và đã được xóa: chạy lại lệnh dựng trang.');
  }

  /** A text with all its words, or none where it is damaged. */
  #whole(digest: string): readonly NoticeText[] {
    const [facts, marked, clauses, drawn] = [
      this.part('facts', digest),
      this.part('marked', digest),
      this.part('clauses', digest),
      this.part('drawn', digest),
    ];
    if (facts === undefined || marked === undefined || clauses === undefined || drawn === undefined) return [];
    return [
      { ...facts, body: { directiveWords: marked, clauses, sections: drawSections(drawn.kept, clauses), ...drawn } },
    ];
  }

  /** Whether a file is what a killed build was writing: no build writes for hours. */
  #isLeftOver(file: string): boolean {
    if (!/^(?:pack|index)-\d/.test(file)) return false;
    const written = statSync(join(this.folder, file), { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    return written < Date.now() - 12 * 3_600_000;
  }

  /** The bytes of a part; undefined unless they are those that were written. */
  #bytes(name: PartName, digest: string): Buffer | undefined {
    const [pack, ...places] = this.#slices.get(digest) ?? [];
    const [offset, length, crc] = places[partNames.indexOf(name)] ?? [];
    if (pack === undefined || offset === undefined || length === undefined) return undefined;
    try {
      const bytes = Buffer.allocUnsafe(length);
      readSync(this.#file(pack), bytes, 0, length, offset);
      return crc32(bytes) === crc ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  #file(pack: string): number {
    const open = this.#open.get(pack) ?? openSync(join(this.folder, pack), 'r');
    this.#open.set(pack, open);
    return open;
  }
}
