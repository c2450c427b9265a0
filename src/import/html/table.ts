import type { SourceBlock, SourceCell } from '../source-document.ts';
import { attribute, elementsIn, visibility, type HtmlElement } from './printed.ts';

/** Spans beyond this are mistakes of the page (HTML allows 1,000 columns). */
const mostColumns = 1_000;
const mostRows = 65_534;

/** A table, its caption before it; head, body and foot in the order in which they are printed. */
export function readHtmlTable(
  table: HtmlElement,
  readCell: (cell: HtmlElement) => readonly SourceBlock[],
): readonly SourceBlock[] {
  const children = elementsIn(table).filter((element) => visibility(element) === 'printed');
  const captions = children.filter(({ tagName }) => tagName === 'caption').flatMap(readCell);
  const rows = ['thead', 'tbody', 'tfoot'].flatMap((part) => rowsIn(children, part));
  const read = rows
    .map((row) =>
      elementsIn(row)
        .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && visibility(cell) === 'printed')
        .map((cell): SourceCell => ({
          blocks: readCell(cell),
          columns: span(attribute(cell, 'colspan'), mostColumns),
          rows: span(attribute(cell, 'rowspan'), mostRows),
        })),
    )
    .filter((row) => row.length > 0);
  return read.length === 0 ? captions : [...captions, { kind: 'table', rows: read }];
}

function rowsIn(children: readonly HtmlElement[], part: string): readonly HtmlElement[] {
  return children.flatMap((element) => {
    if (element.tagName === 'tr') return part === 'tbody' ? [element] : [];
    return element.tagName === part
      ? elementsIn(element).filter((row) => row.tagName === 'tr' && visibility(row) === 'printed')
      : [];
  });
}

function span(text: string | undefined, most: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) || value < 1 ? 1 : Math.min(most, value);
}
