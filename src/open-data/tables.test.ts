import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { tables } from './all-tables.ts';
import { columnsOf } from './columns.ts';
import { originalText } from './csv.ts';
import { dictionary } from './dictionary.ts';
import { english } from './english.ts';
import { tableSchema } from './json-schema.ts';
import { madeUpSource } from './source.fixture.ts';
import { factsOf, formats, tableFile, type Format } from './table-file.ts';
import type { Cell, Row, Table } from './table.ts';

const source = madeUpSource();
const fileOf = (table: Table, format: Format): string => [...tableFile(table, format, source)].join('');
const validator = addFormats.default(new Ajv2020({ strict: true, strictTypes: false, allErrors: true }));

/** A CSV cell read as its column says, by the documented rules and nothing else. */
function read(cell: string, type: string): Cell {
  const text = originalText(cell);
  if (type === 'list') return text === '' ? [] : text.split(';');
  if (type === 'array') return JSON.parse(text);
  if (cell === '') return null;
  if (type === 'integer' || type === 'number') return Number(cell);
  return type === 'boolean' ? cell === 'true' : text;
}

describe.each(tables)('the table $name', (table) => {
  const json: { asOf: string; rows: Row[] } = JSON.parse(fileOf(table, 'json'));

  test('has rows to test with', () => {
    expect(json.rows.length).toBeGreaterThan(0);
  });

  test('says the same in CSV, JSON and NDJSON', () => {
    const [header = [], ...lines]: string[][] = parse(fileOf(table, 'csv'), { bom: true, recordDelimiter: '\r\n' });
    const columns = columnsOf(table);
    expect(header).toEqual(columns.map(({ name }) => name));
    const fromCsv = lines.map((cells) =>
      Object.fromEntries(cells.map((cell, index) => [header[index], read(cell, columns[index]?.type ?? '')])),
    );
    // An empty text would read back as an unknown one: no row holds any.
    expect(fromCsv).toEqual(json.rows);
    for (const { name, isRequired } of columns)
      if (isRequired)
        expect(
          fromCsv.map((row) => row[name]),
          name,
        ).not.toContain(null);
    const ndjson = fileOf(table, 'ndjson').split('\n');
    expect(ndjson.pop()).toBe('');
    expect(ndjson.map((line): unknown => JSON.parse(line))).toEqual(json.rows);
  });

  test('fits its JSON Schema, and nothing else does', () => {
    const validate = validator.compile(tableSchema(table, source.absolute));
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    const [row = {}] = json.rows;
    expect(validate({ ...json, rows: [{ ...row, thua: 1 }] })).toBe(false);
    expect(validate({ ...json, rows: [{ ...row, asOf: '30/6/2021' }] })).toBe(false);
    const without = Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'asOf'));
    expect(validate({ ...json, rows: [without] })).toBe(false);
  });

  test('has every column defined in Vietnamese and in English, and no other', () => {
    for (const { name, vietnamese, english: definition } of columnsOf(table)) {
      expect(vietnamese, name).toMatch(/\S{2}/);
      expect(definition, name).toMatch(/\S{2}/);
      expect(definition, name).not.toMatch(/[ăâđêôơưĂÂĐÊÔƠƯ]/);
    }
    expect(Object.keys(english[table.name]?.fields ?? {}).toSorted()).toEqual(
      columnsOf(table)
        .map(({ name }) => name)
        .toSorted(),
    );
    expect(english[table.name]?.title).toMatch(/^[A-Z]/);
  });

  test('has keys that tell its rows apart, and rows for the keys it refers to', () => {
    const keys = json.rows.map((row) => table.primaryKey.map((key) => String(row[key])).join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { field, table: other, key } of table.foreignKeys) {
      const target = tables.find(({ name }) => name === other);
      const known = new Set([...(target?.rows(source) ?? [])].map((row) => row[key]));
      for (const row of json.rows) if (row[field] !== null) expect(known, field).toContain(row[field]);
    }
  });

  test('is of the day of the record in every row', () => {
    expect(columnsOf(table).at(-1)?.name).toBe('asOf');
    for (const row of json.rows) expect(row['asOf']).toBe('2021-06-30');
    expect(json.asOf).toBe('2021-06-30');
  });

  test('is measured as it is', () => {
    for (const format of formats) {
      const file = fileOf(table, format);
      expect(factsOf(table, source)[format]).toEqual({
        bytes: Buffer.byteLength(file),
        sha256: createHash('sha256').update(file).digest('hex'),
        rows: json.rows.length,
      });
    }
  });
});

test('the dictionary has every column once', () => {
  const rows = dictionary();
  expect(rows.length).toBe(tables.reduce((sum, table) => sum + columnsOf(table).length, 0));
  expect(new Set(rows.map(({ table, column }) => `${String(table)}.${String(column)}`)).size).toBe(rows.length);
});

test('a long table is handed on in pieces', () => {
  const [table] = tables;
  if (table === undefined) throw new Error('there is a table');
  const long: Table = {
    ...table,
    *rows(from) {
      for (let turn = 0; turn < 2000; turn += 1) yield* table.rows(from);
    },
  };
  const lengths = [...tableFile(long, 'ndjson', source)].map(({ length }) => length);
  expect(lengths.length).toBeGreaterThan(10);
  expect(Math.max(...lengths)).toBeLessThan(80_000);
});
