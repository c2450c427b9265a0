import { expect, test } from 'vitest';
import { sameEveryTime } from './pdf-bytes.ts';

const made = (moment: string): Buffer =>
  Buffer.from(`%PDF-1.4\n\xe2\xe3\n<</CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')>>`, 'latin1');

test('a file made at another moment is the same, and every part of it stays where it was', () => {
  const one = sameEveryTime(made('20261122150059'), '20261122');
  expect(sameEveryTime(made('20270101000001'), '20261122').equals(one)).toBe(true);
  expect(one.length).toBe(made('20261122150059').length);
  expect(one.toString('latin1')).toContain("/CreationDate (D:20261122000000+00'00')");
  expect(one.subarray(0, 12).equals(made('20261122150059').subarray(0, 12))).toBe(true);
});

test('a day that is none is our own mistake', () => {
  expect(() => sameEveryTime(made('20261122150059'), '')).toThrow(RangeError);
});
