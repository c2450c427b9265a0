import { describe, expect, test } from 'vitest';
import { datesIn, keysOfDay } from './date-keys.ts';
import { foldedForm } from './figures.ts';

const named = (text: string, isQuery: boolean): readonly string[] =>
  datesIn(foldedForm(text), isQuery).map(({ keys }) => keys[0] ?? '');

describe.each([
  ['30/9/2015', 'n:2015-09-30'],
  ['30-09-2015', 'n:2015-09-30'],
  ['30.9.2015', 'n:2015-09-30'],
  ['ngày 30 tháng 9 năm 2015', 'n:2015-09-30'],
  ['NGÀY 05 THÁNG 03 NĂM 2014', 'n:2014-03-05'],
  ['2015-09-30', 'n:2015-09-30'],
  ['30 tháng 9', 'n:09-30'],
  ['trước 30/9', 'n:09-30'],
  ['tháng 9/2015', 't:2015-09'],
  ['tháng 9 năm 2015', 't:2015-09'],
  ['9/2015', 't:2015-09'],
  ['quý III năm 2015', 'q:2015-3'],
  ['quý 3/2015', 'q:2015-3'],
  ['6 tháng đầu năm 2015', '6t:2015-1'],
  ['ngày 27 tháng sáu năm 2026', 'n:2026-06-27'],
  ['tháng năm năm 2015', 't:2015-05'],
  ['tháng mười hai năm 2015', 't:2015-12'],
  ['ngày 2 tháng chín', 'n:09-02'],
  ['quý hai năm 2025', 'q:2025-2'],
  ['5 tháng 6, 2024', 'n:2024-06-05'],
  ['5–6–2024', 'n:2024-06-05'],
  ['5/6/24', 'n:2024-06-05'],
  ['lớp 10 tháng 10 năm 2019', 't:2019-10'],
])('%s', (text, key) => {
  test.each([true, false])(`is ${key}, asked for: %s`, (isQuery) => {
    expect(named(text, isQuery)).toEqual([key]);
  });
});

test.each([
  ['30/9', 'n:09-30'],
  ['q3 2015', 'q:2015-3'],
  ['tháng 6/24', 't:2024-06'],
  ['quý II/25', 'q:2025-2'],
])('%s is a date where it is asked for, in a text it may be something else', (text, key) => {
  expect(named(text, true)).toEqual([key]);
  expect(named(text, false)).toEqual([]);
});

test.each([
  '2011-2015',
  '1.500.000',
  '45/2015/QĐ-UBND',
  '31/13/2015',
  '0/9/2015',
  '12.345.678/9',
  'mức độ 3, 4',
  '6 tháng một lần',
  'tháng năm 2015 hộ',
])('%s is no date', (text) => {
  expect(named(text, false)).toEqual([]);
});

test('a day also names its month, its quarter and the day of any year', () => {
  expect(keysOfDay('2015-09-30')).toEqual(['n:2015-09-30', 'n:09-30', 't:2015-09', 'q:2015-3']);
  expect(keysOfDay('')).toEqual([]);
});
