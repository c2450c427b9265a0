/** A cell of a Markdown table below its column's heading. */
export interface Cell {
  /** The heading, in lower case. */
  readonly heading: string;
  /** The headings of the whole row. */
  readonly headings: readonly string[];
  readonly words: string;
  readonly offset: number;
}

const table = /^(?<head>[ \t]*\|[^\n]*)\r?\n[ \t|:]*-[-:| \t]*\r?\n(?<rows>(?:[ \t]*\|[^\n]*(?:\n|$))+)/gm;

/** The filled cells of every table of a text. A heading says what its column's bare numbers are. */
export function tableCells(text: string): readonly Cell[] {
  if (!text.includes('|')) return [];
  const cells: Cell[] = [];
  for (const match of text.matchAll(table)) {
    const head = match.groups?.['head'] ?? '';
    const rows = match.groups?.['rows'] ?? '';
    const headings = split(head).map(({ words }) => words.toLowerCase());
    let offset = match.index + match[0].length - rows.length;
    for (const row of rows.split('\n')) {
      for (const [column, cell] of split(row).entries()) {
        if (cell.words === '') continue;
        cells.push({ heading: headings[column] ?? '', headings, words: cell.words, offset: offset + cell.offset });
      }
      offset += row.length + 1;
    }
  }
  return cells;
}

function split(row: string): readonly { words: string; offset: number }[] {
  const cells: { words: string; offset: number }[] = [];
  let offset = row.indexOf('|') + 1;
  while (offset > 0 && offset < row.length) {
    const bar = row.indexOf('|', offset);
    const cell = row.slice(offset, bar === -1 ? row.length : bar);
    const words = cell.trim();
    if (bar !== -1 || words !== '') cells.push({ words, offset: offset + cell.indexOf(words) });
    if (bar === -1) break;
    offset = bar + 1;
  }
  return cells;
}
