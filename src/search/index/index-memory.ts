import { BytePacks } from '#kept/byte-packs.ts';
import { ByteReader, ByteWriter, compact } from './bytes.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { newTerms, TermTable, type Terms } from './term-table.ts';

/** Numbers of terms that no document has any more are taken along until they are so many times the others. */
const mostUnused = 2;

/** The name under which terms are kept, in the order of their numbers: without them nothing else can be read. */
const termsName = 'terms';

/** What is kept of terms. */
interface KeptTerms {
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
    const kept = keptTerms(this.#packs.read(termsName));
    if (kept === undefined) this.#packs.forget();
    this.terms =
      kept === undefined
        ? newTerms()
        : { words: new TermTable(kept.words), keys: new TermTable(kept.keys), values: new TermTable(kept.values) };
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
    const terms: KeptTerms = { words: words.terms, keys: keys.terms, values: values.terms, used };
    this.#packs.keep(termsName, Buffer.from(JSON.stringify(terms)));
    this.#packs.save();
  }
}

/** The terms as they were kept; undefined where there are none or most are of no use. */
function keptTerms(bytes: Buffer | undefined): KeptTerms | undefined {
  if (bytes === undefined) return undefined;
  const kept: KeptTerms = JSON.parse(bytes.toString('utf8'));
  const all = kept.words.length + kept.keys.length + kept.values.length;
  return all > mostUnused * kept.used ? undefined : kept;
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
