import { z } from 'astro/zod';
import * as to from '#addresses';
import { rowSchema } from './columns.ts';
import { english } from './english.ts';
import type { Table } from './table.ts';

/**
 * JSON Schema (2020-12) of a table's JSON file; a line of its NDJSON file is held to `#/$defs/row`. The
 * Vietnamese definition of a column is its `description`, the English one its `$comment`.
 */
export function tableSchema(table: Table, absolute: (address: string) => string): z.core.JSONSchema.BaseSchema {
  const { $schema, properties = {}, ...row } = rowSchema(table.row);
  const described = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      typeof property === 'boolean' ? property : { ...property, $comment: english[table.name]?.fields[name] ?? '' },
    ]),
  );
  return {
    $schema: $schema ?? 'https://json-schema.org/draft/2020-12/schema',
    $id: absolute(to.dataSchema(table.name)),
    title: table.title,
    description: table.description,
    $comment: english[table.name]?.description ?? '',
    type: 'object',
    properties: {
      table: { const: table.name },
      title: { type: 'string' },
      asOf: { type: 'string', format: 'date' },
      rows: { type: 'array', items: { $ref: '#/$defs/row' } },
    },
    required: ['table', 'title', 'asOf', 'rows'],
    additionalProperties: false,
    $defs: { row: { ...row, properties: described } },
  };
}
