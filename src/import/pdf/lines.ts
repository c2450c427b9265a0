import type { Box } from './geometry.ts';
import type { Span } from './spans.ts';

/** Words that stand side by side. */
export interface Line extends Box {
  readonly spans: readonly Span[];
  readonly base: number;
  readonly size: number;
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A gap wider than this, in heights of the font, is a space between words. */
const wordGap = 0.17;

/** Lines from top to bottom. Raised and lowered signs belong to the line they touch. */
export function toLines(spans: readonly Span[]): readonly Line[] {
  const rows: Span[][] = [];
  for (const span of spans.toSorted((a, b) => b.size - a.size || a.base - b.base)) {
    const row = rows.find(
      ([first]) => first !== undefined && Math.abs(first.base - span.base) < first.size * tolerance(first, span),
    );
    if (row === undefined) rows.push([span]);
    else row.push(span);
  }
  return rows.map(toLine).toSorted((a, b) => a.base - b.base || a.left - b.left);
}

function tolerance(first: Span, span: Span): number {
  return span.size < first.size * 0.8 ? 0.5 : 0.3;
}

export function toLine(spans: readonly Span[]): Line {
  const ordered = spans.toSorted((a, b) => a.left - b.left);
  let text = '';
  let end: number | undefined;
  for (const span of ordered) {
    const gap = end === undefined ? 0 : span.left - end;
    if (gap > span.size * wordGap && !/\s$/u.test(text) && !/^\s/u.test(span.text)) text += ' ';
    text += span.text;
    end = Math.max(end ?? span.right, span.right);
  }
  const biggest = ordered.reduce((size, span) => Math.max(size, span.size), 0);
  return {
    spans: ordered,
    left: Math.min(...ordered.map(({ left }) => left)),
    right: Math.max(...ordered.map(({ right }) => right)),
    top: Math.min(...ordered.map(({ top }) => top)),
    bottom: Math.max(...ordered.map(({ bottom }) => bottom)),
    base: ordered.find(({ size }) => size === biggest)?.base ?? 0,
    size: biggest,
    text: text.replace(/\s+/gu, ' ').trim(),
    bold: ordered.every(({ bold }) => bold),
    italic: ordered.every(({ italic }) => italic),
  };
}

/** A figure that is raised or lowered right behind another: 10⁶ would read 106. */
export function raisedFigures(line: Line): readonly string[] {
  return line.spans.flatMap((span, index) => {
    const before = line.spans[index - 1];
    const isApart =
      before !== undefined &&
      Math.abs(span.base - before.base) > before.size * 0.1 &&
      span.size < before.size * 0.85 &&
      span.left - before.right < before.size * 0.2;
    const areFigures = /\d$/u.test(before?.text ?? '') && /^\d/u.test(span.text);
    return isApart && areFigures ? [`${before.text.slice(-12)}${span.base < before.base ? '^' : '_'}${span.text}`] : [];
  });
}

/** Whether words are printed over one another, as a printout with tracked changes can have them. */
export function overlaps(line: Line): boolean {
  return line.spans.some((span, index) => {
    const next = line.spans[index + 1];
    return (
      next !== undefined &&
      span.right - next.left > Math.max(span.size, (next.right - next.left) * 0.5) &&
      /\p{L}/u.test(next.text)
    );
  });
}
