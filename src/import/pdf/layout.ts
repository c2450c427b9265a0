import type { Findings } from '../findings.ts';
import { opening } from '../paragraph-opening.ts';
import type { SourceBlock, SourceCell } from '../source-document.ts';
import { splitColumns, type Columns, type Gutter } from './columns.ts';
import { withoutFurniture, type PageLines } from './furniture.ts';
import { findGrids, type Grid } from './grid.ts';
import { overlaps, raisedFigures, toLines, type Line } from './lines.ts';
import { measureOf, runsOver, toBlock, toParagraphs, type Measure, type PdfParagraph } from './paragraphs.ts';
import { fillGrid, holds, isContinued, joinTables, type RuledTable } from './ruled-table.ts';
import type { Rule } from './rules.ts';
import type { Span } from './spans.ts';

/** A page as it was taken from the file. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly spans: readonly Span[];
  readonly rules: readonly Rule[];
}

const fewLines = 8;

type Part =
  | { readonly paragraph: PdfParagraph }
  | { readonly table: RuledTable }
  | { readonly columns: Columns; readonly page: number };

/** The blocks of a document in the order in which it is read. */
export function layOut(pages: readonly PdfPage[], findings: Findings): readonly SourceBlock[] {
  const grids = pages.map((page) =>
    findGrids(page.rules).filter((grid) => page.spans.some((span) => holds(grid, span))),
  );
  const free = pages.map((page, index): PageLines => {
    const outside = page.spans.filter((span) => !(grids[index] ?? []).some((grid) => holds(grid, span)));
    return { number: page.number, height: page.height, lines: toLines(outside) };
  });
  const parts: Part[] = [];
  const kept = withoutFurniture(free, findings);
  const everywhere = kept.flatMap(({ lines }) => lines);
  const width = pages[0]?.width ?? 0;
  // A page of a few lines does not show its margins: those of the document hold.
  const whole = measureOf(everywhere, { left: width * 0.12, right: width * 0.92 });
  kept.forEach(({ lines }, index) => {
    const page = pages[index];
    if (page === undefined) return;
    const measure = lines.length >= fewLines ? measureOf(lines, whole) : whole;
    for (const line of lines) if (overlaps(line)) findings.add('chu-chong', line.text, `trang ${String(page.number)}`);
    for (const figures of lines.flatMap(raisedFigures)) findings.add('chi-so-tren-duoi', figures);
    const last = parts.at(-1);
    const carried = last !== undefined && 'columns' in last ? last.columns.gutter : undefined;
    for (const part of pageParts(page, lines, grids[index] ?? [], measure, carried)) append(parts, part);
  });
  if (parts.some((part) => 'table' in part)) findings.add('bang-pdf');
  return parts.map(toBlocks);
}

/** Paragraphs, columns and tables of a page from top to bottom. */
function pageParts(
  page: PdfPage,
  lines: readonly Line[],
  grids: readonly Grid[],
  measure: Measure,
  carried: Gutter | undefined,
): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  const inTables = grids.filter((grid) => !grids.some((other) => other !== grid && within(grid, other)));
  for (const grid of inTables.toSorted((a, b) => a.top - b.top)) {
    const above = lines.filter((line) => line.base > from && line.base <= grid.top + 1);
    parts.push(...flow(above, measure, page.number, from === 0 ? carried : undefined));
    parts.push({ table: fillGrid(grid, page.spans, page.number) });
    from = Math.max(from, grid.top + 1);
  }
  const below = lines.filter((line) => line.base > from);
  parts.push(...flow(below, measure, page.number, from === 0 ? carried : undefined));
  return parts;
}

function within(grid: Grid, other: Grid): boolean {
  return (
    grid.left >= other.left - 1 &&
    grid.right <= other.right + 1 &&
    grid.top >= other.top - 1 &&
    grid.bottom <= other.bottom + 1
  );
}

function flow(lines: readonly Line[], measure: Measure, page: number, carried: Gutter | undefined): readonly Part[] {
  return splitColumns(lines, measure, carried).flatMap((stretch): readonly Part[] =>
    'lines' in stretch
      ? toParagraphs(stretch.lines, measure, page).map((paragraph) => ({ paragraph }))
      : [{ columns: stretch, page }],
  );
}

/** Adds a part; one that goes on from the page before is joined to it. */
function append(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (last !== undefined && 'table' in last && 'table' in part && isContinued(last.table, part.table)) {
    parts[parts.length - 1] = { table: { ...joinTables(last.table, part.table), page: last.table.page } };
    return;
  }
  if (last !== undefined && 'paragraph' in last && 'paragraph' in part) {
    const [one, next] = [last.paragraph, part.paragraph];
    if (one.page < next.page && runsOver(one, next)) {
      parts[parts.length - 1] = {
        paragraph: { ...one, page: next.page, lines: [...one.lines, ...next.lines], isFull: next.isFull },
      };
      return;
    }
  }
  if (last !== undefined && 'columns' in last && 'columns' in part && part.page === last.page + 1) {
    const [one, next] = [last.columns, part.columns];
    const columns = { left: [...one.left, ...next.left], right: [...one.right, ...next.right], gutter: next.gutter };
    parts[parts.length - 1] = { columns, page: last.page };
    return;
  }
  parts.push(part);
}

function toBlocks(part: Part): SourceBlock {
  if ('paragraph' in part) return toBlock(part.paragraph.lines, part.paragraph.align, part.paragraph.page);
  if ('table' in part) return { kind: 'table', rows: part.table.rows, page: part.table.page };
  const cell = (lines: readonly Line[]): SourceCell => ({
    blocks: columnBlocks(lines, part.page),
    columns: 1,
    rows: 1,
  });
  return { kind: 'table', rows: [[cell(part.columns.left), cell(part.columns.right)]], page: part.page };
}

/** In a column each line says something of its own, apart from items that are too long for one line. */
function columnBlocks(lines: readonly Line[], page: number): readonly SourceBlock[] {
  const items: Line[][] = [];
  for (const line of lines) {
    const item = items.at(-1);
    const before = item?.at(-1);
    const goesOn =
      item !== undefined &&
      before !== undefined &&
      !opening.test(line.text) &&
      !/[.;:/]$/u.test(before.text) &&
      line.size === before.size &&
      line.top - before.bottom < line.size * 0.8 &&
      (/^\s*[-+*•]/u.test(item[0]?.text ?? '') || /^\p{Ll}/u.test(line.text));
    if (goesOn) item.push(line);
    else items.push([line]);
  }
  return items.map((item) => toBlock(item, undefined, page));
}
