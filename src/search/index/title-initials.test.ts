import { expect, test } from 'vitest';
import { tokensOf } from '../text/tokens.ts';
import { initialsIn } from './title-initials.ts';

const initials = (title: string): readonly string[] => [...initialsIn(tokensOf(title))];

test('every row of words has its first letters, marks aside', () => {
  expect(initials('Xử lý kỷ luật')).toEqual(['xlk', 'xlkl', 'lkl']);
});

test('slight words may be left out, and are never first or last', () => {
  const found = initials('Giáo dục và đào tạo của tỉnh');
  expect(found).toEqual(expect.arrayContaining(['gdvdt', 'gddt']));
  expect(found).not.toContain('dvd'.slice(1) + 't');
  expect(found).not.toContain('vdt');
});

test('words that are slight by themselves end a name', () => {
  expect(initials('Quy chế làm việc')).toContain('qclv');
  expect(initials('Đẩy mạnh chuyển đổi số')).toContain('cds');
});

test('figures end a row, and no row is longer than people shorten', () => {
  expect(initials('Kế hoạch 25 năm học')).toEqual([]);
  expect(Math.max(...initials('một hai ba bốn năm sáu bảy tám chín').map(({ length }) => length))).toBe(6);
});
