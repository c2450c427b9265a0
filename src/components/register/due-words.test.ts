import { expect, test } from 'vitest';
import { dueInWords } from './due-words.ts';

test.each([
  ['trước 30/9/2015', null, '2015-09-29', '2015-09-29', '“trước 30/9/2015”, đúng hạn đến hết ngày 29/9/2015'],
  [
    'trước 31/8/2026',
    null,
    '2026-11-30',
    '2026-08-30',
    '“trước 31/8/2026”, đúng hạn đến hết ngày 30/8/2026; được điều chỉnh đến hết ngày 30/11/2026',
  ],
  ['sớm', 'Không nêu ngày.', null, null, '“sớm”, chưa tính được ngày: Không nêu ngày.'],
  [
    'sớm',
    'Không nêu ngày.',
    '2026-11-30',
    null,
    '“sớm”, chưa tính được ngày: Không nêu ngày.; được điều chỉnh đến hết ngày 30/11/2026',
  ],
  [null, null, '2026-11-30', null, 'Theo báo cáo, đến hết ngày 30/11/2026'],
  [null, null, null, null, 'Không ấn định'],
])('%s, %s: due %s, first %s', (dueWords, dueUnknown, due, originalDue, said) => {
  expect(dueInWords({ dueWords, dueUnknown }, { due, originalDue })).toBe(said);
});
