import { expect, test } from 'vitest';
import { civilDate, intendedDay, known } from './civil-date.ts';

test.each([
  ['20/8/2015', '2015-08-20'],
  ['03/04/2015', '2015-04-03'],
  ['20-08-2015', '2015-08-20'],
  ['20.8.2015', '2015-08-20'],
  ['20 / 8 / 2015', '2015-08-20'],
  ['ngày 20 tháng 8 năm 2015', '2015-08-20'],
  ['Ngày 05 tháng 02 năm 2016'.normalize('NFD'), '2016-02-05'],
  ['2015/8/20', '2015-08-20'],
  ['20150820', '2015-08-20'],
  ['31/2/2015', undefined],
  ['8/20/2015', undefined],
  ['20/8', undefined],
  ['20/8/15', undefined],
  ['2015', undefined],
  ['tháng 8 năm 2015', undefined],
  ['', undefined],
])('“%s” means %s', (text, day) => {
  expect(intendedDay(text)).toBe(day);
});

test('only a real day as text is a day', () => {
  expect(civilDate.safeParse('2016-02-29').success).toBe(true);
  for (const value of ['2015-02-29', '20/8/2015', '', 20_150_820, new Date(), null])
    expect(civilDate.safeParse(value).success).toBe(false);
});

test('what is not known needs a reason of some length', () => {
  expect(known(civilDate).safeParse({ unknown: 'Bản lưu không ghi ngày.' }).success).toBe(true);
  for (const value of [{ unknown: '?' }, {}, { unknown: 'Bản lưu không ghi ngày.', day: 1 }])
    expect(known(civilDate).safeParse(value).success).toBe(false);
});
