import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDateInVietnam,
  compareDays,
  daysBetween,
  formatDay,
  formatPlaceLineDay,
  isCivilDate,
  lastDayOfMonth,
  parseCivilDate,
  yearOf,
  type CivilDate,
} from './civil-date.ts';

const day = (text: string): CivilDate => parseCivilDate(text)!;

describe('parseCivilDate', () => {
  test.each(['2015-08-25', '2016-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
    expect(isCivilDate(text)).toBe(true);
  });

  test.each([
    ['30 February', '2015-02-30'],
    ['29 February outside a leap year', '2015-02-29'],
    ['29 February 1900', '1900-02-29'],
    ['31 September', '2015-09-31'],
    ['a month 13', '2015-13-01'],
    ['a day 0', '2015-08-00'],
    ['the year 0', '0000-01-01'],
    ['a Vietnamese day', '25/8/2015'],
    ['a day without zeros', '2015-8-25'],
    ['an instant', '2015-08-25T00:00:00Z'],
    ['spaces around', ' 2015-08-25 '],
    ['a second line', '2015-08-25\n'],
    ['other digits', '２０１５-08-25'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });
});

test.each([
  ['2015-08-25', -1, '2015-08-24'],
  ['2015-12-31', 1, '2016-01-01'],
  ['2016-02-28', 1, '2016-02-29'],
  ['2015-02-28', 1, '2015-03-01'],
  ['2016-03-01', -1, '2016-02-29'],
  ['2015-09-30', 0, '2015-09-30'],
  ['2015-08-14', 365, '2016-08-13'],
])('%s and %i days is %s', (from, n, to) => {
  expect(addDays(day(from), n)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(n);
});

test('no day follows the last or precedes the first', () => {
  expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
});

test.each([
  [2015, 2, '2015-02-28'],
  [2016, 2, '2016-02-29'],
  [1900, 2, '1900-02-28'],
  [2015, 12, '2015-12-31'],
  [2015, 4, '2015-04-30'],
  [31, 1, '0031-01-31'],
])('year %i, month %i ends on %s', (year, month, last) => {
  expect(lastDayOfMonth(year, month)).toBe(last);
});

describe('civilDateInVietnam', () => {
  test.each([
    ['1970-01-01T00:00:00Z', '1970-01-01'],
    ['2015-08-24T16:59:59.999Z', '2015-08-24'],
    ['2015-08-24T17:00:00Z', '2015-08-25'],
    ['2015-12-31T17:00:00Z', '2016-01-01'],
    ['1969-12-31T16:59:59Z', '1969-12-31'],
    ['2016-02-28T17:00:00Z', '2016-02-29'],
  ])('at %s it is %s', (instant, expected) => {
    expect(civilDateInVietnam(Date.parse(instant))).toBe(expected);
  });

  test('agrees with the time zone database at instants all over 1980 to 2099', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    const start = Date.parse('1980-01-01T00:00:00Z');
    for (let n = 0; n < 2000; n += 1) {
      const instant = start + n * 1_893_456_789;
      expect(civilDateInVietnam(instant)).toBe(calendar.format(instant));
    }
  });
});

test.each([
  ['2015-08-18', '18/8/2015', 'ngày 18 tháng 8 năm 2015'],
  ['2016-02-05', '5/2/2016', 'ngày 05 tháng 02 năm 2016'],
  ['2016-01-10', '10/1/2016', 'ngày 10 tháng 01 năm 2016'],
  ['2017-03-09', '9/3/2017', 'ngày 09 tháng 3 năm 2017'],
  ['2017-12-08', '8/12/2017', 'ngày 08 tháng 12 năm 2017'],
])('%s is written %s and, beside the place, %s', (date, short, placeLine) => {
  expect(formatDay(day(date))).toBe(short);
  expect(formatPlaceLineDay(day(date))).toBe(placeLine);
});

test('days are sorted, none before all, equal ones as they were', () => {
  const list = [day('2016-01-10'), undefined, day('2015-08-18'), day('0031-01-01')];
  expect(list.map((one) => ({ one })).toSorted((a, b) => compareDays(a.one, b.one))).toEqual([
    { one: undefined },
    { one: '0031-01-01' },
    { one: '2015-08-18' },
    { one: '2016-01-10' },
  ]);
  expect(compareDays(day('2015-08-18'), day('2015-08-18'))).toBe(0);
  expect(compareDays(undefined, undefined)).toBe(0);
});

test('a year is a number', () => {
  expect(yearOf(day('2015-08-14'))).toBe(2015);
  expect(yearOf(day('0031-01-01'))).toBe(31);
});
