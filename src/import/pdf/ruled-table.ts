import type { SourceBlock, SourceCell } from '../source-document.ts';
import type { Grid, GridCell } from './grid.ts';
import { toLines } from './lines.ts';
import { joinWords, toBlock, toParagraphs } from './paragraphs.ts';
import type { Span } from './spans.ts';

/** A ruled table with its words, and what tells whether it goes on from the page before. */
export interface RuledTable {
  readonly grid: Grid;
  readonly rows: readonly (readonly SourceCell[])[];
  readonly page: number;
}

export function holds(cell: { left: number; right: number; top: number; bottom: number }, span: Span): boolean {
  const x = (span.left + span.right) / 2;
  const y = (span.top + span.bottom) / 2;
  return x > cell.left && x < cell.right && y > cell.top && y < cell.bottom;
}

/** Puts the words of a page into the cells they stand in. */
export function fillGrid(grid: Grid, spans: readonly Span[], page: number): RuledTable {
  const rows: SourceCell[][] = Array.from({ length: grid.rowCount }, () => []);
  for (const cell of grid.cells) {
    const inside = spans.filter((span) => holds(cell, span));
    rows[cell.row]?.push({ blocks: cellBlocks(cell, inside, page), columns: cell.columns, rows: cell.rows });
  }
  return { grid, rows: rows.filter((row) => row.length > 0), page };
}

function cellBlocks(cell: GridCell, spans: readonly Span[], page: number): readonly SourceBlock[] {
  const lines = toLines(spans);
  const padding = Math.max(2, Math.min(...lines.map(({ left }) => left - cell.left), 8));
  const measure = { left: cell.left + padding, right: cell.right - padding };
  return toParagraphs(lines, measure, page).map((paragraph) => toBlock(paragraph.lines, paragraph.align, page));
}

/** Whether a table on the next page has the same columns, so that it is the same table. */
export function isContinued(table: RuledTable, next: RuledTable): boolean {
  const [edges, others] = [table.grid.edges, next.grid.edges];
  return (
    next.page === table.page + 1 &&
    edges.length === others.length &&
    edges.every((edge, at) => Math.abs(edge - (others[at] ?? 0)) < 4)
  );
}

/** One table of two parts: the head is not repeated, and a row cut by the end of the page is whole again. */
export function joinTables(table: RuledTable, next: RuledTable): RuledTable {
  const words = (row: readonly SourceCell[] | undefined): string =>
    JSON.stringify((row ?? []).map(({ blocks }) => blocks.map(textOf)));
  const further = words(table.rows[0]) === words(next.rows[0]) ? next.rows.slice(1) : next.rows;
  const [first, ...rest] = further;
  const last = table.rows.at(-1);
  const isCut =
    first !== undefined &&
    last !== undefined &&
    first.length === last.length &&
    first.length > 1 &&
    first[0]?.blocks.length === 0 &&
    (last[0]?.blocks.length ?? 0) > 0 &&
    first.some((cell, at) => startsAmid(cell, last[at]));
  const rows = isCut
    ? [...table.rows.slice(0, -1), last.map((cell, at) => joinCells(cell, first[at])), ...rest]
    : [...table.rows, ...further];
  return { grid: next.grid, rows, page: table.page };
}

function textOf(block: SourceBlock): string {
  return block.kind === 'paragraph' ? block.text : '';
}

function startsAmid(cell: SourceCell, above: SourceCell | undefined): boolean {
  const [text, before] = [cell.blocks[0], above?.blocks.at(-1)].map((block) =>
    block === undefined ? '' : textOf(block),
  );
  return text !== undefined && before !== undefined && text !== '' && before !== '' && !/[.;:]$/u.test(before);
}

function joinCells(cell: SourceCell, next: SourceCell | undefined): SourceCell {
  const [first, ...rest] = next?.blocks ?? [];
  const last = cell.blocks.at(-1);
  if (first === undefined) return cell;
  if (next !== undefined && last?.kind === 'paragraph' && first.kind === 'paragraph' && startsAmid(next, cell)) {
    return {
      ...cell,
      blocks: [...cell.blocks.slice(0, -1), { ...last, text: joinWords(last.text, first.text) }, ...rest],
    };
  }
  return { ...cell, blocks: [...cell.blocks, first, ...rest] };
}
