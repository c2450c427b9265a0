import { expect, test } from 'vitest';
import { tokensOf } from '../text/tokens.ts';
import { foldSyllable } from '../text/syllable.ts';
import { packVocabulary, unpackVocabulary } from './vocabulary.ts';

const words = tokensOf(
  'bán ban bàn bạn bân cải cách đường dương đương dưỡng được giữa nghiêng khuyến thuở quỹ quí ý à Đăk Plông Ia naïve façade straße ubnd',
).map(({ word }) => word);
const families = [...Map.groupBy(words, foldSyllable)]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([folded, of]) => ({ folded, terms: of.toSorted().map((word, i) => ({ word, weight: i * 7 })) }));
const vocabulary = unpackVocabulary(packVocabulary(families, [5, 9, 40]));

test('a vocabulary comes back with every spelling, odd ones included', () => {
  expect(
    vocabulary.families.map(({ folded, terms }) => ({
      folded,
      terms: terms.map(({ word, weight }) => ({ word, weight })),
    })),
  ).toEqual(families);
});

test('every spelling knows its list, and letters of several ones the list of all', () => {
  const [ban, cach] = vocabulary.families.filter(({ folded }) => ['ban', 'cach'].includes(folded));
  // “à” stands before them, in one list.
  expect(ban?.whole).toBe(1);
  expect(ban?.terms.map(({ list }) => list)).toEqual([2, 3, 4, 5, 6]);
  expect(cach?.terms).toMatchObject([{ word: 'cách', list: cach?.whole }]);
});

test('the weight of the most usual word is known', () => {
  expect(vocabulary.mostUsual).toBe(28);
});

test('words are found by spelling, by letters and by their beginning', () => {
  expect(vocabulary.term('bàn')?.word).toBe('bàn');
  expect(vocabulary.term('bằn')).toBeUndefined();
  expect(vocabulary.family('đưởng')?.terms).toHaveLength(4);
  expect(vocabulary.beginningWith('d').map(({ folded }) => folded)).toEqual(['dak', 'duoc', 'duong']);
  expect(vocabulary.beginningWith('zz')).toEqual([]);
});
