import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stablePages } from './paging.ts';

const newestFirst = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);

describe('pages of a listing', () => {
  test.each([
    [0, [[]]],
    [1, [[1]]],
    [3, [[3, 2, 1]]],
    [5, [[5, 4, 3, 2, 1]]],
    [
      6,
      [
        [6, 5, 4],
        [3, 2, 1],
      ],
    ],
    [
      8,
      [
        [8, 7, 6, 5, 4],
        [3, 2, 1],
      ],
    ],
  ])('%i things, three to a page', (count, items) => {
    expect(stablePages(newestFirst(count), 3).map((page) => page.items)).toEqual(items);
  });

  test('are numbered from the oldest and know their neighbours', () => {
    expect(
      stablePages(newestFirst(9), 3).map(({ number, isFront, older, newer }) => ({ number, isFront, older, newer })),
    ).toEqual([
      { number: 3, isFront: true, older: 2, newer: undefined },
      { number: 2, isFront: false, older: 1, newer: 3 },
      { number: 1, isFront: false, older: undefined, newer: 2 },
    ]);
  });

  test('that are full never change when newer things are added', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(60), fc.integer({ min: 1, max: 20 }), (count, added, size) => {
        const before = stablePages(newestFirst(count), size).filter((page) => !page.isFront);
        const after = new Map(stablePages(newestFirst(count + added), size).map((page) => [page.number, page]));
        for (const page of before) expect(after.get(page.number)?.items).toEqual(page.items);
      }),
    );
  });

  test('hold every thing once, in order, and all but the front one the same number', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 20 }), (count, size) => {
        const pages = stablePages(newestFirst(count), size);
        expect(pages.flatMap((page) => page.items)).toEqual(newestFirst(count));
        expect(pages.slice(1).every((page) => page.items.length === size)).toBe(true);
        expect(pages[0]!.items.length).toBeLessThan(2 * size);
      }),
    );
  });
});
