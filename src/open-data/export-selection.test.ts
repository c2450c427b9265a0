import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { originalText } from './csv.ts';
import { exportSelection, type ExportFacts } from './export-selection.ts';
import { directiveTable } from './tables/directives.ts';
import { madeUpSource } from './source.fixture.ts';

const facts: Omit<ExportFacts, 'format'> = {
  filters: { 'Cơ quan chủ trì': 'Xã "Ví Dụ"', 'Tình trạng': 'Quá hạn hoặc Trong hạn' },
  asOf: '2021-06-30',
  permalink: 'https://vi-du.invalid/chi-dao/loc/?co-quan=xa-vi-du',
};
const rows = [...directiveTable.rows(madeUpSource())];
const read = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, recordDelimiter: '\r\n' });

test('a selection as CSV has every row, the same cells as the table, and says what it is in every row', () => {
  const { fileName, mediaType, text } = exportSelection(rows, { ...facts, format: 'csv' });
  expect(fileName).toBe('nhiem-vu-tinh-den-2021-06-30.csv');
  expect(mediaType).toBe('text/csv;charset=utf-8');
  const found = read(text);
  expect(found.map(({ words = '' }) => originalText(words))).toEqual(rows.map(({ words }) => words));
  expect(found.map(({ lead }) => lead)).toEqual(['xa-vi-du', 'cac-xa']);
  expect(Object.keys(found[0] ?? {}).slice(-3)).toEqual(['asOf', 'selection', 'selectionUrl']);
  for (const row of found)
    expect(row).toMatchObject({
      asOf: '2021-06-30',
      selection: 'Cơ quan chủ trì: Xã "Ví Dụ"; Tình trạng: Quá hạn hoặc Trong hạn',
      selectionUrl: facts.permalink,
    });
});

test('a selection as JSON says once what it is', () => {
  const { fileName, text } = exportSelection(rows, { ...facts, format: 'json', name: 'ket-qua' });
  expect(fileName).toBe('ket-qua-tinh-den-2021-06-30.json');
  expect(JSON.parse(text)).toEqual({
    asOf: '2021-06-30',
    permalink: facts.permalink,
    filters: facts.filters,
    count: rows.length,
    rows,
  });
});

test('an empty selection is a file too, and JSON says of what', () => {
  expect(JSON.parse(exportSelection([], { ...facts, format: 'json' }).text)).toMatchObject({ count: 0, rows: [] });
  expect(exportSelection([], { ...facts, format: 'csv' }).text).toBe('\u{FEFF}asOf,selection,selectionUrl\r\n');
});

test('nothing is cut: 100,000 rows come out as 100,000', () => {
  const many = Array.from({ length: 100_000 }, (_, id) => ({ id, words: '- lời giao' }));
  const { text } = exportSelection(many, { ...facts, format: 'csv' });
  expect(text.split('\r\n').length).toBe(100_000 + 2);
});
