import { parse } from 'csv-parse/sync';
import { readSiteFile } from './built-site.ts';

/** A row of a published table, as its JSON has it. */
export type DataRow = Readonly<Record<string, unknown>>;

/** The rows of a published table from its JSON file. */
export function jsonRows(table: string): readonly DataRow[] {
  const { rows }: { rows: readonly DataRow[] } = JSON.parse(readSiteFile(`du-lieu/${table}.json`).toString('utf8'));
  return rows;
}

/** The rows of a published table from its NDJSON file. */
export function ndjsonRows(table: string): readonly DataRow[] {
  return readSiteFile(`du-lieu/${table}.ndjson`)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): DataRow => JSON.parse(line));
}

/** The cells of a published table by column, as a strict reader no one here wrote finds them in its CSV file. */
export function csvRows(table: string): readonly Readonly<Record<string, string>>[] {
  return parse(readSiteFile(`du-lieu/${table}.csv`), { bom: true, columns: true, recordDelimiter: '\r\n' });
}

/** Texts of one column, for comparing. */
export const column = (rows: readonly DataRow[], name: string): readonly string[] =>
  rows.map((row) => String(row[name]));
