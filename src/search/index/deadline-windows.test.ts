import { expect, test } from 'vitest';
import type { CivilDate } from '#domain/civil-date.ts';
import { deadlineWindows } from './deadline-windows.ts';

test.each([
  [undefined, ['khong-co-ngay']],
  ['2026-11-22', ['trong-7-ngay', 'trong-30-ngay', 'trong-90-ngay']],
  ['2026-11-30', ['trong-30-ngay', 'trong-90-ngay']],
  ['2027-02-20', ['trong-90-ngay']],
  ['2027-02-21', ['sau-90-ngay']],
  ['2026-11-21', ['da-qua-30-ngay']],
  ['2026-10-23', ['da-qua-30-ngay']],
  ['2026-10-22', ['da-qua-lau-hon']],
] as const)('a deadline that ends on %s lies in %j', (due, windows) => {
  expect(deadlineWindows(due as CivilDate | undefined, '2026-11-22' as CivilDate)).toEqual(windows);
});
