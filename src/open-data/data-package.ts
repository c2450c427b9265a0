import * as to from '#addresses';
import { columnsOf, type Column } from './columns.ts';
import { english } from './english.ts';
import { rights } from './rights.ts';
import type { DataSource } from './source.ts';
import { tables } from './all-tables.ts';
import { factsOf, formats, mediaTypes, type Format } from './table-file.ts';
import type { Table } from './table.ts';

/** What the package says of the site that publishes it. */
export interface Publisher {
  readonly name: string;
  readonly description: string;
  /** Address of the site, where it is known. */
  readonly url?: string | undefined;
}

/**
 * The Frictionless descriptor of all tables: a Data Package (version 2) whose resources are the CSV, JSON and
 * NDJSON files with their columns, sizes and hashes. Paths are relative: the folder can be taken away whole.
 */
export function dataPackage(source: DataSource, { name, description, url }: Publisher) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'cong-khai',
    title: `${name}: dữ liệu mở`,
    description: `${description} ${rights.vietnamese}`,
    descriptionEnglish: `Official notices, every directive in them, and what has been reported since. ${rights.english}`,
    ...(url !== undefined && { homepage: url }),
    version: source.register.asOf,
    asOf: source.register.asOf,
    resources: tables.flatMap((table) => formats.map((format) => resource(table, format, source))),
  };
}

function resource(table: Table, format: Format, source: DataSource) {
  const { bytes, sha256, rows } = factsOf(table, source)[format];
  return {
    name: `${table.name}-${format}`,
    path: to.dataFile(table.name, format).slice(to.data.length),
    type: 'table',
    title: table.title,
    titleEnglish: english[table.name]?.title,
    description: table.description,
    descriptionEnglish: english[table.name]?.description,
    format,
    mediatype: mediaTypes[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    ...(dialects[format] !== undefined && { dialect: dialects[format] }),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columnsOf(table).map((column) => field(column, format)),
      missingValues: [''],
      primaryKey: [...table.primaryKey],
      ...(table.foreignKeys.length > 0 && {
        foreignKeys: table.foreignKeys.map(({ field: own, table: other, key }) => ({
          fields: [own],
          reference: { resource: `${other}-${format}`, fields: [key] },
        })),
      }),
    },
  };
}

const dialects: Readonly<Partial<Record<Format, object>>> = {
  csv: {
    $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
    header: true,
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    // Our own word: text that begins with = + - @ or ' has one ' before it, to be taken away when read.
    formulaGuard: "'",
  },
  json: { $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json', property: 'rows' },
};

function field(
  { name, type, vietnamese, english: definition, isRequired, values, pattern, minimum }: Column,
  format: Format,
) {
  const constraints = {
    ...(isRequired && type !== 'list' && { required: true }),
    ...(values !== undefined && { enum: [...values] }),
    ...(pattern !== undefined && type !== 'list' && { pattern }),
    ...(minimum !== undefined && { minimum }),
  };
  // Version 2 of the standard knows lists in a cell, its profile does not: to a validator the cell is a text.
  const kind =
    type === 'list' ? (format === 'csv' ? { type: 'string', itemDelimiter: ';' } : { type: 'array' }) : { type };
  return {
    name,
    ...kind,
    description: vietnamese,
    descriptionEnglish: definition,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
