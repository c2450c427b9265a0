import { describe, expect, test } from 'vitest';
import { parseDocumentNumber } from './document-number.ts';

describe('a document number', () => {
  test.each([
    ['123/TB-UBND', { number: '123', symbol: 'TB-UBND' }],
    ['995/KH-UBND', { number: '995', symbol: 'KH-UBND' }],
    ['30/2020/NĐ-CP', { number: '30', year: 2020, symbol: 'NĐ-CP' }],
    ['42/2013/QĐ-UBND', { number: '42', year: 2013, symbol: 'QĐ-UBND' }],
    ['42/2014/QĐ-TTg', { number: '42', year: 2014, symbol: 'QĐ-TTg' }],
    ['2231/SNV-CCHC&PC', { number: '2231', symbol: 'SNV-CCHC&PC' }],
    ['30c/NQ-CP', { number: '30c', symbol: 'NQ-CP' }],
    ['01/HNVB-VPCP', { number: '01', symbol: 'HNVB-VPCP' }],
    ['63/2025/QH15', { number: '63', year: 2025, symbol: 'QH15' }],
    ['66.22/2026/NQ-CP', { number: '66.22', year: 2026, symbol: 'NQ-CP' }],
    ['12/2012/TTLT/BKHĐT-BTC', { number: '12', year: 2012, symbol: 'TTLT/BKHĐT-BTC' }],
    ['65/SL', { number: '65', symbol: 'SL' }],
    ['12-NQ/TU', { number: '12', symbol: 'NQ/TU' }],
    ['18-KL/TW', { number: '18', symbol: 'KL/TW' }],
    ['36-HD/VPTW', { number: '36', symbol: 'HD/VPTW' }],
    ['07-CV/BTGTU', { number: '07', symbol: 'CV/BTGTU' }],
    ['05-CTr/HU', { number: '05', symbol: 'CTr/HU' }],
    ['101-QĐ/ĐUK', { number: '101', symbol: 'QĐ/ĐUK' }],
  ])('%s is read', (text, expected) => {
    expect(parseDocumentNumber(text)).toEqual(expected);
  });

  test.each([
    [' 995 / KH - UBND ', '995/KH-UBND'],
    ['995\u00A0/KH–UBND', '995/KH-UBND'],
    ['30/2020/NĐ-CP'.normalize('NFD'), '30/2020/NĐ-CP'],
    ['12 - NQ / TU', '12-NQ/TU'],
    ['12/NQ/TU', '12-NQ/TU'],
    ['2231/SNV-CCHC & PC', '2231/SNV-CCHC&PC'],
  ])('“%s” is put right as %s', (text, expected) => {
    expect(parseDocumentNumber(text)).toEqual(parseDocumentNumber(expected));
    expect(parseDocumentNumber(expected)).toBeDefined();
  });

  test.each([
    ['a party form with a state organ', '123-TB/UBND'],
    ['a day', '14/8/2015'],
    ['a number without symbol', '30/2020'],
    ['a symbol without number', '/TB-UBND'],
    ['a symbol in small letters', '123/tb-ubnd'],
    ['a number still open', '.../TB-UBND'],
    ['the number nought', '0/TB-UBND'],
    ['words before', 'Số: 123/TB-UBND'],
    ['words after', '123/TB-UBND ngày 18/8/2015'],
    ['a trailing hyphen', '123/TB-'],
    ['a space in the symbol', '123/TB UBND'],
    ['a year out of range', '30/2120/NĐ-CP'],
    ['nothing', ''],
  ])('is refused for %s', (_, text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });
});
