import { expect, test } from 'vitest';
import { formatBytes, formatCount } from './size.ts';

test.each([
  [0, '0 byte'],
  [812, '812 byte'],
  [999, '999 byte'],
  [1000, '1,0 kB'],
  [13_849, '13,8 kB'],
  [999_949, '999,9 kB'],
  [999_950, '1,0 MB'],
  [1_234_567_890, '1,2 GB'],
  [5_000_000_000_000, '5000,0 GB'],
])('%d bytes read “%s”', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1234567, '1.234.567'],
])('%d reads “%s”', (count, text) => {
  expect(formatCount(count)).toBe(text);
});
