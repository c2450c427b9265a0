import { compose, toMatrix, type Box, type Matrix } from './geometry.ts';

/** Words set in one font without a wide gap. */
export interface Span extends Box {
  readonly text: string;
  /** Where the letters stand. */
  readonly base: number;
  /** Height of the font in points. */
  readonly size: number;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A piece of text as pdf.js gives it. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

export interface PageText {
  readonly spans: readonly Span[];
  /** Words that do not run from left to right. */
  readonly turned: readonly string[];
}

/**
 * Places the pieces of a page and joins those that touch, in the order of the content: marks drawn onto a
 * letter stay after it. Text drawn twice on one place (to look bold) counts once.
 */
export function placeItems(items: readonly TextItem[], page: Matrix, fontName: (id: string) => string): PageText {
  const spans: Span[] = [];
  const turned: string[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    if (item.str === '') continue;
    const [a, b, c, d, x, y] = compose(page, toMatrix(item.transform));
    if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) {
      if (item.str.trim() !== '') turned.push(item.str);
      continue;
    }
    const size = Math.hypot(c, d);
    const key = `${item.str} ${String(Math.round(x / 2))} ${String(Math.round(y / 2))}`;
    if (item.str.trim() !== '' && seen.has(key)) continue;
    seen.add(key);
    const font = fontName(item.fontName);
    const width = item.width * Math.hypot(page[0], page[1]);
    add(spans, {
      text: item.str,
      left: x,
      right: x + width,
      base: y,
      top: y - size * 0.8,
      bottom: y + size * 0.22,
      size,
      font,
      bold: /bold|black|heavy|semibold|demi/iu.test(font),
      italic: /italic|oblique/iu.test(font),
    });
  }
  return { spans: spans.filter(({ text }) => text.trim() !== ''), turned };
}

function add(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  // A blank as wide as a gap between cells or columns parts what it stands between.
  const isGap = span.text.trim() === '' && span.right - span.left > span.size * 0.8;
  const touches =
    last !== undefined &&
    !isGap &&
    Math.abs(last.base - span.base) < span.size * 0.1 &&
    Math.abs(last.size - span.size) < 0.5 &&
    (last.bold === span.bold || span.text.trim() === '') &&
    span.left - last.right < span.size * 0.15 &&
    span.left - last.right > -span.size * 0.5;
  if (!touches) {
    // A gap alone is not words: it shows from the positions.
    if (span.text.trim() !== '') spans.push(span);
    return;
  }
  spans[spans.length - 1] = { ...last, text: last.text + span.text, right: Math.max(last.right, span.right) };
}
