import { readMarker } from './clause-marker.ts';

/** Quoted provisions longer than this many paragraphs are taken for a missing closing mark. */
const longestQuotation = 300;

const startsQuoted = /^\s*["“]/;

/**
 * Which paragraphs are words that the document quotes, as an amended article in “…” is, and so no
 * clauses of its own. A quotation begins with a paragraph that starts with “ or ", or within one
 * where an unclosed mark stands before a marker (“sửa đổi như sau: “2. …”), and then from the next
 * paragraph on. It ends where the marks balance or, where they never do, with the first paragraph
 * that ends in a closing mark; without one it is the first paragraph alone. The closing mark is also
 * missing where a paragraph ending in a colon announces the next quotation: that paragraph is free.
 */
export function quotedParagraphs(texts: readonly string[]): boolean[] {
  const quoted = texts.map(() => false);
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    if (!text.includes('“') && !text.includes('"')) continue;
    const isQuotedFromStart = startsQuoted.test(text);
    if (!isQuotedFromStart && !opensProvision(text)) continue;
    const end = endOfQuotation(texts, index) ?? index;
    quoted.fill(true, isQuotedFromStart ? index : index + 1, end + 1);
    index = end;
  }
  return quoted;
}

function opensProvision(text: string): boolean {
  const mark = isCurly(text) ? '“' : '"';
  return unclosed(text, mark) > 0 && readMarker(text.slice(text.lastIndexOf(mark) + 1)) !== undefined;
}

function endOfQuotation(texts: readonly string[], start: number): number | undefined {
  const within = texts.slice(start, start + longestQuotation);
  const mark = isCurly(within[0] ?? '') ? '“' : '"';
  let open = 0;
  for (const [index, text] of within.entries()) {
    const previous = within[index - 1] ?? '';
    if (index > 1 && startsQuoted.test(text) && announcesQuotation(previous)) return start + index - 2;
    open += unclosed(text, mark);
    if (mark === '"' ? open % 2 === 0 : open <= 0) return start + index;
  }
  const end = within.findIndex((text) => /["”]\s*[.;,:]?\s*$/.test(text));
  return end === -1 ? undefined : start + end;
}

function announcesQuotation(text: string): boolean {
  return /:\s*$/.test(text) && !startsQuoted.test(text);
}

/** Marks opened and not closed; a straight mark at the end also closes a curly one. */
function unclosed(text: string, mark: '“' | '"'): number {
  const straight = text.includes('"') ? text.split('"').length - 1 : 0;
  if (mark === '"') return straight % 2;
  const closedStraight = straight % 2 === 1 && /"\s*[.;,:]?\s*$/.test(text) ? 1 : 0;
  return text.split('“').length - text.split('”').length - closedStraight;
}

function isCurly(text: string): boolean {
  return text.includes('“');
}
