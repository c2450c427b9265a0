import type { Findings } from './findings.ts';

// Zero-width and direction marks, and characters that no text format prints.
const invisible =
  /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/gu;
/** Spaces of a fixed width or that hold a line together: on paper a space like any other. */
const wideSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const hyphenLike = /[\p{Lu}\d]\u00ad+[\p{Lu}\d]|\d\u00ad+\p{L}/u;

/** Lines without blanks at either end. */
export function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/**
 * Text as it is printed: NFC, plain spaces, no soft hyphens, no invisible characters. A soft hyphen between capitals or
 * figures is reported, since copies from the web have one where “QĐ-UBND” had its hyphen.
 */
export function cleanText(text: string, findings: Findings): string {
  let clean = text;
  if (clean.includes('\u00ad')) {
    for (const word of clean.split(/\s+/u))
      if (hyphenLike.test(word)) findings.add('gach-noi-mem', word.replaceAll('\u00ad', '¬'));
    clean = clean.replaceAll('\u00ad', '');
  }
  if (clean.search(invisible) !== -1) {
    findings.add('ky-tu-an');
    clean = clean.replace(invisible, '');
  }
  return clean.replace(wideSpace, ' ').normalize('NFC');
}
