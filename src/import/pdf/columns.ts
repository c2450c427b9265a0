import { toLine, type Line } from './lines.ts';
import type { Measure } from './paragraphs.ts';

/** The empty strip between two columns, in points from the left. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Lines that stand in two columns, as the head and the foot of an official document do. */
export interface Columns {
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  readonly gutter: Gutter;
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
 *
 * @param carried the gutter of columns that reach the end of the page before
 */
export function splitColumns(lines: readonly Line[], measure: Measure, carried?: Gutter): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let plain: Line[] = [];
  for (let index = 0; index < lines.length;) {
    const found = (index === 0 ? carriedOn(lines, measure, carried) : undefined) ?? columnsFrom(lines, index, measure);
    const line = lines[index];
    if (found === undefined) {
      if (line !== undefined) plain.push(line);
      index += 1;
      continue;
    }
    if (plain.length > 0) stretches.push({ lines: plain });
    plain = [];
    stretches.push(found);
    index = found.end;
  }
  if (plain.length > 0) stretches.push({ lines: plain });
  return stretches;
}

interface Found extends Columns {
  /** Index of the first line after the columns. */
  readonly end: number;
}

function carriedOn(lines: readonly Line[], measure: Measure, gutter: Gutter | undefined): Found | undefined {
  const found = gutter === undefined ? undefined : gather(lines, 0, gutter, measure);
  return found !== undefined && found.end > 0 && found.right.length > 0 ? found : undefined;
}

function columnsFrom(lines: readonly Line[], start: number, measure: Measure): Found | undefined {
  for (const gutter of guttersNear(lines, start)) {
    if (!opens(lines, start, gutter)) continue;
    const found = gather(lines, start, gutter, measure);
    const { left, right, end } = found;
    const areColumns = end - start >= 2 && left.length >= 1 && right.length >= 2 && isBalanced(left, right);
    // What stands above the first words of head or foot is a table without strokes, to be read line by line.
    const bottom = Math.min(left[0]?.bottom ?? 0, right[0]?.bottom ?? 0);
    const first = [...left, ...right].filter(({ top, size }) => top < bottom + size * 0.3);
    if (areColumns && isHeadOrFoot(first)) return found;
  }
  return undefined;
}

/** A line that merely ends before the gutter opens no columns: it is the end of a paragraph. */
function opens(lines: readonly Line[], start: number, gutter: Gutter): boolean {
  const [line, beside] = [lines[start], lines[start + 1]];
  if (line === undefined) return false;
  if (splitAt(line, gutter)?.right !== undefined) return true;
  const isBeside = beside !== undefined && beside.top < line.bottom - line.size * 0.3;
  return isBeside && splitAt(beside, gutter)?.right !== undefined;
}

/** Takes lines into two columns as long as they keep off the gutter between them. */
function gather(lines: readonly Line[], start: number, gutter: Gutter, measure: Measure): Found {
  const left: Line[] = [];
  const right: Line[] = [];
  let end = start;
  let free = gutter;
  for (; end < lines.length; end += 1) {
    const [before, line] = [lines[end - 1], lines[end]];
    const halves = line === undefined ? undefined : splitAt(line, free);
    if (line === undefined || halves === undefined || isItem(halves)) break;
    const above = end === start ? undefined : before;
    if (above !== undefined && endsBefore(line, halves, above, { left, right }, measure)) break;
    const narrowed = {
      from: Math.max(free.from, halves.left?.right ?? free.from),
      to: Math.min(free.to, halves.right?.left ?? free.to),
    };
    if (narrowed.to - narrowed.from < line.size * gutterGap) break;
    free = narrowed;
    if (halves.left !== undefined) left.push(halves.left);
    if (halves.right !== undefined) right.push(halves.right);
  }
  return { left, right, end, gutter: free };
}

/** Whether the columns end before a line, though it keeps off their gutter. */
function endsBefore(
  line: Line,
  halves: Halves,
  above: Line,
  { left, right }: Pick<Columns, 'left' | 'right'>,
  measure: Measure,
): boolean {
  if (line.top - above.bottom > Math.max(line.size, above.size) * 6) return true;
  const isOneSided = halves.left === undefined || halves.right === undefined;
  if (!isOneSided || left.length === 0 || right.length === 0) return false;
  const side = halves.left === undefined ? right : left;
  // A line in the middle of the page, off the middle of its column, is the text again: “THÔNG BÁO”.
  if (isMiddle(line, measure) && !side.some((other) => Math.abs(middle(other) - middle(line)) < line.size)) return true;
  const last = side.at(-1);
  return side === left && last !== undefined && line.top - above.bottom > line.size * 1.5 && !follows(last, line);
}

/**
 * Words of the head or the foot of an official document. Elsewhere a few lines with a gap are a formula or
 * a list set with tabs, to be read line by line.
 */
function isHeadOrFoot(lines: readonly Line[]): boolean {
  return lines.some(({ text }) =>
    /^(?:CỘNG H[ÒO][AÀ]|ĐẢNG CỘNG SẢN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|THƯ KÝ|CHỦ TỌA|ĐẠI DIỆN|Độc lập|Nơi nhận|(?:TM|KT|TL|TUQ|Q)\.|Số\s*:|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH|THỨ TRƯỞNG|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|NGƯỜI)(?!\p{L}))/u.test(
      text,
    ),
  );
}

/** The number or sign of a list, set apart from its words: no column of its own. */
function isItem({ left, right }: Halves): boolean {
  return (
    right !== undefined &&
    /^(?:[-–+*•▪◦]|(?:[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|\p{L})[.)]?|\(\w{1,3}\))$/u.test(left?.text ?? '')
  );
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
function guttersNear(lines: readonly Line[], start: number): readonly Gutter[] {
  const found: Gutter[] = [];
  for (const line of lines.slice(start, start + 3)) {
    line.spans.forEach((span, index) => {
      const next = line.spans[index + 1];
      if (next !== undefined && next.left - span.right > line.size * gutterGap)
        found.push({ from: span.right, to: next.left });
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
function splitAt(line: Line, gutter: Gutter): Halves | undefined {
  const centre = (gutter.from + gutter.to) / 2;
  const left = line.spans.filter((span) => span.right <= centre);
  const right = line.spans.filter((span) => span.left >= centre);
  if (left.length + right.length < line.spans.length) return undefined;
  return { left: left.length === 0 ? undefined : toLine(left), right: right.length === 0 ? undefined : toLine(right) };
}
