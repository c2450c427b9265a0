/** The parts of a document's number and symbol: “30/2020/NĐ-CP” is number 30 of 2020, symbol NĐ-CP. */
export interface DocumentNumber {
  /** As written, leading zeros and letters kept: `01`, `30c`, `66.22`. */
  readonly number: string;
  /** Normative documents carry their year; administrative ones do not. */
  readonly year?: number | undefined;
  /** `NĐ-CP`, `SNV-CCHC&PC`; with the Party's slash in `NQ/TU`. */
  readonly symbol: string;
}

const number = String.raw`(?<number>0*[1-9]\d{0,5}(?:\.\d{1,3})?[a-zđ]?)`;
const word = String.raw`\p{Lu}[\p{L}\d&.]*`;
// Trung ương, tỉnh ủy, huyện ủy, quận ủy, thành/thị ủy, đảng ủy, and their bodies: VPTW, BTGTU, ĐUK.
const partySymbol = String.raw`${word}/(?:\p{Lu}*(?:TW|TU|HU|QU|ThU|ĐU)|ĐU\p{Lu}*)`;
const stateForm = new RegExp(
  String.raw`^${number}/(?:(?<year>(?:19|20)\d{2})/)?(?<symbol>${word}(?:[-/]${word})*)$`,
  'u',
);
const partyForm = new RegExp(`^${number}-(?<symbol>${partySymbol})$`, 'u');

/**
 * Reads “123/TB-UBND” (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3), “30/2020/NĐ-CP” and the
 * Party's “12-NQ/TU” (Hướng dẫn 36-HD/VPTW of 2018), whose hyphen stands where state bodies write a
 * slash: that form is refused with an organ that is not the Party's. Spaces around the marks, long
 * dashes and decomposed letters are put right first.
 */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const folded = text
    .normalize('NFC')
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s*([-/&])\s*/g, '$1')
    .trim();
  const groups = (partyForm.exec(folded) ?? stateForm.exec(folded))?.groups;
  const found = groups?.['number'];
  const symbol = groups?.['symbol'];
  if (found === undefined || symbol === undefined) return undefined;
  const year = groups?.['year'];
  return { number: found, ...(year === undefined ? {} : { year: Number(year) }), symbol };
}
