import { describe, expect, test } from 'vitest';
import * as named from './named-keys.ts';
import { mayNameKeys, mostAsked, mostTyped, parseQuery } from './query.ts';

const words = (typed: string): readonly string[] =>
  parseQuery(typed, named).parts.map((part) => (part.kind === 'word' ? part.word : (part.keys[0] ?? '')));

test.each([
  ['quản\u200Blý', 'quản lý'],
  ['ph\u00ADân bón', 'phân bón'],
  ['\u202Elệ phí\u202C', 'lệ phí'],
  ['phân\u0007bón', 'phân bón'],
  ['46/2026/TT\u2011BGDĐT', '46/2026/TT-BGDĐT'],
])('signs nobody sees change nothing: %j', (typed, seen) => {
  expect(words(typed)).toEqual(words(seen));
});

test.each([
  ['mức 3.800.000 đồng', ['mức', '3800000', 'đồng']],
  ['3,800,000', ['3800000']],
  ['ngày 30.9.2015', ['on:2015-09-30']],
])('a figure in groups is one word: %s', (typed, parts) => {
  expect(words(typed)).toEqual(parts);
});

test('a small number with a year may as well be a month, and the year is asked for by itself', () => {
  const [kind, kindOf, key, year] = parseQuery('kế hoạch 11/2023', named).parts;
  expect([kind?.text, kindOf?.text, year?.text]).toEqual(['kế', 'hoạch', '2023']);
  expect(key).toMatchObject({ about: 'number', keys: ['os:11/kh', 's:11/kh', 'ot:2023-11', 't:2023-11'] });
  expect(words('kế hoạch số 11/2023')).toEqual(['os:11/kh', '2023']);
  expect(words('thông tư 28 tháng 7')).toEqual(['thông', 'tư', 'on:07-28']);
});

describe('a passage pasted as a query', () => {
  const passage = 'các sở báo cáo theo quyết định 4 lần '.repeat(6);

  test('has numbers where texts write some, not where people would', () => {
    expect(parseQuery('theo quyết định 4 lần', named).parts.some(({ kind }) => kind === 'key')).toBe(true);
    expect(parseQuery(passage, named).parts.length).toBeGreaterThan(mostTyped);
    expect(parseQuery(passage, named).parts.some(({ kind }) => kind === 'key')).toBe(false);
  });

  test('is searched for up to a length, and says so', () => {
    expect(parseQuery(passage, named).isCut).toBe(false);
    const { parts, isCut } = parseQuery(passage.repeat(9), named);
    expect([parts.length, isCut]).toEqual([mostAsked, true]);
  });
});

test('reads a query without figures the same where numbers and days are not read', () => {
  for (const typed of ['tháng chạp', 'quý bốn', 'thông báo "trước ngày" cuối năm', 'chỉ thị']) {
    expect(mayNameKeys(typed)).toBe(false);
    expect(parseQuery(typed)).toEqual(parseQuery(typed, named));
  }
  expect(mayNameKeys('tb 123')).toBe(true);
});
