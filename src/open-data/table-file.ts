import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as to from '#addresses';
import { bytesOf } from '../text-bytes.ts';
import { columnsOf } from './columns.ts';
import { byteOrderMark, csvHeader, csvRow } from './csv.ts';
import type { DataSource } from './source.ts';
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
}

/** What is known of the files of a table. */
export type TableFacts = Readonly<Record<Format, FileFacts>>;

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

const measured = new WeakMap<DataSource, Map<string, TableFacts>>();

/** Size, hash and number of rows of a table in every form. The rows are made once for all forms and not kept. */
export function factsOf(table: Table, source: DataSource): TableFacts {
  const facts = measured.get(source)?.get(table.name) ?? measure(table, source, () => undefined);
  knowFacts(table.name, source, facts);
  return facts;
}

/** Says what is known of a table that was written elsewhere, so that it need not be measured. */
export function knowFacts(name: string, source: DataSource, facts: TableFacts): void {
  const known = measured.get(source) ?? new Map<string, TableFacts>();
  measured.set(source, known.set(name, facts));
}

/**
 * Writes a table in every form into a site that is being built, and measures it on the way.
 *
 * @throws where something is at the address of one already
 */
export function writtenTable(table: Table, source: DataSource, site: string): TableFacts {
  const open: number[] = [];
  try {
    return measure(table, source, (format) => {
      const target = join(site, to.dataFile(table.name, format));
      mkdirSync(dirname(target), { recursive: true });
      const file = openSync(target, 'wx');
      open.push(file);
      return file;
    });
  } finally {
    open.forEach(closeSync);
  }
}

/** @param fileOf where a form is written; nowhere, if it is only to be measured */
function measure(table: Table, source: DataSource, fileOf: (format: Format) => number | undefined): TableFacts {
  const counters = formats.map((format) => new Counter(formOf(table, format, source), fileOf(format)));
  for (const row of table.rows(source)) for (const counter of counters) counter.add(row);
  const [csv, json, ndjson] = counters.map((counter) => counter.facts());
  if (csv === undefined || json === undefined || ndjson === undefined) throw new Error('a form was not measured');
  return { csv, json, ndjson };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** Measures one form of a table row by row. */
class Counter {
  readonly #form: Form;
  readonly #file: number | undefined;
  readonly #hash: Hash = createHash('sha256');
  #piece: string;
  #bytes = 0;
  #rows = 0;

  constructor(form: Form, file: number | undefined) {
    this.#form = form;
    this.#file = file;
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
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex'), rows: this.#rows };
  }

  #flush(): void {
    const bytes = bytesOf(this.#piece);
    this.#hash.update(bytes);
    if (this.#file !== undefined) writeAll(this.#file, bytes);
    this.#bytes += bytes.length;
    this.#piece = '';
  }
}
