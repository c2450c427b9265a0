import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf, joined } from './band.ts';

test('bands one below the other are a zlib stream of all their rows', () => {
  const rows = fc.uint8Array({ minLength: 0, maxLength: 20_000 });
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 5 }), (parts) => {
      const stream = joined(parts.map(bandOf));
      const whole = Buffer.concat(parts);
      expect(inflateSync(stream)).toEqual(whole);
      // The sum at the end is that of the rows as one.
      expect(stream.subarray(-4)).toEqual(deflateSync(whole).subarray(-4));
    }),
    { numRuns: 60 },
  );
});

test('many bright rows do not overflow the sums', () => {
  const rows = new Uint8Array(400_000).fill(255);
  expect(inflateSync(joined([bandOf(rows), bandOf(rows)])).length).toBe(800_000);
});
