import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MarkTable } from './mark-table.ts';

const marks = fc.array(fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 2 ** 30 - 1 })), {
  maxLength: 6000,
  size: 'max',
});

test('marks of each pair come back together, document after document', () => {
  const table = new MarkTable();
  fc.assert(
    fc.property(marks, (rows) => {
      const expected = new Map<string, number>();
      for (const [one, next, mask] of rows) {
        table.mark(one, next, mask);
        const name = `${String(one)} ${String(next)}`;
        expected.set(name, (expected.get(name) ?? 0) | mask);
      }
      expect(table.length).toBe(expected.size);
      const found = new Map<string, number>();
      table.drain((one, next, mask) => found.set(`${String(one)} ${String(next)}`, mask));
      expect([...found]).toEqual([...expected]);
      expect(table.length).toBe(0);
    }),
    { numRuns: 30 },
  );
});
