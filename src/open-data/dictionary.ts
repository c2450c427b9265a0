import { tables } from './all-tables.ts';
import { columnsOf } from './columns.ts';
import { byteOrderMark, csvHeader, csvRow } from './csv.ts';
import { english } from './english.ts';
import type { Row } from './table.ts';

/** Every column of every table, one a row, defined in Vietnamese and in English. */
export function dictionary(): readonly Row[] {
  return tables.flatMap((table) =>
    columnsOf(table).map((column, index) => ({
      table: table.name,
      tableTitle: table.title,
      tableTitleEnglish: english[table.name]?.title ?? '',
      order: index + 1,
      column: column.name,
      type: column.type,
      required: column.isRequired,
      values: column.values === undefined ? null : column.values.join(';'),
      vietnamese: column.vietnamese,
      english: column.english,
    })),
  );
}

/** The dictionary as a CSV file. */
export function dictionaryFile(): string {
  const rows = dictionary();
  const columns = Object.keys(rows[0] ?? {}).map((name) => ({ name }));
  return byteOrderMark + csvHeader(columns) + rows.map((row) => csvRow(row, columns)).join('');
}
