import { blockText } from '../block-text.ts';
import type { SourceBlock, SourceCell } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import { dropped } from './fields.ts';
import { child, childElements, chosen, valueOf, wholeNumber, type XmlElement } from './xml.ts';

interface ReadCell {
  readonly blocks: readonly SourceBlock[];
  readonly columns: number;
  rows: number;
  /** Column of the grid in which it begins. */
  readonly at: number;
}

/** Most columns Word allows in a table; a span beyond it is a mistake in the file. */
const mostColumns = 63;

/**
 * A table with its merged cells: the cells that continue one above are not printed and make it taller.
 * No block comes of a table whose rows were all deleted under tracked changes.
 */
export function readTable(
  table: XmlElement,
  context: DocxContext,
  readCell: (cell: XmlElement) => readonly SourceBlock[],
): readonly SourceBlock[] {
  const rows: ReadCell[][] = [];
  for (const row of wrapped(table, 'w:tr')) {
    const properties = child(row, 'w:trPr');
    if (isDropped(properties)) {
      context.findings.add('chinh-sua-bot', rowWords(row));
      continue;
    }
    if (child(properties, 'w:ins') !== undefined) context.findings.add('chinh-sua-them', rowWords(row));
    rows.push(readRow(row, properties, rows.at(-1) === undefined ? [] : openCells(rows), context, readCell));
  }
  const kept = rows.filter((row) => row.length > 0);
  if (kept.length === 0) return [];
  return [
    {
      kind: 'table',
      rows: kept.map((row) => row.map(({ blocks, columns, rows: height }): SourceCell => ({ blocks, columns, rows: height }))),
    },
  ];
}

/** The cells that reach down to the row before the next one. */
function openCells(rows: readonly ReadCell[][]): readonly ReadCell[] {
  const last = rows.length - 1;
  return rows.flatMap((row, index) => row.filter((cell) => index + cell.rows - 1 === last));
}

function readRow(
  row: XmlElement,
  properties: XmlElement | undefined,
  above: readonly ReadCell[],
  context: DocxContext,
  readCell: (cell: XmlElement) => readonly SourceBlock[],
): ReadCell[] {
  const cells: ReadCell[] = [];
  let at = 0;
  const skip = (name: string): void => {
    const columns = span(valueOf(properties, name), 0);
    if (columns > 0) cells.push({ blocks: [], columns, rows: 1, at });
    at += columns;
  };
  skip('w:gridBefore');
  for (const cell of wrapped(row, 'w:tc')) {
    const settings = child(cell, 'w:tcPr');
    if (settings !== undefined && childElements(settings).some(({ name }) => name === 'w:cellDel')) continue;
    const columns = span(valueOf(settings, 'w:gridSpan'), 1);
    const continued = continues(settings, 'w:vMerge') ? above.find((other) => other.at === at) : undefined;
    const blocks = readCell(cell);
    const before = cells.at(-1);
    if (continued !== undefined) {
      if (blocks.length > 0) context.findings.add('o-gop', blockText(blocks));
      continued.rows += 1;
    } else if (continues(settings, 'w:hMerge') && before !== undefined) {
      if (blocks.length > 0) context.findings.add('o-gop', blockText(blocks));
      cells[cells.length - 1] = { ...before, columns: before.columns + columns };
    } else cells.push({ blocks, columns, rows: 1, at });
    at += columns;
  }
  skip('w:gridAfter');
  return cells;
}

function span(value: string | undefined, otherwise: number): number {
  return Math.min(mostColumns, Math.max(otherwise, wholeNumber(value) ?? otherwise));
}

function continues(settings: XmlElement | undefined, name: string): boolean {
  const merge = child(settings, name);
  return merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue';
}

function isDropped(properties: XmlElement | undefined): boolean {
  return properties !== undefined && childElements(properties).some(({ name }) => dropped.has(name));
}

function rowWords(row: XmlElement): string {
  const words = (element: XmlElement): string =>
    element.children.map((part) => (typeof part === 'string' ? part : `${words(part)}${part.name === 'w:p' ? ' ' : ''}`)).join('');
  return words(row);
}

/** Rows or cells, also inside content controls and custom elements. */
function* wrapped(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const element of childElements(parent)) {
    if (element.name === name) yield element;
    else if (element.name === 'mc:AlternateContent') {
      const choice = chosen(element);
      if (choice !== undefined) yield* wrapped(choice, name);
    } else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(element.name)) yield* wrapped(element, name);
  }
}
