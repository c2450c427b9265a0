import type { TrackedDirective } from './register.ts';
import { cellOf, cells, rollup, type CellId, type Rollup } from './rollup.ts';
import type { DirectiveStatus } from './status.ts';

/** Rows on one page of a sheet. */
const pageSize = 100;

/** A duty that a sheet counts. */
export interface SheetRow {
  readonly tracked: TrackedDirective;
  readonly status: DirectiveStatus;
  readonly cell: CellId;
  /** Its place in the whole sheet, from 1. */
  readonly number: number;
}

/** The counts of a report and, cell by cell, everything that was counted. */
export interface Sheet {
  readonly counts: Rollup;
  /** Never empty: a sheet of nothing has one page without rows. */
  readonly pages: readonly (readonly SheetRow[])[];
  /** Number of the page, from 1, on which the rows of a cell begin. */
  readonly pageOf: ReadonlyMap<CellId, number>;
}

/** Sorts duties into the order of the cells and cuts them into pages. */
export function sheetOf(duties: readonly Pick<SheetRow, 'tracked' | 'status'>[]): Sheet {
  const order = new Map(cells.map(({ id }, index) => [id, index]));
  const rows = duties
    .map((duty) => ({ ...duty, cell: cellOf(duty.status) }))
    .toSorted((a, b) => (order.get(a.cell) ?? 0) - (order.get(b.cell) ?? 0))
    .map((row, index): SheetRow => ({ ...row, number: index + 1 }));
  const pageOf = new Map<CellId, number>();
  for (const { cell, number } of rows) if (!pageOf.has(cell)) pageOf.set(cell, Math.ceil(number / pageSize));
  const count = Math.max(1, Math.ceil(rows.length / pageSize));
  return {
    counts: rollup(rows.map(({ status }) => status)),
    pages: Array.from({ length: count }, (_, index) => rows.slice(index * pageSize, (index + 1) * pageSize)),
    pageOf,
  };
}
