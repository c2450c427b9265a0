import { expect, test } from 'vitest';
import { Compounds, packCompounds } from './compounds.ts';

const compounds = [
  { first: 0, second: 3, weight: 12 },
  { first: 0, second: 8100, weight: 3 },
  { first: 7, second: 0, weight: 25 },
  { first: 8190, second: 8100, weight: 0 },
];
const read = new Compounds(packCompounds(compounds, 8192));

test('compounds come back as they were packed', () => {
  for (const { first, second, weight } of compounds) expect(read.weightOf(first, second)).toBe(weight);
  expect(read.weightOf(3, 0)).toBeUndefined();
  expect(read.weightOf(1, 3)).toBeUndefined();
});

test('they are found by either word', () => {
  expect([...read.after(0)]).toEqual([
    [3, 12],
    [8100, 3],
  ]);
  expect(read.before(8100)).toEqual([0, 8190]);
  expect([...read.after(5)]).toEqual([]);
  expect(read.before(5)).toEqual([]);
});
