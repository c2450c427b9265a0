import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitReader, BitWriter } from './bits.ts';

const written = fc.oneof(
  fc.record({ as: fc.constant('bits' as const), value: fc.nat(2 ** 30 - 1), k: fc.integer({ min: 30, max: 30 }) }),
  fc.record({ as: fc.constant('bits' as const), value: fc.nat(7), k: fc.integer({ min: 3, max: 9 }) }),
  fc.record({ as: fc.constant('rice' as const), value: fc.nat(3000), k: fc.integer({ min: 0, max: 13 }) }),
  fc.record({ as: fc.constant('gamma' as const), value: fc.nat(100_000), k: fc.constant(0) }),
);

test('numbers come back as they were written, and nothing behind them', () => {
  fc.assert(
    fc.property(fc.array(written), (numbers) => {
      const writer = new BitWriter();
      for (const { as, value, k } of numbers)
        if (as === 'bits') writer.write(value, k);
        else if (as === 'rice') writer.rice(value, k);
        else writer.gamma(value);
      const reader = new BitReader(writer.bytes());
      for (const { as, value, k } of numbers)
        expect(as === 'bits' ? reader.read(k) : as === 'rice' ? reader.rice(k) : reader.gamma()).toBe(value);
      expect(() => reader.read(8)).toThrow(RangeError);
    }),
  );
});
