type Part = { readonly rows: readonly (readonly string[])[] } | { readonly lines: readonly string[] };

/**
 * Parts of a group of lines: those whose cells are divided by “|”, and the others. A single line with one
 * stroke is no table: “12|TB” is a word of the text.
 */
export function readPipeRows(lines: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && isRow(lines[end] ?? '')) end += 1;
    const rows = lines.slice(start, end);
    if (rows.length >= 2 || /^\|.+\|.+\|$/u.test(rows[0] ?? '')) {
      const cells = rows.filter((row) => !isRuler(row)).map(cellsOf);
      if (cells.length > 0) parts.push({ rows: cells });
      start = end;
      continue;
    }
    let until = Math.max(end, start + 1);
    while (until < lines.length && !isRow(lines[until] ?? '')) until += 1;
    parts.push({ lines: lines.slice(start, until) });
    start = until;
  }
  return parts;
}

function isRow(line: string): boolean {
  return /^\|.*\|$/u.test(line) || (line.match(/\s\|\s/gu) ?? []).length >= 1;
}

/** The line under the head of a Markdown table: strokes and colons alone. */
function isRuler(line: string): boolean {
  return line.includes('-') && /^[|\s:+-]+$/u.test(line);
}

function cellsOf(row: string): readonly string[] {
  return row
    .replace(/^\|/u, '')
    .replace(/\|$/u, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
