/** A text as it is read for its meaning, with the way back to the letters as printed. */
export interface PlainText {
  /** One line: NFC, single spaces, without the signs of Markdown that a copied text may hold. */
  readonly plain: string;
  /** For every character of `plain`, where it stands in the printed text (NFC). */
  readonly at: readonly number[];
}

const markup: readonly RegExp[] = [
  // What stands before the words of a line: quotation marks of Markdown, headings, the sign of a broken list.
  /^[ \t]*(?:>[ \t]?)+/gm,
  /^[ \t]*#{1,6}(?=[ \t]|$)/gm,
  // Emphasis: whole signs, wherever they stand.
  /\*\*+|__+/g,
  /(?<![\p{L}\p{N}*])\*(?=[\p{L}\p{N}“"(])|(?<=[\p{L}\p{N}.,:;)”"/])\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}“"(])|(?<=[\p{L}\p{N}.,:;)”"/])_(?![\p{L}\p{N}_])/gu,
  // Addresses of headings and of links.
  /\{#[\w-]+\}/g,
  /\[(?=[^\][\n]+\])|(?<=\[[^\][\n]+)\](?:\([^()\n]*\))?/g,
  /\\(?=[-.()[\]*_#+>])/g,
];
const space = /[\s\u00a0\u200b\ufeff]/u;

/** Reads a paragraph for its meaning. Line breaks within it become spaces, `&nbsp;` too. */
export function plainText(printed: string): PlainText {
  const text = printed.normalize('NFC');
  const isMarkup = new Uint8Array(text.length);
  for (const pattern of markup) {
    for (const match of text.matchAll(pattern)) isMarkup.fill(1, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(/&nbsp;/g)) isMarkup.fill(2, match.index, match.index + match[0].length);
  let plain = '';
  const at: number[] = [];
  let pending = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (isMarkup[index] === 1) continue;
    if (isMarkup[index] === 2 || space.test(sign)) {
      pending = plain !== '';
      continue;
    }
    if (pending) {
      plain += ' ';
      at.push(index - 1);
      pending = false;
    }
    plain += sign === 'Ð' ? 'Đ' : sign;
    at.push(index);
  }
  return { plain, at };
}

/** The printed words that a stretch of the plain text stands for, line breaks folded into spaces. */
export function printedWords(printed: string, { at }: PlainText, start: number, end: number): string {
  const from = at[start];
  const last = at[end - 1];
  if (from === undefined || last === undefined) return '';
  return printed
    .normalize('NFC')
    .slice(from, last + 1)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
