/** How texts are measured: what a text is wide, and whether all of it can be drawn. */
export interface Measure {
  readonly widthOf: (text: string) => number;
  readonly holds: (text: string) => boolean;
}

/**
 * A text in lines no wider than there is room for, broken between words. What has no room, or no letters
 * to draw it with, is left out from there on, and “…” says so. A word wider than a line is cut.
 */
export function linesOf(text: string, width: number, most: number, { widthOf, holds }: Measure): readonly string[] {
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '');
  const unknown = words.findIndex((word) => !holds(word));
  const drawable = unknown === -1 ? words : words.slice(0, unknown);
  const lines: string[] = [];
  let isCut = unknown !== -1;
  for (const word of drawable) {
    const joined = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else if (lines.length < most) lines.push(fitting(word, width, widthOf));
    else {
      isCut = true;
      break;
    }
  }
  if (!isCut) return lines;
  let last = lines.pop() ?? '';
  while (last !== '' && widthOf(`${last}…`) > width) last = last.replace(/\s*\S+$/u, '');
  return [...lines, `${last.replace(/[\s.,;:–-]+$/u, '')}…`];
}

/** A word, its end cut off where it is wider than a line. */
function fitting(word: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(word) <= width) return word;
  const signs = [...word];
  while (signs.length > 0 && widthOf(`${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('')}…`;
}
