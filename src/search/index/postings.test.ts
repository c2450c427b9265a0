import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPostings, unpackPostings } from './postings.ts';

const lists = fc
  .array(fc.tuple(fc.nat(4000), fc.integer({ min: 1, max: 2 ** 30 - 1 })), { maxLength: 300 })
  .map((rows) => [...new Map(rows)].toSorted(([a], [b]) => a - b));

test('a list comes back as it was packed, with units and without', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 4001, max: 90_000 }), fc.boolean(), (rows, size, withUnits) => {
      const documents = Uint32Array.from(rows, ([document]) => document);
      const units = Uint32Array.from(withUnits ? rows : [], ([, mask]) => mask);
      const packed = packPostings({ documents, units }, size);
      expect(unpackPostings(packed, size, withUnits && rows.length > 0)).toEqual({ documents, units });
    }),
  );
});

test('a list that all documents are in takes less than a bit and a half for each', () => {
  const documents = Uint32Array.from({ length: 8000 }, (_, document) => document);
  expect(packPostings({ documents, units: new Uint32Array() }, 8000).length).toBeLessThan((8000 * 1.5) / 8);
});

test('a list cut short is not read as a shorter one', () => {
  const packed = packPostings({ documents: Uint32Array.of(3, 700, 2900), units: Uint32Array.of(1, 6, 4) }, 3000);
  expect(() => unpackPostings(packed.slice(0, -2), 3000, true)).toThrow(RangeError);
});
