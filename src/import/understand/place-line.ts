import type { CivilDate } from '#domain/civil-date.ts';
import { fold } from './fold.ts';
import { readWrittenDate, writtenDate } from './written-date.ts';

/** The line “Kon Tum, ngày 18 tháng 8 năm 2015”. */
export interface PlaceLine {
  readonly place?: string;
  /** `undefined` where the day was left empty. */
  readonly issued: CivilDate | undefined;
  /** Where the words stand in the line. */
  readonly start: number;
  readonly end: number;
}

const name = String.raw`[\p{Lu}][\p{L}'’.]*(?:(?:\s*[-–]\s*|\s+)[\p{Lu}][\p{L}'’.]*){0,5}`;
const line = new RegExp(String.raw`(?:(?<place>${name})\s*[,.;]\s*)?(?:[Nn]gày|NGÀY)\s*(?<rest>.*)$`, 'u');
const whole = new RegExp(`^(${writtenDate})`, 'u');
const blank = /^[\s._…]*(?:\d{1,2}[\s._…]*)?tháng[\s._…]*(?:\d{1,2}[\s._…]*)?năm[\s._…]*(?:\d{4}|\d{0,3}[\s._…]*)/u;

/** Reads the place and day of issue. A running sentence that begins with a day is none. */
export function readPlaceLine(plain: string): PlaceLine | undefined {
  const match = line.exec(plain);
  if (match === null) return undefined;
  const { place, rest = '' } = match.groups ?? {};
  const folded = fold(rest);
  const date = whole.exec(folded)?.[1] ?? '';
  const words = date === '' ? (blank.exec(folded)?.[0] ?? '') : date;
  if (words === '') return undefined;
  const restAt = plain.length - rest.length;
  // Behind the day stands nothing: “ngày 14/8/2015, tại trụ sở …” begins a sentence.
  if (!/^[\s.*_|;:)(\-–—\d]*$/u.test(rest.slice(words.length))) return undefined;
  if (place === undefined && match.index > 0) return undefined;
  return {
    ...(place !== undefined && { place: place.replace(/^(?:NAM|PHÚC)\s+/u, '') }),
    issued: date === '' ? undefined : readWrittenDate(date),
    start: match.index,
    end: restAt + words.length,
  };
}
