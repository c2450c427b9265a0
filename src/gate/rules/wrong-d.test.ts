import { expect, test } from 'vitest';
import { wrongD } from './wrong-d.ts';

const check = (text: string) => wrongD({ path: 'a.mdx', text });

test.each([
  ['Ðiều 1', 1, 'Điều'],
  ['NÐ-CP', 2, 'NĐ'],
  ['30/2020/NÐ-CP', 10, 'NĐ'],
  ['HÐND tỉnh', 2, 'HĐND'],
  ['QUYẾT ÐỊNH', 7, 'ĐỊNH'],
  ['ÐỘC LẬP', 1, 'ĐỘC'],
  ['công tác ðào tạo', 10, 'đào'],
  ['ðơn vị', 1, 'đơn'],
  ['Ðăk Hà', 1, 'Đăk'],
  ['Ðắk Glei', 1, 'Đắk'],
  ['làmðơn', 4, 'làmđơn'],
  ['QÐ-UBND', 2, 'QĐ'],
  ['ÐBQH', 1, 'ĐBQH'],
  ['Ɖiều 2', 1, 'Điều'],
  ['ɖồng', 1, 'đồng'],
  ['500.000 ðồng', 9, 'đồng'],
  ['Ð/c Chủ tịch', 1, 'Đ'],
  ['ð) Điểm', 1, 'đ'],
  ['TTÐT', 3, 'TTĐT'],
])('refuses %j', (text, column, right) => {
  const expected = [{ rule: 'wrong-d', severity: 'error', line: 1, column, fix: `Viết: ${right}` }];
  expect(check(text)).toMatchObject(expected);
});

test.each([
  'Điều 1',
  'đơn vị',
  'NĐ-CP',
  'Đăk Hà, Đắk Glei',
  'D và d',
  'ông Guðmundur Jónsson',
  'bà Sigríður',
  'Davíð',
  'Borgarfjörður',
  'Þórður',
  'Garður',
  '',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});

test('each place is named', () => {
  expect(check('Ðiều 1\nĐiều 2\nÐiều 3').map(({ line }) => line)).toEqual([1, 3]);
});
