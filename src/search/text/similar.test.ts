import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { lettersApart, mistakesApart } from './similar.ts';

test('two swapped letters are one mistake', () => {
  expect(lettersApart('hnah', 'hanh', 2)).toBe(1);
  expect(distance('hnah', 'hanh')).toBe(2);
});

test('is never more than without swapping, and stops counting beyond what is asked', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const plain = distance(a, b);
      expect(lettersApart(a, b, 20)).toBeLessThanOrEqual(plain);
      expect(lettersApart(a, b, 20) * 2).toBeGreaterThanOrEqual(plain);
      expect(lettersApart(a, b, 1)).toBe(Math.min(2, lettersApart(a, b, 20)));
    }),
  );
});

test.each([
  ['tram', 'cham'],
  ['ra', 'da'],
  ['gia', 'da'],
])('%s for %s is one mistake', (typed, meant) => {
  expect(mistakesApart(typed, meant, 1)).toBe(1);
});

test('a word is no mistake of itself, and other words are as far apart as their letters', () => {
  expect(mistakesApart('tram', 'tram', 1)).toBe(0);
  expect(mistakesApart('tram', 'tran', 1)).toBe(1);
  expect(mistakesApart('tram', 'chan', 2)).toBe(3);
});
