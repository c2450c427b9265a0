import { expect, test } from 'vitest';
import { countOf, questionsIn, slugOfPage } from './review.ts';

test.each([
  ['/van-ban/tb-12/', 'tb-12'],
  ['/chi-dao/tb-12/2.3-1/', 'tb-12'],
  ['/van-ban/', undefined],
  ['/van-ban/nam/2015/', undefined],
  ['/chi-dao/tb-12/', undefined],
  ['/', undefined],
])('the page %s is about %s', (path, slug) => {
  expect(slugOfPage(path)).toBe(slug);
});

test.each([
  [0, 0, 'không có lỗi'],
  [2, 0, '2 lỗi'],
  [0, 1, '1 cảnh báo'],
  [1, 3, '1 lỗi, 3 cảnh báo'],
])('%i errors and %i warnings are said as “%s”', (errors, warnings, said) => {
  const problems = [
    ...Array.from({ length: errors }, () => ({ severity: 'error' as const })),
    ...Array.from({ length: warnings }, () => ({ severity: 'warning' as const })),
  ];
  expect(countOf(problems)).toBe(said);
});

test('the importer’s questions are found by their line, and nothing else that begins alike', () => {
  const text =
    '---\n# HỎI: Không thấy số.\nnumber:\n  # HỎI: Năm nào?\n# [chắc] “HỎI: x”\n# HỎI:\n---\n\nHỎI: không phải\n';
  expect(questionsIn(text)).toEqual([
    { line: 2, words: 'Không thấy số.' },
    { line: 4, words: 'Năm nào?' },
  ]);
});
