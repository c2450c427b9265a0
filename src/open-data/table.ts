import type { z } from 'astro/zod';
import type { DataSource } from './source.ts';

/** What a cell can hold. `null` is unknown or not applicable. */
export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

/** One line of a published table. */
export type Row = Readonly<Record<string, Cell>>;

/** A column of one table whose values are ids of another. */
export interface ForeignKey {
  readonly field: string;
  readonly table: string;
  readonly key: string;
}

/** A published table: what its rows are and where they come from. */
export interface Table<S extends z.ZodObject = z.ZodObject> {
  /** Part of its files' addresses: `/du-lieu/<name>.csv`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Columns, in order, with their Vietnamese definitions; the schemas and the dictionary are made from it. */
  readonly row: S;
  readonly primaryKey: readonly (keyof z.infer<S> & string)[];
  readonly foreignKeys: readonly ForeignKey[];
  /** Its rows, one at a time: no table need be in memory as a whole. */
  readonly rows: (source: DataSource) => Iterable<Row>;
}

/** A table whose rows are held to its schema by the compiler. */
export function table<S extends z.ZodObject>(
  definition: Omit<Table<S>, 'rows' | 'foreignKeys'> & {
    readonly foreignKeys?: readonly ForeignKey[];
    readonly rows: (source: DataSource) => Iterable<z.infer<S> & Row>;
  },
): Table<S> {
  return { foreignKeys: [], ...definition };
}
