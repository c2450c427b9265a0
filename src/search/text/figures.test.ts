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

test.each(['30.9.2015', '2.3.1', '0.800', '12.345.67', '1.5', '1.234,567', '1. 500 hộ', '3800000', 'khoản 2.1000'])(
  '%s has none',
  (text) => {
    expect(figures(text)).toEqual([]);
  },
);

test('every dash is a hyphen, letter for letter', () => {
  expect(foldedForm('12–NQ‑TU − Đắk')).toBe('12-nq-tu - dak');
});
