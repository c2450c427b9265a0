import { expect, test } from 'vitest';
import { groupOf, keyPartOf, packStarts, unpackStarts, type PairStart } from './root.ts';

test('a document’s own number, a deadline and a mention of the same are in one part', () => {
  for (const key of ['s:123/tbubnd', 'n:2015-09-30', 't:2015-09', 'q:2015-3', '6t:2015-1'])
    expect(new Set([key, `o${key}`, `h${key}`].map((one) => keyPartOf(one, 1009)))).toHaveProperty('size', 1);
  expect(keyPartOf('=hoc', 1009)).not.toBe(keyPartOf('=oc', 1009));
});

test('where parts of pairs begin comes back', () => {
  const starts: readonly PairStart[] = [
    [0, 0],
    [0, 5],
    [0, 1023],
    [3, 0],
    [3, 1],
    [8191, groupOf(8191)],
  ];
  expect(unpackStarts(packStarts(starts))).toEqual(starts);
  expect(unpackStarts(packStarts([]))).toEqual([]);
});
