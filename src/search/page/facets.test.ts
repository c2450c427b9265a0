import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facets, formatSearch, isEmptySearch, parseSearch, type SearchState } from './facets.ts';

describe('an address is read', () => {
  const nothing: SearchState = { query: '', chosen: {}, site: undefined, sort: undefined };
  test.each([
    ['', nothing],
    ['?', nothing],
    ['?q=c%E1%BA%A3i+c%C3%A1ch', { ...nothing, query: 'cải cách' }],
    ['?q=cải cách', { ...nothing, query: 'cải cách' }],
    [`?q=${encodeURIComponent('nhiễu'.normalize('NFD'))}`, { ...nothing, query: 'nhiễu' }],
    ['?q=%20%C2%A0Đăk Hà ', { ...nothing, query: 'Đăk Hà' }],
    ['?co-quan=so-noi-vu&nam=2015', { ...nothing, chosen: { 'co-quan': 'so-noi-vu', nam: '2015' } }],
    ['?co-quan=&nam=2015', { ...nothing, chosen: { nam: '2015' } }],
    ['?nam=2015&nam=2016', { ...nothing, chosen: { nam: '2015' } }],
    ['?xep=ngay', { ...nothing, sort: 'ngay' }],
    ['?trang=vi-du.invalid&q=', { ...nothing, site: 'vi-du.invalid' }],
    ['?xep=ten&la=x&__proto__=y', nothing],
  ])('%s', (address, state) => {
    expect(parseSearch(address)).toEqual(state);
  });
});

describe('a search is written', () => {
  test.each([
    [{ query: '', chosen: {}, site: undefined, sort: undefined }, ''],
    [{ query: 'kế hoạch', chosen: {}, site: undefined, sort: undefined }, '?q=k%E1%BA%BF+ho%E1%BA%A1ch'],
    [
      { query: '', chosen: { 'linh-vuc': 'x', 'ket-qua': 'nhiem-vu' }, site: undefined, sort: 'ngay' },
      '?ket-qua=nhiem-vu&linh-vuc=x&xep=ngay',
    ],
    [{ query: 'hạn', chosen: {}, site: 'vi-du.invalid', sort: undefined }, '?q=h%E1%BA%A1n&trang=vi-du.invalid'],
    [{ query: '"R&D" 2.1 ./.', chosen: {}, site: undefined, sort: undefined }, '?q=%22R%26D%22+2.1+.%2F.'],
  ] satisfies [SearchState, string][])('%j', (state, address) => {
    expect(formatSearch(state)).toBe(address);
  });

  test('and read back as it was', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 12 });
    const state = fc.record({
      query: word.map((text) => text.normalize('NFC').trim()),
      chosen: fc
        .dictionary(
          fc.constantFrom(...facets),
          word.filter((text) => text !== ''),
        )
        .map((chosen) => ({ ...chosen })),
      site: fc.constantFrom('trang-nay', 'vi-du.invalid:4000', undefined),
      sort: fc.constantFrom('ngay' as const, undefined),
    });
    fc.assert(
      fc.property(state, (search) => {
        expect(parseSearch(formatSearch(search))).toEqual(search);
      }),
    );
  });
});

test.each([
  ['', true],
  ['?xep=ngay', true],
  ['?q=a', false],
  ['?nam=2015', false],
])('“%s” asks for nothing: %s', (address, isEmpty) => {
  expect(isEmptySearch(parseSearch(address))).toBe(isEmpty);
});
