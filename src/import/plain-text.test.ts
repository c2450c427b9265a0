import { expect, test } from 'vitest';
import { readPlainText } from './plain-text.ts';

/** Texts of the blocks; a table as rows of cells. */
function blocks(text: string, format: 'txt' | 'md' = 'txt'): readonly unknown[] {
  return readPlainText(text, format).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.map((cell) => cell.blocks.map((part) => ('text' in part ? part.text : '')).join('|')),
        ),
  );
}

test('each line is a paragraph where lines do not wrap', () => {
  expect(blocks('THÔNG BÁO\r\nVề việc ví dụ\r\n\r\n1. Sở Nội vụ:\n- Rà soát;\n- Báo cáo.')).toEqual([
    'THÔNG BÁO',
    'Về việc ví dụ',
    '1. Sở Nội vụ:',
    '- Rà soát;',
    '- Báo cáo.',
  ]);
});

test('a line broken amid a sentence is joined to the one before', () => {
  expect(
    blocks('Chủ tịch Ủy ban nhân dân tỉnh đã\nchủ trì hội nghị tại thành phố của\nKon Tum.\nb) Khoản khác'),
  ).toEqual(['Chủ tịch Ủy ban nhân dân tỉnh đã chủ trì hội nghị tại thành phố của Kon Tum.', 'b) Khoản khác']);
});

test('lines of one width are joined, headings and items are not', () => {
  const wrapped = [
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách',
    'Hành chính nhà nước của tỉnh giai đoạn mười năm tới, gồm có',
    'Mười hai nhiệm vụ giao cho các Sở, ban, ngành và Ủy ban các',
    'Huyện, thành phố.',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký, Giám đốc',
    'Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị liên quan và các',
    'Chủ tịch Ủy ban nhân dân cấp huyện chịu trách nhiệm thi hành.',
  ];
  expect(blocks(wrapped.join('\n'))).toEqual([wrapped.slice(0, 4).join(' '), wrapped.slice(4).join(' ')]);
});

test('cells between strokes are a table; a stroke in a word is not', () => {
  expect(
    blocks('Bảng:\n| STT | Nhiệm vụ | Hạn |\n|---|---|---|\n| 1 | Rà soát | 30/9 |\n\nMã 12|TB giữ nguyên'),
  ).toEqual([
    'Bảng:',
    [
      ['STT', 'Nhiệm vụ', 'Hạn'],
      ['1', 'Rà soát', '30/9'],
    ],
    'Mã 12|TB giữ nguyên',
  ]);
});

test('Markdown loses its marks, keeps its numbers, and tells what was bold', () => {
  const text =
    '---\ntitle: x\n---\n# THÔNG BÁO\n\n**1.** Sở *Nội vụ* [rà soát](https://vi-du.vn/a)\n\n7\\. Giữ số, 2*3*4 và snake_case_x\n\n***\n\n* mục';
  const document = readPlainText(text, 'md');
  expect(document.text).toBe('THÔNG BÁO\n1. Sở Nội vụ rà soát\n7. Giữ số, 2*3*4 và snake_case_x\n* mục');
  expect(document.blocks[0]).toMatchObject({ bold: true });
  expect(document.warnings.map(({ code }) => code)).toEqual(['lien-ket']);
});

test('a text that looks like Markdown loses marks alone, no letter', () => {
  const document = readPlainText(
    '**CÔNG ĐIỆN**\n\n**1.** Bộ Y tế\n\n**2.** xem [ở đây](https://vi-du.vn) &nbsp;\n\n```\n  x = 1\n\n  y\n```',
    'txt',
  );
  expect(document.text).toBe('CÔNG ĐIỆN\n1. Bộ Y tế\n2. xem [ở đây](https://vi-du.vn) &nbsp;\n  x = 1\n\n  y');
  expect(document.warnings.map(({ code }) => code)).toEqual(['dau-markdown']);
});

test('a text with a star or a cross here and there is left alone', () => {
  expect(blocks('# 1\n* một\n** hai')).toEqual(['# 1', '* một', '** hai']);
});
