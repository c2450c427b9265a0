import { expect, test } from 'vitest';
import { fitsLetters, fitsNumbers, isBelow, relativeNumber } from './clause-numbering.ts';

test.each([
  ['2', '1', true],
  ['7', '1', true],
  ['1', '9', true],
  ['2.1', '2', true],
  ['2.2', '2.1', true],
  ['2.4', '2.1', true],
  ['2.1.1', '2.1', true],
  ['2.1.1', '2', true],
  ['2.2', '2.1.3', true],
  ['2.1', '1.3', true],
  ['2.1', undefined, true],
  ['3.2', '1.3', false],
  ['3.1', '1', false],
  ['5.1', '2.3', false],
])('%s after %s fits: %s', (label, open, expected) => {
  expect(fitsNumbers(label, open, false)).toBe(expected);
});

test.each([
  ['2.1', '2', true],
  ['2.2', '2.1', true],
  ['2.2', '2.1.3', true],
  ['2', '1.3', true],
  ['1', undefined, true],
  ['2.5', '2', false],
  ['2.5', '2.1', false],
  ['1.5', undefined, false],
  ['3', '1', false],
])('%s after %s fits though it may be a quantity: %s', (label, open, expected) => {
  expect(fitsNumbers(label, open, true)).toBe(expected);
});

test.each([
  ['b', 'a', 2, true],
  ['dd', 'd', 2, true],
  ['e', 'dd', 2, true],
  ['q', 'b', 2, false],
  ['a', 'b', 26, false],
  ['b', undefined, 26, false],
])('letter %s after %s within %i letters: %s', (label, open, reach, expected) => {
  expect(fitsLetters(label, open, reach)).toBe(expected);
});

test('a number is given in relation to the one around it', () => {
  expect(relativeNumber('2.1.3', '2')).toBe('1.3');
  expect(relativeNumber('1.2', '01')).toBe('2');
  expect(relativeNumber('b.1', 'b')).toBe('1');
  expect(relativeNumber('3.1', '2')).toBe('3.1');
  expect(isBelow('2.1', '2')).toBe(true);
  expect(isBelow('2', '2')).toBe(false);
});
