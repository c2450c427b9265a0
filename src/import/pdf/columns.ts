import { toLine, type Line } from './lines.ts';
import type { Measure } from './paragraphs.ts';

/** Lines that stand in two columns, as the head and the foot of an official document do. */
export interface Columns {
  readonly left: readonly Line[];
  readonly right: readonly Line[];
}

export type Stretch = { readonly lines: readonly Line[] } | Columns;

/** A gap between columns, in heights of the font. */
const gutterGap = 1.2;

interface Halves {
  readonly left: Line | undefined;
  readonly right: Line | undefined;
}

/**
 * Splits the lines of a page where both sides of a gutter hold words. The two columns are read one after the
 * other, since each says something of its own: the body that issues and its number, the State and the date.
 */
export function splitColumns(lines: readonly Line[], measure: Measure): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let plain: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const found = columnsFrom(lines, index, measure);
    const line = lines[index];
    if (found === undefined) {
      if (line !== undefined) plain.push(line);
      index += 1;
      continue;
    }
    if (plain.length > 0) stretches.push({ lines: plain });
    plain = [];
    stretches.push(found.columns);
    index = found.end;
  }
  if (plain.length > 0) stretches.push({ lines: plain });
  return stretches;
}

function columnsFrom(
  lines: readonly Line[],
  start: number,
  measure: Measure,
): { readonly columns: Columns; readonly end: number } | undefined {
  const first = lines[start];
  if (first === undefined) return undefined;
  for (const gutter of guttersNear(lines, start)) {
    let end = start;
    let both = 0;
    let narrowest = { from: gutter.from, to: gutter.to };
    const left: Line[] = [];
    const right: Line[] = [];
    for (; end < lines.length; end += 1) {
      const line = lines[end];
      const before = lines[end - 1];
      if (line === undefined) break;
      if (end > start && before !== undefined && line.top - before.bottom > Math.max(line.size, before.size) * 6) break;
      const halves = splitAt(line, narrowest);
      if (halves === undefined) break;
      // A line that merely ends before the gutter opens no columns: it is the end of a paragraph.
      if (end === start && halves.right === undefined) break;
      // Below the columns, a line far from either is the text again.
      if (halves.left === undefined || halves.right === undefined) {
        const side = halves.left === undefined ? right : left;
        // A line in the middle of the page, off the middle of its column, is the text again: “THÔNG BÁO”.
        if (both > 0 && isMiddle(line, measure) && !side.some((other) => Math.abs(middle(other) - middle(line)) < line.size)) break;
        const last = side.at(-1);
        if (both > 0 && last !== undefined && halves.left !== undefined && line.top - (before?.bottom ?? 0) > line.size * 1.5 && !follows(last, line)) break;
      } else both += 1;
      narrowest = {
        from: Math.max(narrowest.from, halves.left?.right ?? narrowest.from),
        to: Math.min(narrowest.to, halves.right?.left ?? narrowest.to),
      };
      if (narrowest.to - narrowest.from < first.size * gutterGap) break;
      if (halves.left !== undefined) left.push(halves.left);
      if (halves.right !== undefined) right.push(halves.right);
    }
    if (end - start >= 2 && left.length >= 1 && right.length >= 2 && isBalanced(left, right)) {
      return { columns: { left, right }, end };
    }
  }
  return undefined;
}

function middle({ left, right }: Measure): number {
  return (left + right) / 2;
}

function isMiddle(line: Line, measure: Measure): boolean {
  return Math.abs(middle(line) - middle(measure)) < line.size;
}

/** Lists of recipients and lines under a name go on in the type of the line above. */
function follows(last: Line, line: Line): boolean {
  return Math.abs(last.left - line.left) < line.size * 2 && line.top - last.bottom < line.size * 2;
}

/** Two columns that are side by side on the page, not one after the other. */
function isBalanced(left: readonly Line[], right: readonly Line[]): boolean {
  const [leftTop, rightTop] = [left[0]?.top ?? 0, right[0]?.top ?? 0];
  const [leftEnd, rightEnd] = [left.at(-1)?.bottom ?? 0, right.at(-1)?.bottom ?? 0];
  return Math.min(leftEnd, rightEnd) - Math.max(leftTop, rightTop) > -2;
}

/** Wide gaps in this line or the next ones, as places where a gutter may run. */
function guttersNear(lines: readonly Line[], start: number): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const line of lines.slice(start, start + 3)) {
    line.spans.forEach((span, index) => {
      const next = line.spans[index + 1];
      if (next !== undefined && next.left - span.right > line.size * gutterGap) found.push({ from: span.right, to: next.left });
    });
  }
  const [first, second] = [lines[start], lines[start + 1]];
  // Columns whose lines stand at different heights: neither line has a gap.
  if (first !== undefined && second !== undefined && second.top - first.bottom < first.size * 0.5) {
    if (first.right + first.size < second.left) found.push({ from: first.right, to: second.left });
    if (second.right + first.size < first.left) found.push({ from: second.right, to: first.left });
  }
  return found;
}

/** The parts of a line on either side of a gutter; undefined when words stand in it. */
function splitAt(line: Line, gutter: { readonly from: number; readonly to: number }): Halves | undefined {
  const centre = (gutter.from + gutter.to) / 2;
  const left = line.spans.filter((span) => span.right <= centre);
  const right = line.spans.filter((span) => span.left >= centre);
  if (left.length + right.length < line.spans.length) return undefined;
  return { left: left.length === 0 ? undefined : toLine(left), right: right.length === 0 ? undefined : toLine(right) };
}
