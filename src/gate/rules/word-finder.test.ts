import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordFinder } from './word-finder.ts';

/** Groups of words that share beginnings and endings, and one that is the ending of another. */
const groups = [['ba', 'abc'], ['bc', 'c'], ['abab'], ['ậ', 'bậ'], ['aa', 'cab']];
const { kinds, next, ends } = wordFinder(groups);

function foundIn(text: string): number {
  let state = 0;
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    state = next[state + (kinds[text.charCodeAt(at)] ?? 0)] ?? 0;
    found |= ends[state] ?? 0;
  }
  return found;
}

test('finds the words that are there, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'aaabbbccậẬABC x'), { maxLength: 12 }), (letters) => {
      const text = letters.join('');
      const expected = groups.map((words) => words.some((word) => text.toLowerCase().includes(word)));
      expect(groups.map((_, group) => (foundIn(text) & (1 << group)) !== 0)).toEqual(expected);
    }),
    { numRuns: 3000 },
  );
});

test('refuses more words than its tables hold', () => {
  const letters = Array.from({ length: 60 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
  expect(() => wordFinder(Array.from({ length: 20 }, (_, index) => [letters.slice(index)]))).not.toThrow();
  expect(() =>
    wordFinder(Array.from({ length: 31 }, (_, index) => [letters.slice(index), letters.slice(index / 2)])),
  ).toThrow(RangeError);
  expect(() => wordFinder(Array.from({ length: 32 }, () => ['a']))).toThrow(RangeError);
});
