import { readFile } from '../files.ts';
import { digestOf, readNoticeText } from '../notice-text.ts';
import { PackWriter, type Slice } from './pack.ts';

/** Notices to be read by several threads at once. */
export interface Reading {
  readonly root: string;
  /** For the packs. */
  readonly folder: string;
  readonly paths: readonly string[];
  /** How many paths have been taken so far, in memory that all threads share. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** What one thread has read. */
export interface ReadTexts {
  /** Digests of the files that could be read, by path. */
  readonly digests: readonly (readonly [path: string, digest: string])[];
  readonly slices: readonly (readonly [digest: string, slice: Slice])[];
}

/** Few enough for all threads to end at about the same time. */
const share = 40;

/** Reads a share of the notices after the other into a pack of its own. */
export class ShareReader {
  readonly #reading: Reading;
  readonly #writer: PackWriter;
  readonly #digests: (readonly [string, string])[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#writer = new PackWriter(reading.folder);
  }

  /** Reads a share that no other thread has taken; false where none is left. */
  readShare(): boolean {
    const { root, paths, taken } = this.#reading;
    const from = Atomics.add(taken, 0, share);
    for (const path of paths.slice(from, from + share)) {
      const file = readFile(root, path);
      if (file === undefined) continue;
      const digest = digestOf(path, file.bytes);
      this.#digests.push([path, digest]);
      this.#writer.add(readNoticeText(file, digest));
    }
    return from + share < paths.length;
  }

  end(): ReadTexts {
    return { digests: this.#digests, slices: this.#writer.end() };
  }
}
