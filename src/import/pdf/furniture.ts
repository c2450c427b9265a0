import type { Findings } from '../findings.ts';
import type { Line } from './lines.ts';

export interface PageLines {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

const pageNumber = /^[-–—\s]*(?:trang|page)?\s*(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/iu;

/**
 * Takes away page numbers, and lines that stand in the same place on most pages. A lone figure at the edge
 * of a page is only a page number if it counts along with the pages.
 */
export function withoutFurniture(pages: readonly PageLines[], findings: Findings): readonly PageLines[] {
  const offsets = new Map<number, number>();
  for (const page of pages)
    for (const line of edges(page)) {
      const offset = offsetOf(line, page);
      if (offset !== undefined) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
    }
  const isNumber = (line: Line, page: PageLines): boolean => {
    const offset = offsetOf(line, page);
    return offset !== undefined && (offset === 0 || (offsets.get(offset) ?? 0) >= 2);
  };
  const repeated = repeatedLines(pages);
  return pages.map((page) => {
    const atEdge = new Set(edges(page).filter((line) => isNumber(line, page) || repeated.has(keyOf(line, page))));
    for (const line of atEdge) if (!isNumber(line, page)) findings.add('so-trang', line.text);
    if (atEdge.size > 0 && !findings.has('so-trang')) findings.add('so-trang');
    return { ...page, lines: page.lines.filter((line) => !atEdge.has(line)) };
  });
}

/** The first and the last two lines of a page, where they stand in its margins. */
function edges(page: PageLines): readonly Line[] {
  const { lines, height } = page;
  return [
    ...lines.slice(0, 2).filter((line) => line.bottom < height * 0.12),
    ...lines.slice(-2).filter((line) => line.top > height * 0.88),
  ];
}

function offsetOf(line: Line, page: PageLines): number | undefined {
  const found = pageNumber.exec(line.text)?.[1];
  return found === undefined ? undefined : Number(found) - page.number;
}

function keyOf(line: Line, page: PageLines): string {
  return `${line.top < page.height / 2 ? 'top' : 'end'} ${line.text.replace(/\d+/gu, '#')}`;
}

function repeatedLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edges(page).map((line) => keyOf(line, page))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count * 3 >= pages.length * 2).map(([key]) => key));
}
