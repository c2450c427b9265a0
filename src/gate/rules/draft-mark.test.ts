import { describe, expect, test } from 'vitest';
import { draftMark } from './draft-mark.ts';

// Every document here is made up.

const found = (text: string) =>
  draftMark({ path: 'a.mdx', text }).map(({ message }) => /^“(.*?)” là/.exec(message)?.[1]);

describe('draft-mark', () => {
  test.each([
    ['DỰ THẢO', 'DỰ THẢO'],
    ['Dự thảo', 'Dự thảo'],
    ['(Dự thảo)', 'Dự thảo'],
    ['Dự thảo lần 2', 'Dự thảo lần 2'],
    ['DỰ THẢO 3', 'DỰ THẢO 3'],
    ['**DỰ THẢO**', 'DỰ THẢO'],
    ['Dự thảo lần thứ hai', 'Dự thảo lần thứ hai'],
    ['DỰ THẢO (lần 2)', 'DỰ THẢO (lần 2)'],
    ['Dự thảo ngày 12/5/2015', 'Dự thảo ngày 12/5/2015'],
    ['DỰ THẢO NGHỊ QUYẾT', 'DỰ THẢO NGHỊ QUYẾT'],
    ['KẾ HOẠCH (DỰ THẢO)', '(DỰ THẢO)'],
    ['title: Kế hoạch năm 2016 (dự thảo)', '(dự thảo)'],
    ['Số:    /QĐ-UBND (dự thảo)', 'dự thảo'],
    ['number: "Dự thảo/NQ-HĐND"', 'Dự thảo'],
    ['Số: Dự thảo', 'Dự thảo'],
    ['Kế hoạch năm 2016 (dự thảo lần 3)', '(dự thảo lần 3)'],
    ['# Dự thảo', 'Dự thảo'],
    ['| DỰ THẢO |', 'DỰ THẢO'],
    ['Dự thảo 2 ngày 15/8/2015', 'Dự thảo 2 ngày 15/8/2015'],
    ['“DỰ THẢO”', 'DỰ THẢO'],
    ['title: "Báo cáo (Dự thảo)"', '(Dự thảo)'],
    ['a\n\nDỰ THẢO\n\nb', 'DỰ THẢO'],
    ['DỰ THẢO LẦN 2 - 15/8', 'DỰ THẢO LẦN 2 - 15/8'],
  ])('finds %j', (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  test.each([
    'xây dựng dự thảo Nghị định',
    'lấy ý kiến dự thảo Kế hoạch',
    'c) Dự thảo quy chế tổ chức',
    'Dự thảo Quyết định được gửi lấy ý kiến',
    'VỀ VIỆC LẤY Ý KIẾN DỰ THẢO NGHỊ ĐỊNH',
    'LẤY Ý KIẾN\nDỰ THẢO NGHỊ ĐỊNH',
    'hồ sơ dự thảo gồm',
    '| Dự thảo | Hiện hành |',
    '1. Dự thảo Nghị quyết',
    'kèm theo Tờ trình (dự thảo).',
    'title: Lấy ý kiến dự thảo Nghị quyết',
    'góp ý đối với dự thảo lần 2 của Báo cáo',
    'Số ý kiến góp ý dự thảo',
    '- Dự thảo Báo cáo sơ kết;',
    'hoàn chỉnh dự thảo Báo cáo trước ngày 25/8/2015',
    'Dự thảo báo cáo tổng kết do Sở Nội vụ soạn',
    'gửi dự thảo (lần 2) để góp ý',
    'các văn bản (dự thảo) gửi kèm',
    'tổ soạn thảo',
    'Số lượng dự thảo',
  ])('leaves alone %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('says where', () => {
    expect(draftMark({ path: 'a.mdx', text: 'a\n\n**DỰ THẢO**\n' })).toMatchObject([
      { rule: 'draft-mark', severity: 'error', file: 'a.mdx', line: 3, column: 3 },
    ]);
  });
});
