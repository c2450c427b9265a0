import { expect, test } from 'vitest';
import { readPlaceLine } from './place-line.ts';

test.each([
  ['Kon Tum, ngày 18 tháng 8 năm 2015', 'Kon Tum', '2015-08-18'],
  ['Hà Nội, ngày 01 tháng 01 năm 2026', 'Hà Nội', '2026-01-01'],
  ['Bà Rịa - Vũng Tàu, ngày 05 tháng 02 năm 2016', 'Bà Rịa - Vũng Tàu', '2016-02-05'],
  ['Kon Tum, ngày 18/8/2015', 'Kon Tum', '2015-08-18'],
])('reads “%s”', (line, place, issued) => {
  expect(readPlaceLine(line)).toMatchObject({ place, issued });
});

test.each([
  'Kon Tum, ngày     tháng 8 năm 2015',
  'Kon Tum, ngày … tháng … năm 2015',
  'Kon Tum, ngày 31 tháng 02 năm 2015',
])('asks for the day of “%s”', (line) => {
  expect(readPlaceLine(line.replaceAll(/\s+/g, ' '))).toMatchObject({ place: 'Kon Tum', issued: undefined });
});

test('a sentence that begins with a day is no place and day of issue', () => {
  expect(readPlaceLine('Ngày 14/8/2015, tại trụ sở UBND tỉnh, Chủ tịch UBND tỉnh đã chủ trì')).toBeUndefined();
});
