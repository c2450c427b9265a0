import { opening } from '../paragraph-opening.ts';
import type { SourceBlock } from '../source-document.ts';
import type { Line } from './lines.ts';

/** The width the text may take: margins of the page, or of a cell. */
export interface Measure {
  readonly left: number;
  readonly right: number;
}

/** Lines that make one paragraph, with what tells how they stand. */
export interface PdfParagraph {
  readonly lines: readonly Line[];
  readonly align: 'left' | 'center' | 'right' | 'justify' | undefined;
  readonly page: number;
  /** Whether the last line runs to the right margin, so that the paragraph may go on elsewhere. */
  readonly isFull: boolean;
}

const ended = /[.;:!?…/]["”»)\]]?$/u;

/** Margins of the text: where most lines begin and the longest end. */
export function measureOf(lines: readonly Line[], otherwise: Measure): Measure {
  if (lines.length < 3) return otherwise;
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  const rights = lines.map(({ right }) => right).toSorted((a, b) => a - b);
  return {
    left: lefts[Math.floor(lefts.length * 0.05)] ?? otherwise.left,
    right: rights[Math.floor(rights.length * 0.95)] ?? otherwise.right,
  };
}

/** Joins the lines of one stretch into paragraphs by indentation, length, spacing and type. */
export function toParagraphs(lines: readonly Line[], measure: Measure, page: number): readonly PdfParagraph[] {
  const groups: Line[][] = [];
  const leading = usualLeading(lines);
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && goesOn(group, before, line, measure, leading)) group.push(line);
    else groups.push([line]);
  }
  const indent = usualIndent(groups, measure);
  return groups.map((group) => ({
    lines: group,
    align: alignment(group, measure, indent),
    page,
    isFull: isFull(group.at(-1), measure),
  }));
}

/** How far the first lines of longer paragraphs are set in. */
function usualIndent(groups: readonly (readonly Line[])[], measure: Measure): number | undefined {
  const indents = groups.flatMap(([first, second]) =>
    first !== undefined && second !== undefined && Math.abs(second.left - measure.left) < 3
      ? [first.left - measure.left]
      : [],
  );
  return indents.toSorted((a, b) => a - b)[Math.floor(indents.length / 2)];
}

function usualLeading(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, index) => (line.base - (lines[index]?.base ?? 0)) / line.size);
  const likely = steps.filter((step) => step > 0.8 && step < 2.5).toSorted((a, b) => a - b);
  return likely[Math.floor(likely.length * 0.3)] ?? 1.2;
}

function goesOn(group: readonly Line[], before: Line, line: Line, measure: Measure, leading: number): boolean {
  if (Math.abs(line.size - before.size) > 1) return false;
  if (line.base - before.base > line.size * (leading + 0.55)) return false;
  const first = group[0] ?? before;
  if (isCentred(line, measure) && isSymmetric(before, measure)) {
    return (
      line.bold === before.bold &&
      line.italic === before.italic &&
      isCapitals(line) === isCapitals(before) &&
      !ended.test(before.text) &&
      !opening.test(line.text)
    );
  }
  if (isCentred(before, measure) && before.bold && !line.bold) return false;
  const isIndented = line.left - Math.min(before.left, measure.left + (before.left - measure.left)) > line.size * 0.6;
  const hangs = opening.test(first.text) && Math.abs(line.left - measure.left) > line.size * 0.6;
  if (opening.test(line.text) && (!reachesEnd(before, line, measure) || ended.test(before.text) || isIndented))
    return false;
  // A list set in hangs: its further lines stand under its words.
  if (isIndented && !(hangs && group.length === 1 && reachesEnd(before, line, measure))) return false;
  if (!reachesEnd(before, line, measure))
    return /^\p{Ll}/u.test(line.text) && !ended.test(before.text) && Math.abs(line.left - before.left) < line.size * 4;
  return true;
}

/** Whether the first word of the next line had no room on this one. */
function reachesEnd(before: Line, line: Line, measure: Measure): boolean {
  const [word = ''] = line.text.split(' ', 1);
  const perLetter = (line.right - line.left) / Math.max(1, line.text.length);
  return before.right + perLetter * (word.length + 1) > measure.right - line.size * 0.5;
}

function isFull(line: Line | undefined, measure: Measure): boolean {
  return line !== undefined && line.right > measure.right - line.size * 3;
}

function isCentred(line: Line, measure: Measure): boolean {
  const isShort = line.left - measure.left > line.size * 0.8 && measure.right - line.right > line.size * 0.8;
  return isShort && isSymmetric(line, measure);
}

/** As far from the left margin as from the right: set in the middle, or from margin to margin. */
function isSymmetric(line: Line, measure: Measure): boolean {
  return Math.abs(line.left - measure.left - (measure.right - line.right)) < line.size * 1.5;
}

export function isCapitals(line: { readonly text: string }): boolean {
  return /\p{Lu}{2}/u.test(line.text) && !/\p{Ll}{2}/u.test(line.text);
}

function alignment(group: readonly Line[], measure: Measure, indent: number | undefined): PdfParagraph['align'] {
  const [first] = group;
  if (first === undefined) return undefined;
  // A short paragraph that begins where all begin only happens to end in the right place.
  const isIndented = indent !== undefined && indent > first.size && Math.abs(first.left - measure.left - indent) < 2;
  const isCentre = group.every((line) => isSymmetric(line, measure)) && group.some((line) => isCentred(line, measure));
  if (isCentre && !isIndented) return 'center';
  const isRight = group.every(
    (line) =>
      line.left - measure.left > (measure.right - measure.left) * 0.45 && measure.right - line.right < line.size,
  );
  if (isRight) return 'right';
  const inner = group.slice(0, -1);
  return inner.length > 0 && inner.every((line) => Math.abs(measure.right - line.right) < 2) ? 'justify' : 'left';
}

/** Whether a paragraph of one page goes on at the top of the next. */
export function runsOver(last: PdfParagraph, next: PdfParagraph): boolean {
  const [before, line] = [last.lines.at(-1), next.lines[0]];
  if (before === undefined || line === undefined || Math.abs(before.size - line.size) > 1) return false;
  if (last.align === 'center' || next.align === 'center' || ended.test(before.text) || opening.test(line.text))
    return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  const isIndented = line.left - (next.lines[1]?.left ?? line.left) > line.size * 0.6;
  return last.isFull && !isIndented;
}

export function toBlock(lines: readonly Line[], align: PdfParagraph['align'], page: number): SourceBlock {
  return {
    kind: 'paragraph',
    text: lines.reduce((text, line) => joinWords(text, line.text), '').normalize('NFC'),
    ...(lines.every(({ bold }) => bold) ? { bold: true } : {}),
    ...(lines.every(({ italic }) => italic) ? { italic: true } : {}),
    ...(align === undefined ? {} : { align }),
    page,
  };
}

/**
 * Words of one line and the next. A line that was broken after the hyphen of “2011-2015” or the stroke of
 * “12/TB-UBND” had no space there; no hyphen is put in or taken away.
 */
export function joinWords(text: string, next: string): string {
  if (text === '') return next;
  return /[\p{L}\p{N}][-/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next) ? text + next : `${text} ${next}`;
}
