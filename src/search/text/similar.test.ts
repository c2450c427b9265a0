import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { lettersApart } from './similar.ts';

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
