import { describe, expect, test } from 'vitest';
import { foldedForm } from './figures.ts';
import { keysOfNumber, numbersAskedFor, numbersIn } from './number-keys.ts';

const asked = (query: string): readonly string[] => numbersAskedFor(foldedForm(query)).map(({ keys }) => keys[0] ?? '');

describe('a number in every form people type', () => {
  test.each([
    ...['123/TB-UBND', '123 tb ubnd', '123tbubnd', '123-TB/UBND', '0123/tb-ubnd', 'TB số 123/TB-UBND'],
    ...['123 / TB - UBND', '123/TB–UBND', 'thông báo số 123/TB-UBND', '123 tb-ubnd', '123/tb ubnd'],
  ])('%s', (query) => {
    expect(asked(query)).toEqual(['s:123/tbubnd']);
  });

  test.each([
    ['tb 123', 's:123/tb'],
    ['69 2026 tt bca', 's:69/2026/ttbca'],
    ['30 2020 nđ-cp', 's:30/2020/ndcp'],
    ['tb123', 's:123/tb'],
    ['thông báo số 0123', 's:123/tb'],
    ['thong bao 123', 's:123/tb'],
    ['qd 45', 's:45/qd'],
    ['số 123', 's:123'],
    ['12-NQ/TU', 's:12/nqtu'],
    ['30/2020/NĐ-CP', 's:30/2020/ndcp'],
    ['2231/SNV-CCHC&PC', 's:2231/snvcchcpc'],
    ['2780 UBND KT', 's:2780/ubndkt'],
    ['3138ubndkgvx', 's:3138/ubndkgvx'],
    ['46/2026/TT‑BGDĐT', 's:46/2026/ttbgddt'],
    ['số 2026', 's:2026'],
    ['văn bản số 2026', 's:2026'],
  ])('%s is %s', (query, key) => {
    expect(asked(query)).toEqual([key]);
  });

  test.each([
    'kế hoạch 2016',
    'đào tạo 30 cán bộ',
    'giai đoạn 2011-2015',
    'chỉ số 12',
    '30/9/2015',
    'quý 3/2015',
    'mức độ 3',
    'chữ ký số 2026',
    'chuyển đổi số 2026',
    '10 UBND xã',
  ])('%s asks for none', (query) => {
    expect(asked(query)).toEqual([]);
  });

  test('what is left of a query stays to be searched', () => {
    expect(numbersAskedFor(foldedForm('cải cách 123/TB-UBND năm 2015'))).toMatchObject([{ from: 9, to: 20 }]);
  });
});

test('a document is found by its number with year and without, by kind, and by the number alone', () => {
  expect(keysOfNumber('30/2020/NĐ-CP')).toEqual(['s:30/2020/ndcp', 's:30/ndcp', 's:30/nd', 's:30']);
  expect(keysOfNumber('')).toEqual([]);
});

test('numbers in a text are those written as such', () => {
  const found = numbersIn(
    foldedForm('theo Quyết định số 45/2015/QĐ-UBND ngày 20/8/2015 và văn bản 12-NQ/TU, 3/4 số hộ'),
  );
  expect(found.map(({ keys }) => keys[0])).toEqual(['s:45/2015/qdubnd', 's:12/nqtu']);
});
