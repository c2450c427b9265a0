import { expect, test } from 'vitest';
import { isAtAnchor, noneOf, placeOf, quantile, scoreOf } from './score.ts';

const asked = (expected: readonly string[], results: readonly string[], isNear = false) => ({
  class: 'a',
  text: 'x',
  expect: expected,
  results,
  total: results.length,
  isNear,
  milliseconds: 1,
  bytes: 1,
  requests: 1,
});

test('a result counts by the notice it opens, whichever clause it opens at', () => {
  expect(placeOf(asked(['b'], ['/van-ban/a/', '/van-ban/b/#2.1']))).toBe(2);
  expect(placeOf(asked(['b#2.1'], ['/van-ban/b/']))).toBe(1);
  expect(placeOf(asked(['b'], ['/van-ban/ba/']))).toBe(0);
  expect(placeOf(asked(['b#2.1-1'], ['/chi-dao/b/2.1-1/']))).toBe(1);
});

test('a clause counts only if it is the first result', () => {
  expect(isAtAnchor(asked(['b#2.1'], ['/van-ban/b/#2.1']))).toBe(true);
  expect(isAtAnchor(asked(['b#2.1-1'], ['/chi-dao/b/2.1-1/']))).toBe(true);
  expect(isAtAnchor(asked(['b#2.1'], ['/van-ban/b/', '/van-ban/b/#2.1']))).toBe(false);
  expect(isAtAnchor(asked(['b#2.1'], []))).toBe(false);
});

test('shares and the mean reciprocal rank', () => {
  expect(
    scoreOf([asked(['b'], ['/van-ban/b/']), asked(['b'], ['/van-ban/a/', '/van-ban/b/']), asked(['b#1'], [])]),
  ).toEqual({ queries: 3, first: 1 / 3, firstFive: 2 / 3, meanReciprocalRank: 0.5, anchorFirst: 0 });
});

test('what is not there is answered by none, or by what is said to be near', () => {
  expect(noneOf([asked([], []), asked([], ['/van-ban/a/'], true), asked([], ['/van-ban/a/']), asked([], [])])).toEqual({
    none: 0.5,
    noneOrNear: 0.75,
  });
});

test('a quantile of a list', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([], 0.95)).toBe(0);
});
