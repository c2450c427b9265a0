import { expect, test } from 'vitest';
import { formatNumber } from './number-format.ts';

test.each([
  [1, 'decimal', '1'],
  [0, 'decimal', '0'],
  [7, 'decimalZero', '07'],
  [12, 'decimalZero', '12'],
  [4, 'upperRoman', 'IV'],
  [49, 'lowerRoman', 'xlix'],
  [1994, 'upperRoman', 'MCMXCIV'],
  [1, 'lowerLetter', 'a'],
  [5, 'lowerLetter', 'e'],
  [26, 'lowerLetter', 'z'],
  [27, 'lowerLetter', 'aa'],
  [54, 'upperLetter', 'BBB'],
  [3, 'decimalEnclosedCircle', '③'],
  [21, 'decimalEnclosedCircle', '21'],
  [3, 'numberInDash', '- 3 -'],
  [5, 'chicago', '**'],
  [9, 'none', ''],
  [7, '001, 002, 003, ...', '007'],
  [123, '01, 02, 03, ...', '123'],
])('%d as %s prints “%s”', (value, format, printed) => {
  expect(formatNumber(value, format)).toBe(printed);
});

test('a format that Word spells out in the language of the text is not guessed', () => {
  expect(formatNumber(3, 'cardinalText')).toBeUndefined();
});
