import { describe, expect, test } from 'vitest';
import { canonicalSyllable, foldSyllable } from './syllable.ts';

describe('spellings of one syllable meet', () => {
  test.each([
    ['hòa', 'hoà'],
    ['thủy', 'thuỷ'],
    ['hóa', 'hoá'],
    ['Ủy', 'Uỷ'],
    ['kỹ', 'kĩ'],
    ['lý', 'lí'],
    ['Mỹ', 'mĩ'],
    ['quý', 'quí'],
    ['quỳ', 'quì'],
    ['tỷ', 'tỉ'],
    ['ĐẢNG', 'đảng'],
    ['Ðảng', 'Đảng'],
    ['đường', 'đường'.normalize('NFD')],
    ['của', 'cuả'],
    ['NGHĨA', 'nghiã'],
  ])('%s and %s', (one, other) => {
    expect(canonicalSyllable(one)).toBe(canonicalSyllable(other));
  });
});

describe('different syllables stay apart', () => {
  test.each([
    ['được', 'dược'],
    ['đào', 'dào'],
    ['quý', 'qúi'.replace('ú', 'u')],
    ['ma', 'má'],
    ['cô', 'cơ'],
    ['an', 'ăn'],
    ['thúy', 'thủy'],
    ['tay', 'tai'],
    ['hay', 'hai'],
    ['suy', 'sui'],
  ])('%s and %s', (one, other) => {
    expect(canonicalSyllable(one)).not.toBe(canonicalSyllable(other));
  });
});

test('đ stays a letter of its own, found by d where marks do not count', () => {
  expect(canonicalSyllable('đào')).toBe('đaò');
  expect(foldSyllable('đaò')).toBe('dao');
});

test.each(['UBND', 'PAPI', 'x', 'ww', 'Niên', 'giải', 'quyết', 'khuyến', 'nghiêng'])(
  '%s stays one word of letters',
  (word) => {
    expect(canonicalSyllable(word)).toMatch(/^[\p{L}\p{M}]+$/u);
  },
);
