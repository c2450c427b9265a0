import { expect, test } from 'vitest';
import { notNfc } from './not-nfc.ts';

const check = (text: string) => notNfc({ path: 'a.mdx', text });

test.each([
  ['Ủy ban nhân dân'.normalize('NFD'), 1, 1, 'Ủy'],
  [`Số: 123\nHội ${'nghị'.normalize('NFD')}`, 2, 8, 'nghị'],
  [`Đăk ${'Hà'.normalize('NFD')}`, 1, 6, 'Hà'],
  ['ti\u00EA\u0301ng', 1, 3, 'tiếng'],
  ['\u212B', 1, 1, 'Å'],
])('refuses decomposed letters in %j', (text, line, column, word) => {
  expect(check(text)).toMatchObject([{ rule: 'not-nfc', severity: 'error', line, column }]);
  expect(check(text)[0]?.message).toContain(`“${word}”`);
});

test.each([
  'Ủy ban nhân dân tỉnh Kon Tum',
  'Đắk Glei, Ia H’Drai',
  'Ê Đê: \u01A1\u0306',
  'a\u00A0b',
  '',
  'UBND – “tỉnh” … ½',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

test('one problem for a whole file', () => {
  expect(check('Kết luận của Chủ tịch'.normalize('NFD'))).toHaveLength(1);
});
