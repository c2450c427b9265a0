import { expect, test } from 'vitest';
import { figuresIn, foldedForm } from './figures.ts';
import { tokensOf } from './tokens.ts';

const figures = (text: string): readonly string[] => figuresIn(text, tokensOf(text)).map(({ word }) => word);

test.each([
  ['mức 3.800.000 đồng/tháng', ['3800000']],
  ['1,500 hộ và 12.000.000.000 đồng', ['1500', '12000000000']],
  ['từ 1.000 đến 2.000', ['1000', '2000']],
])('%s has figures in groups', (text, words) => {
  expect(figures(text)).toEqual(words);
});

test.each([
  ['hỗ trợ 2 triệu đồng', ['2000000']],
  ['7,5 tỷ đồng (7.500 triệu đồng)', ['7500000000', '7500000000']],
  ['tu 10 den 20 trieu', ['20000000']],
  ['vốn 1.200 nghìn tỷ', ['1200000000000000']],
  ['500 ngàn đồng, 5 ty', ['500000', '5000000000']],
])('%s has figures with words for thousands', (text, words) => {
  expect(figures(text)).toEqual(words);
});

test.each(['5 tỷ lệ', '2 ngân hàng', 'khoản 2 triển khai', '2. Triệu tập họp', '0 triệu'])(
  '%s has no figure with a word for thousands',
  (text) => {
    expect(figures(text)).toEqual([]);
  },
);

test.each(['30.9.2015', '2.3.1', '0.800', '12.345.67', '1.5', '1.234,567', '1. 500 hộ', '3800000', 'khoản 2.1000'])(
  '%s has none',
  (text) => {
    expect(figures(text)).toEqual([]);
  },
);

test('every dash is a hyphen, letter for letter', () => {
  expect(foldedForm('12–NQ‑TU − Đắk')).toBe('12-nq-tu - dak');
});
