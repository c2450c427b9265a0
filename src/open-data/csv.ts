import type { Cell, Row } from './table.ts';

/** Excel takes a file for UTF-8 only with it. */
export const byteOrderMark = '\u{FEFF}';

/** A column of a CSV file. */
export interface CsvColumn {
  readonly name: string;
  /** Its cells are lists of ids, written side by side with `;` between; other lists are written as JSON. */
  readonly isIds?: boolean;
}

/**
 * Signs a spreadsheet takes for the beginning of a formula, the white space it may skip before one, and the guard
 * itself, so that taking one apostrophe away always gives the text back.
 */
const guarded = /^[=+\-@＝＋－＠\t\r\n']/u;

/**
 * The header line of a CSV file by RFC 4180, its line break included. Text that a spreadsheet would run as a
 * formula gets one apostrophe before it; `originalText` takes it away. Numbers are no text and get none.
 */
export function csvHeader(columns: readonly CsvColumn[]): string {
  return line(columns.map(({ name }) => textCell(name)));
}

/** A row as a line, in the order of the columns. */
export function csvRow(row: Row, columns: readonly CsvColumn[]): string {
  return line(columns.map(({ name, isIds = false }) => cellOf(row[name] ?? null, isIds)));
}

/** The text a guarded cell stands for: the documented way back. */
export function originalText(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

function cellOf(cell: Cell, isIds: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (typeof cell === 'string') return textCell(cell);
  return textCell(isIds && Array.isArray(cell) ? cell.join(';') : JSON.stringify(cell));
}

function textCell(text: string): string {
  const safe = guarded.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
