import { expect, test } from 'vitest';
import { readNumberLine, typeOfNumber } from './number-line.ts';

test.each([
  ['Số: 123/TB-UBND', '123/TB-UBND', 'high'],
  ['Số: 123 /TB - UBND', '123/TB-UBND', 'high'],
  ['Số 12-NQ/TU', '12-NQ/TU', 'high'],
  ['Số: 30c/NQ-CP', '30c/NQ-CP', 'high'],
  ['Số: 66.22/2026/NQ-CP', '66.22/2026/NQ-CP', 'high'],
  ['Số: 2231/SNV–CCHC&PC', '2231/SNV-CCHC&PC', 'high'],
  ['Số: 99/QĐUBND', '99/QĐ-UBND', 'low'],
  ['CHÍNH PHỦ Số: 06/2026/NĐ-CP Hà Nội, ngày 10 tháng 01 năm 2026', '06/2026/NĐ-CP', 'high'],
])('reads “%s”', (line, number, confidence) => {
  expect(readNumberLine(line)).toEqual({ number: { value: number, confidence, words: line } });
});

test.each(['Số:        /TB-UBND', 'Số: ...../QĐ-UBND', 'Số:'])('“%s” leaves the number empty', (line) => {
  expect(readNumberLine(line)).toEqual({ empty: line });
});

test.each(['Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;', 'Số lượng: 20 người', 'Phạt từ 20/100'])(
  'takes no number from “%s”',
  (line) => {
    expect(readNumberLine(line)).toBeUndefined();
  },
);

test.each([
  ['123/TB-UBND', 'thong-bao'],
  ['15/CTr-UBND', 'chuong-trinh'],
  ['63/2025/QH15', 'luat'],
  ['2231/SNV-CCHC', undefined],
])('the symbol of %s names the kind %s', (number, type) => {
  expect(typeOfNumber(number)).toBe(type);
});
