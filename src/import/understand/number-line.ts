import { parseDocumentNumber } from '#domain/document-number.ts';
import { documentTypes } from '#domain/document-type.ts';
import { guess, type Guess } from './guess.ts';

/** What a line says of the document's number: the number, or that its place was left empty. */
export type NumberLine = { readonly number: Guess<string> } | { readonly empty: string };

// “Số:” begins a line or a cell, or stands behind the name of the body; “Luật … số 63/2025/QH15” cites.
const label = String.raw`(?:Số|SỐ)\s*(?:hiệu|ký hiệu|văn bản|/\s*[Kk]ý hiệu)?`;
const symbolSigns = String.raw`[\p{Lu}Đ][\p{L}\d&.]*`;
// Spaces around the marks happen; a space alone ends the number.
const candidate = String.raw`0*[1-9]\d{0,5}(?:\.\d{1,3})?[a-zđ]?\s*[/-]\s*(?:(?:19|20)\d{2}\s*[/-]\s*)?${symbolSigns}(?:\s?[-–—/&]\s?${symbolSigns})*`;
const numbered = new RegExp(
  String.raw`(?:(?:^|[|(\t]\s*)${label}\s*[:.]?|\s${label}\s*:)\s*(?<number>${candidate})`,
  'u',
);
const emptied = new RegExp(
  String.raw`^\s*${label}\s*[:.]?\s*(?<gap>[\s._…]*)(?<rest>[/-]\s*(?:(?:19|20)\d{2}\s*/\s*)?${symbolSigns}(?:\s?[-–—/&]\s?${symbolSigns})*)?\s*(?:$|\t)`,
  'u',
);

/** Reads “Số: 123/TB-UBND” of a line of the head. */
export function readNumberLine(line: string): NumberLine | undefined {
  const found = numbered.exec(line)?.groups?.['number'];
  if (found !== undefined) {
    const number = asNumber(found, line);
    if (number !== undefined) return { number };
  }
  const empty = emptied.exec(line)?.groups;
  return empty !== undefined && (empty['rest'] !== undefined || /^\s*(?:Số|SỐ)\s*:/.test(line))
    ? { empty: line.trim() }
    : undefined;
}

/** A number as printed, spaces and dashes put right, a lost hyphen put back. */
export function asNumber(printed: string, words: string): Guess<string> | undefined {
  const text = printed
    .normalize('NFC')
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s*([-/&])\s*/g, '$1')
    .replace(/[.\-/&]+$/, '')
    .trim();
  const parsed = parseDocumentNumber(text);
  if (parsed === undefined) return undefined;
  if (/[-/]/.test(parsed.symbol)) return guess(text, 'high', words);
  const code = codes.find(
    (known) => parsed.symbol.startsWith(known) && /^\p{Lu}{2}/u.test(parsed.symbol.slice(known.length)),
  );
  // “99/QĐUBND”: the soft hyphen was lost when the text was copied.
  return code === undefined
    ? guess(text, 'medium', words)
    : guess(text.replace(parsed.symbol, `${code}-${parsed.symbol.slice(code.length)}`), 'low', words);
}

/** Longest first, so that “CTr” is not read as “CT”. */
const codes = documentTypes
  .flatMap(({ code }) => (code === undefined ? [] : [code]))
  .toSorted((a, b) => b.length - a.length);

/** The kind of document that a number's symbol names, if it names one. */
export function typeOfNumber(number: string): string | undefined {
  const symbol = parseDocumentNumber(number)?.symbol ?? '';
  const [first = '', second = ''] = symbol.split(/[-/]/);
  const typeOf = (part: string): string | undefined => documentTypes.find(({ code }) => code === part)?.id;
  // Of “NQ-HĐND” the kind stands first, of “SNV-CCHC” none does; a law carries the assembly's code alone.
  if (/^QH\d+$/.test(symbol)) return 'luat';
  if (/^UBTVQH\d+$/.test(symbol)) return 'phap-lenh';
  return first === '' || second === '' ? undefined : typeOf(first);
}
