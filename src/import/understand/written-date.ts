import { parseCivilDate, type CivilDate } from '#domain/civil-date.ts';
import { fold } from './fold.ts';

const day = String.raw`(?<day>\d{1,2})`;
const month = String.raw`(?<month>\d{1,2})`;
const year = String.raw`(?<year>(?:19|20)\d{2})`;

/** “18 tháng 8 năm 2015”, “18/8/2015”, “18-8-2015”, “18.8.2015”, as a source of regular expressions on folded text. */
export const writtenDate = String.raw`(?:\d{1,2}\s*tháng\s*\d{1,2}\s*(?:,?\s*năm\s*|/)(?:19|20)\d{2}|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d{2})(?!\d)`;

/** The same without its year: “25/8”, “25 tháng 8”. */
export const writtenDay = String.raw`(?:\d{1,2}\s*tháng\s*\d{1,2}|\d{1,2}\s?[/-]\s?\d{1,2})(?![\d/.-]*\d)`;

const form = new RegExp(
  String.raw`^${day}(?:\s*tháng\s*|\s?[/.-]\s?)${month}(?:\s*,?\s*năm\s*|\s?[/.-]\s?)${year}$`,
  'u',
);

/** Whether words write a day in full that no calendar has: “ngày 31 tháng 02 năm 2016”. */
export function isUnrealDay(words: string): boolean {
  const written = new RegExp(writtenDate, 'u').exec(fold(words))?.[0];
  return written !== undefined && readWrittenDate(written) === undefined;
}

/** The day written in the words that `writtenDate` found; `undefined` for 31/2 and its like. */
export function readWrittenDate(words: string): CivilDate | undefined {
  const { day: d = '', month: m = '', year: y = '' } = form.exec(words.trim())?.groups ?? {};
  return parseCivilDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
}
