import { z } from 'astro/zod';
import type { CsvColumn } from './csv.ts';
import { english } from './english.ts';
import type { Table } from './table.ts';

/** What kind of value a column holds; the words of Frictionless Table Schema. */
export type ColumnType = 'string' | 'date' | 'integer' | 'number' | 'boolean' | 'list' | 'array';

/** A column of a published table, described in both languages. */
export interface Column extends CsvColumn {
  readonly type: ColumnType;
  /** Never `null`. */
  readonly isRequired: boolean;
  readonly values?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly vietnamese: string;
  readonly english: string;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A table's row as JSON Schema; a day is `format: date` and nothing more. */
export function rowSchema(row: z.ZodType): JsonSchema {
  return z.toJSONSchema(row, {
    target: 'draft-2020-12',
    override({ jsonSchema }) {
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
}

const known = new WeakMap<Table, readonly Column[]>();

/** The columns of a table, from its schema; the English definitions from `english.ts`. */
export function columnsOf(table: Table): readonly Column[] {
  const found = known.get(table) ?? describe(table);
  known.set(table, found);
  return found;
}

function describe(table: Table): readonly Column[] {
  const { properties = {} } = rowSchema(table.row);
  return Object.entries(properties).map(([name, property]): Column => {
    if (typeof property === 'boolean') throw new Error(`${table.name}.${name} has no schema`);
    const kinds = [property, ...(property.anyOf ?? [])].flatMap(({ type }) => type ?? []);
    const value = property.anyOf?.find(({ type }) => type !== 'null') ?? property;
    const type = typeOf(value);
    return {
      name,
      type,
      isIds: type === 'list',
      isRequired: !kinds.includes('null'),
      ...(value.enum !== undefined && { values: value.enum.filter((item) => typeof item === 'string') }),
      ...(value.pattern !== undefined && { pattern: value.pattern }),
      ...(value.minimum !== undefined && { minimum: value.minimum }),
      vietnamese: property.description ?? '',
      english: english[table.name]?.fields[name] ?? '',
    };
  });
}

function typeOf({ type, format, items, enum: values }: JsonSchema): ColumnType {
  const [kind] = [type ?? []].flat().filter((one) => one !== 'null');
  if (kind === 'array') return typeof items === 'object' && 'pattern' in items ? 'list' : 'array';
  if (format === 'date') return 'date';
  if (kind === 'integer' || kind === 'number' || kind === 'boolean') return kind;
  if (kind === 'string' || values !== undefined) return 'string';
  throw new Error(`no column type for ${JSON.stringify({ type, format })}`);
}
