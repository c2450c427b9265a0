import { byteOrderMark, csvHeader, csvRow, type CsvColumn } from './csv.ts';
import type { Row } from './table.ts';

/** What an exported selection says of itself. */
export interface ExportFacts {
  readonly format: 'csv' | 'json';
  /** What was chosen, by label in Vietnamese; empty for everything. */
  readonly filters: Readonly<Record<string, string>>;
  /** Day of the record, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Address that shows the same selection. */
  readonly permalink: string;
  /** First part of the file's name, ASCII. */
  readonly name?: string;
}

/** A file for a reader to keep. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/**
 * The rows a reader has selected as a file, all of them, with the filter, the day and the address inside: in JSON
 * once, in CSV as the last columns of every row, for CSV has no place for remarks. Rows have the same columns.
 */
export function exportSelection(rows: readonly Row[], facts: ExportFacts): ExportedFile {
  const { format, filters, asOf, permalink, name = 'nhiem-vu' } = facts;
  const fileName = `${name}-tinh-den-${asOf}.${format}`;
  if (format === 'json') {
    const about = { asOf, permalink, filters, count: rows.length };
    const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
    return {
      fileName,
      mediaType: 'application/json',
      text: `${JSON.stringify(about).slice(0, -1)},"rows":[\n${lines}\n]}\n`,
    };
  }
  const chosen = Object.entries(filters)
    .map(([label, value]) => `${label}: ${value}`)
    .join('; ');
  const own = { selection: chosen, selectionUrl: permalink };
  const columns = columnsOf(rows, ['asOf', ...Object.keys(own)]);
  // A row of another site is of that site's day.
  const lines = rows.map((row) => csvRow({ asOf, ...row, ...own }, columns));
  return {
    fileName,
    mediaType: 'text/csv;charset=utf-8',
    text: byteOrderMark + csvHeader(columns) + lines.join(''),
  };
}

/** The columns of the rows, then those of the selection. A column whose lists hold only ids is a list of ids. */
function columnsOf(rows: readonly Row[], last: readonly string[]): readonly CsvColumn[] {
  const names = Object.keys(rows[0] ?? {}).filter((column) => !last.includes(column));
  return [...names, ...last].map((column) => ({
    name: column,
    isIds: rows.every(({ [column]: cell }) => !Array.isArray(cell) || cell.every(isId)),
  }));
}

const isId = (value: unknown): boolean => typeof value === 'string' && /^[^;\s]+$/.test(value);
