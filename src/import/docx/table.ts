import { blockText } from '../block-text.ts';
import type { SourceBlock, SourceCell } from '../source-document.ts';
import type { DocxContext } from './context.ts';
import { dropped } from './fields.ts';
import { reportUnknown } from './unread.ts';
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
  const rows: (readonly ReadCell[])[] = [];
  let above: readonly ReadCell[] = [];
  for (const row of wrapped(table, 'w:tr', context)) {
    const properties = child(row, 'w:trPr');
    if (isDropped(properties)) {
      context.findings.add('chinh-sua-bot', rowWords(row));
      continue;
    }
    if (child(properties, 'w:ins') !== undefined) context.findings.add('chinh-sua-them', rowWords(row));
    const { cells, continued } = readRow(row, properties, above, context, readCell);
    above = [...cells, ...continued];
    // A row that only continues the one above prints nothing of its own and makes nothing taller.
    if (cells.length === 0) continue;
    for (const cell of continued) cell.rows += 1;
    rows.push(cells);
  }
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      rows: rows.map((row) =>
        row.map(({ blocks, columns, rows: height }): SourceCell => ({ blocks, columns, rows: height })),
      ),
    },
  ];
}

/** The cells a row adds, and those above that reach down into it. */
function readRow(
  row: XmlElement,
  properties: XmlElement | undefined,
  above: readonly ReadCell[],
  context: DocxContext,
  readCell: (cell: XmlElement) => readonly SourceBlock[],
): { readonly cells: readonly ReadCell[]; readonly continued: readonly ReadCell[] } {
  const cells: ReadCell[] = [];
  const continued: ReadCell[] = [];
  let at = 0;
  const skip = (name: string): void => {
    const columns = span(valueOf(properties, name), 0);
    if (columns > 0) cells.push({ blocks: [], columns, rows: 1, at });
    at += columns;
  };
  skip('w:gridBefore');
  for (const cell of wrapped(row, 'w:tc', context)) {
    const settings = child(cell, 'w:tcPr');
    if (settings !== undefined && childElements(settings).some(({ name }) => name === 'w:cellDel')) continue;
    const columns = span(valueOf(settings, 'w:gridSpan'), 1);
    const covering = continues(settings, 'w:vMerge') ? above.find((other) => other.at === at) : undefined;
    const blocks = readCell(cell);
    const before = cells.at(-1);
    if (covering !== undefined) {
      if (blocks.length > 0) context.findings.add('o-gop', blockText(blocks));
      continued.push(covering);
    } else if (continues(settings, 'w:hMerge') && before !== undefined) {
      if (blocks.length > 0) context.findings.add('o-gop', blockText(blocks));
      cells[cells.length - 1] = { ...before, columns: before.columns + columns };
    } else cells.push({ blocks, columns, rows: 1, at });
    at += columns;
  }
  skip('w:gridAfter');
  return { cells, continued };
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
    element.children
      .map((part) => (typeof part === 'string' ? part : `${words(part)}${part.name === 'w:p' ? ' ' : ''}`))
      .join('');
  return words(row);
}

/** Rows or cells, also inside content controls and custom elements. */
function* wrapped(parent: XmlElement, name: string, context: DocxContext): Generator<XmlElement> {
  for (const element of childElements(parent)) {
    if (element.name === name) yield element;
    else if (element.name === 'mc:AlternateContent') {
      const choice = chosen(element);
      if (choice !== undefined) yield* wrapped(choice, name, context);
    } else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(element.name))
      yield* wrapped(element, name, context);
    else reportUnknown(element, context);
  }
}
