import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What crossed the line since a session began. */
export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** Files that web hosts compress on the way; others travel as they are. */
const compressed = new Set(['.json', '.js', '.mjs', '.txt', '.html', '.css', '.wasm', '.xml', '.ndjson', '.svg']);
const sizes = new Map<string, number>();

/** Bytes of a file as transferred: brotli for what a host would compress. */
export function transferredSize(file: string, bytes: Uint8Array = readFileSync(file)): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const quality = bytes.length > 1_000_000 ? 4 : 9;
  const size = compressed.has(extname(file))
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length
    : bytes.length;
  sizes.set(file, size);
  return size;
}

/** A browser with an empty cache: a file asked for again costs nothing. */
export class Line {
  readonly #seen = new Set<string>();
  #bytes = 0;

  /** Reads a file and counts it. Throws where there is none. */
  read(file: string): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(readFileSync(file));
    this.count(file, bytes);
    return bytes;
  }

  count(file: string, bytes?: Uint8Array): void {
    if (this.#seen.has(file)) return;
    this.#seen.add(file);
    this.#bytes += transferredSize(file, bytes);
  }

  get traffic(): Traffic {
    return { requests: this.#seen.size, bytes: this.#bytes };
  }
}
