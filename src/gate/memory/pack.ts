import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type { NoticeText } from '../notice-text.ts';

/**
 * What is kept of a notice, in parts that are read apart: most of a build asks for little of most notices.
 * - `facts`: all but the words
 * - `marked`: the words of its directives
 * - `clauses`: its words, clause by clause
 * - `drawn`: how a page draws its clauses, and what stands below them
 */
export const partNames = ['facts', 'marked', 'clauses', 'drawn'] as const;
export type PartName = (typeof partNames)[number];

/** The value of each part. */
export interface Parts {
  readonly facts: Omit<NoticeText, 'body'>;
  readonly marked: NoticeText['body']['directiveWords'];
  readonly clauses: NoticeText['body']['clauses'];
  readonly drawn: Pick<NoticeText['body'], 'kept' | 'recipients' | 'signature'>;
}

/** Where one part of a text stands in its pack, and the CRC-32 of its bytes, so that a damaged pack is noticed. */
export type Place = readonly [offset: number, length: number, crc: number];

/** Where a text stands: its pack, and the place of every part in the order of `partNames`. */
export type Slice = readonly [pack: string, ...places: Place[]];

/** Bytes of a pack that are written at once. */
const atOnce = 1 << 21;

/** Writes a new pack of a folder, text by text. A pack has its name, and is read, once it is whole. */
export class PackWriter {
  readonly #folder: string;
  readonly #aside: string;
  readonly #file: number;
  readonly #slices: (readonly [digest: string, places: readonly Place[]])[] = [];
  #waiting = Buffer.allocUnsafe(atOnce);
  #waitingBytes = 0;
  /** Of the pack's bytes that have been written already. */
  #written = 0;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#aside = join(folder, `pack-${String(process.pid)}-${String(threadId)}`);
    this.#file = openSync(this.#aside, 'w');
  }

  add({ body, ...facts }: NoticeText): void {
    const { directiveWords, clauses, kept, recipients, signature } = body;
    const parts: Parts = { facts, marked: directiveWords, clauses, drawn: { kept, recipients, signature } };
    this.#slices.push([facts.digest, partNames.map((name) => this.#write(JSON.stringify(parts[name])))]);
  }

  /** Ends the pack; where each of its texts stands, by its digest. */
  end(): readonly (readonly [digest: string, slice: Slice])[] {
    this.#flush();
    closeSync(this.#file);
    if (this.#slices.length === 0) {
      rmSync(this.#aside);
      return [];
    }
    const digests = this.#slices.map(([digest]) => digest).join('\n');
    const pack = `${hash('sha256', digests, 'hex').slice(0, 32)}.pack`;
    renameSync(this.#aside, join(this.#folder, pack));
    return this.#slices.map(([digest, places]) => [digest, [pack, ...places]]);
  }

  #write(part: string): Place {
    // No unit of UTF-16 takes more than three bytes.
    const room = part.length * 3;
    if (this.#waitingBytes + room > this.#waiting.length) {
      this.#flush();
      if (room > this.#waiting.length) this.#waiting = Buffer.allocUnsafe(room);
    }
    const start = this.#waitingBytes;
    const length = this.#waiting.write(part, start);
    this.#waitingBytes += length;
    return [this.#written + start, length, crc32(this.#waiting.subarray(start, start + length))];
  }

  #flush(): void {
    for (let bytes = this.#waiting.subarray(0, this.#waitingBytes); bytes.length > 0;)
      bytes = bytes.subarray(writeSync(this.#file, bytes));
    this.#written += this.#waitingBytes;
    this.#waitingBytes = 0;
  }
}
