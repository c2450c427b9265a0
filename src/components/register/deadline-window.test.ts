import { expect, test } from 'vitest';
import { dayInAddress, windowFault } from './deadline-window.ts';

test.each([
  ['31/02/2016', '', 'han-tu', 'Không có ngày “31/02/2016”'],
  ['', '32/1/2016', 'han-den', 'Không có ngày “32/1/2016”'],
  ['hôm qua', '', 'han-tu', 'ví dụ 30/9/2015'],
  ['1/2/2016', '31/1/2016', 'han-den', 'ở trước “Hạn từ ngày”'],
])('from “%s” to “%s” is refused at %s', (from, to, field, says) => {
  const fault = windowFault(from, to);
  expect(fault?.field).toBe(field);
  expect(fault?.message).toContain(says);
});

test.each([
  ['', ''],
  ['15-2-16', '15 tháng 2 năm 2016'],
  ['15.2.2016', ''],
  ['', '2016-02-15'],
])('from “%s” to “%s” can be looked for', (from, to) => {
  expect(windowFault(from, to)).toBeUndefined();
});

test('an address holds the day itself', () => {
  expect(['15-2-16', '15 tháng 2 năm 2016', 'hôm qua', ''].map(dayInAddress)).toEqual([
    '2016-02-15',
    '2016-02-15',
    'hôm qua',
    '',
  ]);
});
