import { escapeText } from '#verbatim/escape.ts';
import type { SourceBlock, SourceCell } from '../source-document.ts';
import type { Layout } from '../understand/layout.ts';
import { cellText, type Passage } from '../understand/passage.ts';
import { gridOf } from '../understand/task-table.ts';

type Table = Extract<SourceBlock, { kind: 'table' }>;

/** A directive's mark: the passages of the body it stands around, or the cell of a table. */
export interface Mark {
  readonly id: string;
  readonly passages: readonly number[];
  readonly cell?: { readonly row: number; readonly column: number };
  readonly span?: { readonly start: number; readonly end: number };
}

/** The words of a document as the body of an MDX file that reads back as exactly these words. */
export function mdxBody({ body, parts }: Layout, marks: readonly Mark[]): string {
  const around = marks.filter(({ cell, span }) => cell === undefined && span === undefined);
  const within = Map.groupBy(
    marks.filter(({ cell, span }) => cell !== undefined || span !== undefined),
    ({ passages }) => passages[0] ?? -1,
  );
  const opening = new Map(around.map(({ id, passages }) => [passages[0] ?? -1, id]));
  const closing = new Set(around.map(({ passages }) => passages.at(-1) ?? -1));
  const blocks: string[] = [];
  for (const [index, passage] of body.entries()) {
    const id = opening.get(index);
    const start = id === undefined ? '' : `<Directive id="${id}">\n`;
    const end = closing.has(index) ? '\n</Directive>' : '';
    blocks.push(start + written(passage, within.get(index) ?? []) + end);
  }
  for (const { name, paragraphs } of parts) {
    blocks.push(`<${name}>\n${paragraphs.map(paragraph).join('\n\n')}\n</${name}>`);
  }
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function written(passage: Passage, marks: readonly Mark[]): string {
  if (passage.kind === 'table') return tableText(passage.table, marks);
  return marks.length === 0 ? paragraph(passage.text) : markedParagraph(passage.text, marks);
}

/** A paragraph of one line with marks around parts of it. */
function markedParagraph(text: string, marks: readonly Mark[]): string {
  let written = '';
  let at = 0;
  for (const { id, span } of marks) {
    if (span === undefined) continue;
    written += `${between(text.slice(at, span.start))}<Directive id="${id}">${escapeText(text.slice(span.start, span.end).trim())}</Directive>`;
    at = span.end;
  }
  return written + between(text.slice(at));
}

/** Words between two marks; the spaces at their ends stay spaces. */
function between(text: string): string {
  const words = text.trim();
  if (words === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${escapeText(words)}${/\s$/.test(text) ? ' ' : ''}`;
}

function paragraph(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return escapeText(lines.filter((line) => line !== '').join('\n'));
}

/**
 * A table in Markdown. A cell that takes several columns or rows stands in the first; the rest is empty.
 * Paragraphs of a cell follow one another on a line.
 */
function tableText(table: Table, marks: readonly Mark[]): string {
  const seen = new Set<SourceCell>();
  const grid = gridOf(table);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const rows = grid.map((row, y) =>
    Array.from({ length: width }, (_, x) => {
      const cell = row[x];
      if (cell === undefined || seen.has(cell)) return '';
      seen.add(cell);
      const words = cellWords(cell);
      const mark = marks.find(
        (candidate) => candidate.cell?.row === y && table.rows[y]?.[candidate.cell.column] === cell,
      );
      return mark === undefined || words === '' ? words : `<Directive id="${mark.id}">${words}</Directive>`;
    }),
  );
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

function cellWords(cell: SourceCell): string {
  const text = cellText(cell).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? '' : escapeText(text).replaceAll('|', String.raw`\|`);
}
