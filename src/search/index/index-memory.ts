import { BytePacks } from '#kept/byte-packs.ts';
import { ByteReader, ByteWriter, compact } from './bytes.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { newTerms, TermTable, type Terms } from './term-table.ts';

/** Numbers of terms that no document has any more are taken along until they are so many times the others. */
const mostUnused = 2;

/** What is saved with all that is kept of notices. */
interface About {
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** How many of them documents have. */
  readonly used: number;
}

/** Makes what is kept between builds, or takes it from the build before. */
export type Made = (name: string, make: () => Uint8Array) => Uint8Array;

/**
 * What an index was made of in the build before, by digest of all it depends on: of a notice what its documents are
 * found by and what is stored of them, and of texts how they are packed.
 */
export class IndexMemory {
  readonly folder: string;
  /** Numbers of the terms in all that is kept. */
  readonly terms: Terms;
  readonly #packs: BytePacks;

  /** @param folder made for one version of the code that analyses texts: see `codeFolder` */
  constructor(folder: string) {
    this.folder = folder;
    this.#packs = new BytePacks(folder);
    const about = aboutOf(this.#packs.about);
    this.terms =
      about === undefined
        ? newTerms()
        : {
            words: new TermTable(about.words),
            keys: new TermTable(about.keys),
            values: new TermTable(about.values),
          };
    // Without the numbers, nothing that names terms by them can be read.
    if (about === undefined && this.#packs.about !== undefined) this.#packs.forget();
  }

  has(notice: string): boolean {
    return this.#packs.has(notice);
  }

  /** The documents of a notice as they were kept. @throws where they cannot be read back */
  documents(notice: string): readonly IndexedDocument[] {
    const bytes = this.#packs.read(notice);
    if (bytes === undefined) {
      this.#packs.forget();
      throw new Error('Bộ nhớ đệm của chỉ mục tìm kiếm bị hỏng và đã được xóa: chạy lại lệnh dựng trang.');
    }
    return readDocuments(bytes);
  }

  keep(notice: string, documents: readonly IndexedDocument[]): void {
    this.#packs.keep(notice, writtenDocuments(documents));
  }

  readonly made: Made = (name, make) => this.#packs.made(name, make);

  /** @param used how many terms the documents of this build have */
  save(used: number): void {
    const { words, keys, values } = this.terms;
    const about: About = { words: words.terms, keys: keys.terms, values: values.terms, used };
    this.#packs.save(about);
  }
}

/** The numbers of terms; undefined where there are none or most are of no use. */
function aboutOf(saved: unknown): About | undefined {
  const { words, keys, values, used }: Partial<About> = Object(saved);
  if (!Array.isArray(words) || !Array.isArray(keys) || !Array.isArray(values) || typeof used !== 'number')
    return undefined;
  const all = words.length + keys.length + values.length;
  return all > mostUnused * used ? undefined : { words, keys, values, used };
}

function writtenDocuments(documents: readonly IndexedDocument[]): Uint8Array {
  const out = new ByteWriter();
  out.number(documents.length);
  for (const { terms, text, directives } of documents) {
    out.number(directives.length);
    for (const id of directives) out.text(id);
    for (const bytes of [terms, text]) {
      out.number(bytes.length);
      out.add(bytes);
    }
  }
  return out.bytes();
}

function readDocuments(bytes: Uint8Array): readonly IndexedDocument[] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: reader.number() }, () => {
    const directives = Array.from({ length: reader.number() }, () => reader.text());
    const terms = reader.take(reader.number());
    // A copy, for the texts of all documents are held until the last one is read.
    return { terms, text: compact(reader.take(reader.number())), directives };
  });
}
