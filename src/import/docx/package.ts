import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { Refused } from '../refusals.ts';

/**
 * Limits of a .docx. A text of 500 pages has about 10 MB of XML packed twenty to one; what goes far beyond
 * is no official document. Parts that hold no words (pictures, embedded files) are never unpacked.
 */
export const limits = {
  entries: 5_000,
  /** Unpacked bytes of one part that is read. */
  part: 32 * 1024 * 1024,
  /** Unpacked bytes of all parts that are read. */
  parts: 64 * 1024 * 1024,
  /** Unpacked bytes the archive declares in all: the original is offered to readers, who would unpack it. */
  declared: 1024 * 1024 * 1024,
  /** Unpacked to packed bytes, for parts above a million bytes. */
  ratio: 200,
};

/** Names of the parts in an archive, and the words of one of them. */
export interface Package {
  readonly names: readonly string[];
  /** Unpacks a part; undefined when the archive has none of that name. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/** @throws {Refused} for an archive that is broken, locked or made to do harm */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = new Map<string, yauzl.Entry>();
  const zip = await broken(() =>
    yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }),
  );
  if (zip.entryCount > limits.entries) throw new Refused('zip-nguy-hiem', `Tệp có ${String(zip.entryCount)} phần.`);
  let declared = 0;
  const each = zip.eachEntry();
  for (;;) {
    const { value: entry, done } = await broken(() => each.next());
    if (done === true) break;
    declared += checkEntry(entry, bytes.byteLength);
    if (declared > limits.declared) throw new Refused('zip-nguy-hiem', 'Nội dung khi bung ra lớn quá 1 GB.');
    const key = entry.fileName.toLowerCase();
    if (entries.has(key)) throw new Refused('zip-nguy-hiem', `Hai phần cùng tên “${entry.fileName}”.`);
    entries.set(key, entry);
  }
  checkOverlap([...entries.values()]);
  let unpacked = 0;
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      unpacked += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.part || unpacked > limits.parts) {
        throw new Refused('zip-nguy-hiem', `Phần “${entry.fileName}” khi bung ra lớn quá mức.`);
      }
      return broken(() => unpack(zip, entry));
    },
  };
}

/** Declared size of an entry, once its name and sizes are found sound. */
function checkEntry(entry: yauzl.Entry, archive: number): number {
  const { fileName, compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw new Refused('co-mat-khau');
  if (compressedSize > archive) throw new Refused('zip-hong');
  if (uncompressedSize > 1_000_000 && uncompressedSize > compressedSize * limits.ratio) {
    throw new Refused(
      'zip-nguy-hiem',
      `Phần “${fileName}” bung ra lớn gấp ${String(Math.round(uncompressedSize / Math.max(1, compressedSize)))} lần.`,
    );
  }
  return uncompressedSize;
}

/** Entries that share packed bytes make an archive unfold without end. */
function checkOverlap(entries: readonly yauzl.Entry[]): void {
  const ordered = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  ordered.forEach((entry, index) => {
    const next = ordered[index + 1];
    if (next === undefined) return;
    if (entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize > next.relativeOffsetOfLocalHeader) {
      throw new Refused('zip-nguy-hiem', 'Các phần trong tệp chồng lên nhau.');
    }
  });
}

async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  // The stream ends with an error as soon as more bytes come out than the entry declares.
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (chunk instanceof Buffer) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  if (crc32(whole) !== entry.crc32) throw new Refused('zip-hong', `Phần “${entry.fileName}” không nguyên vẹn.`);
  return whole;
}

/** Whatever the archive library reports means a broken archive. */
async function broken<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Refused) throw error;
    // The library itself refuses names that lead out of the folder.
    const isName = error instanceof Error && /relative path|absolute path|invalid characters/u.test(error.message);
    throw isName ? new Refused('zip-nguy-hiem', 'Có phần mang tên trỏ ra ngoài tệp.') : new Refused('zip-hong');
  }
}
