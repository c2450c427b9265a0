import { createHash, type Hash } from 'node:crypto';
import { columnsOf } from './columns.ts';
import { byteOrderMark, csvHeader, csvRow } from './csv.ts';
import type { DataSource } from './source.ts';
import { beginSpooling, type Spooling } from './spool.ts';
import type { Row, Table } from './table.ts';

/** The forms every table can be had in. */
export const formats = ['csv', 'json', 'ndjson'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

/** What is known of a file without having it. */
export interface FileFacts {
  readonly bytes: number;
  /** SHA-256, hex. */
  readonly sha256: string;
  readonly rows: number;
  /** Where the build has written it while it was measured. */
  readonly spooled?: string | undefined;
}

/** What stands before, between and after the rows of a table in one form. */
interface Form {
  readonly head: string;
  readonly line: (row: Row) => string;
  /** Before every row but the first. */
  readonly between: string;
  readonly foot: string;
}

/** About this many letters are handed on at a time, so that a long table is never one string. */
const pieceLength = 65_536;

function formOf(table: Table, format: Format, source: DataSource): Form {
  if (format === 'csv') {
    const columns = columnsOf(table);
    const head = byteOrderMark + csvHeader(columns);
    return { head, line: (row) => csvRow(row, columns), between: '', foot: '' };
  }
  if (format === 'ndjson') return { head: '', line: (row) => `${jsonOf(row)}\n`, between: '', foot: '' };
  const about = { table: table.name, title: table.title, asOf: source.register.asOf };
  const head = `${JSON.stringify(about).slice(0, -1)},"rows":[\n`;
  return { head, line: jsonOf, between: ',\n', foot: '\n]}\n' };
}

let latest: { readonly row: Row; readonly json: string } | undefined;

/** A row as JSON: two forms want it, one after the other. */
function jsonOf(row: Row): string {
  if (latest?.row !== row) latest = { row, json: JSON.stringify(row) };
  return latest.json;
}

/** A table as a file, in pieces. */
export function* tableFile(table: Table, format: Format, source: DataSource): Generator<string> {
  const { head, line, between, foot } = formOf(table, format, source);
  let piece = head;
  let isFirst = true;
  for (const row of table.rows(source)) {
    piece += isFirst ? line(row) : between + line(row);
    isFirst = false;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece + foot;
}

const measured = new WeakMap<DataSource, Map<string, Readonly<Record<Format, FileFacts>>>>();

/** Size, hash and number of rows of a table in every form. The rows are made once for all forms and not kept. */
export function factsOf(table: Table, source: DataSource): Readonly<Record<Format, FileFacts>> {
  const known = measured.get(source) ?? new Map<string, Readonly<Record<Format, FileFacts>>>();
  measured.set(source, known);
  const facts = known.get(table.name) ?? measure(table, source);
  known.set(table.name, facts);
  return facts;
}

function measure(table: Table, source: DataSource): Readonly<Record<Format, FileFacts>> {
  const counters = formats.map((format) => {
    const spooling = beginSpooling(`${table.name}.${format}`);
    return new Counter(formOf(table, format, source), spooling);
  });
  for (const row of table.rows(source)) for (const counter of counters) counter.add(row);
  const [csv, json, ndjson] = counters.map((counter) => counter.facts());
  if (csv === undefined || json === undefined || ndjson === undefined) throw new Error('a form was not measured');
  return { csv, json, ndjson };
}

/** Room for the bytes of one piece, written over by the next: to make room for each took longer than all else. */
let room = Buffer.alloc(0);

/** A text in UTF-8, until the next one is asked for. */
function bytesOf(text: string): Uint8Array {
  // A unit of UTF-16 is three bytes at most.
  if (room.length < text.length * 3) room = Buffer.allocUnsafe(text.length * 3);
  return room.subarray(0, room.write(text));
}

/** Measures one form of a table row by row. */
class Counter {
  readonly #form: Form;
  readonly #spooling: Spooling | undefined;
  readonly #hash: Hash = createHash('sha256');
  #piece: string;
  #bytes = 0;
  #rows = 0;

  constructor(form: Form, spooling: Spooling | undefined) {
    this.#form = form;
    this.#spooling = spooling;
    this.#piece = form.head;
  }

  add(row: Row): void {
    this.#piece += this.#rows === 0 ? this.#form.line(row) : this.#form.between + this.#form.line(row);
    this.#rows += 1;
    if (this.#piece.length >= pieceLength) this.#flush();
  }

  facts(): FileFacts {
    this.#piece += this.#form.foot;
    this.#flush();
    this.#spooling?.end();
    const spooled = this.#spooling?.path;
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), rows: this.#rows, spooled };
  }

  #flush(): void {
    const bytes = bytesOf(this.#piece);
    this.#hash.update(bytes);
    this.#spooling?.add(bytes);
    this.#bytes += bytes.length;
    this.#piece = '';
  }
}
