import { expect, test } from 'vitest';
import type { CivilDate } from './civil-date.ts';
import { unknownYear, yearWord } from './year.ts';

const day = '2015-08-14' as CivilDate;
const unknown = { unknown: 'Bản lưu không ghi ngày.' };
const event = { name: 'Hội nghị', attendees: [], papers: [] };

test.each([
  ['its day of issue', { issued: day }, '2015'],
  ['the day of its event', { issued: unknown, event: { ...event, date: day } }, '2015'],
  ['no year', { issued: unknown, event }, unknownYear],
])('a notice is filed under the year of %s', (_, notice, year) => {
  expect(yearWord(notice)).toBe(year);
});
