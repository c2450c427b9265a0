import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AbbreviationTable, type Abbreviation } from '../text/abbreviations.ts';
import type { IndexMemory } from './index-memory.ts';
import { DocumentMaker, type IndexedDocument } from './indexed-document.ts';
import type { RecordLine } from './record-line.ts';
import { PlaceNotes } from './row-list.ts';

const lineFeed = 10;

/** The records that the pages hand to the index, as they stand in a built site. */
export class RecordFiles {
  /** Where the rows are of what has gone by. */
  readonly notes = new PlaceNotes();
  /** Notices that were not kept from an earlier build. */
  analysed = 0;
  readonly #folder: string;
  readonly #memory: IndexMemory;
  readonly #maker: DocumentMaker;

  constructor(folder: string, memory: IndexMemory, abbreviations: readonly Abbreviation[]) {
    this.#folder = folder;
    this.#memory = memory;
    this.#maker = new DocumentMaker(memory.terms, new AbbreviationTable(abbreviations));
  }

  /** How many notices there are. */
  async count(): Promise<number> {
    let count = 0;
    for (const file of this.#files()) for (const byte of await readFile(file)) if (byte === lineFeed) count += 1;
    return count;
  }

  /** The documents of each notice in the order of the index: as they were kept, or else made and kept. */
  async *documents(told: (done: number) => void): AsyncGenerator<readonly IndexedDocument[]> {
    for (const file of this.#files()) {
      for (const text of (await readFile(file, 'utf8')).split('\n')) {
        if (text === '') continue;
        const { key, places, record }: RecordLine = JSON.parse(text);
        const documents = record === undefined ? this.#memory.documents(key) : this.#maker.make(record);
        if (record !== undefined) {
          this.#memory.keep(key, documents);
          this.analysed += 1;
        }
        this.notes.note(places, documents);
        yield documents;
        told(1);
      }
    }
  }

  *#files(): Generator<string> {
    const file = (part: number): string => join(this.#folder, `${String(part)}.ndjson`);
    for (let part = 0; existsSync(file(part)); part += 1) yield file(part);
  }
}
