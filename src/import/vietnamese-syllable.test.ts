import { expect, test } from 'vitest';
import { isGarbled, isVietnameseSyllable, lacksMarks, legibility } from './vietnamese-syllable.ts';

test.each([
  'Ủy',
  'ban',
  'nghiêm',
  'quyết',
  'QUYỀN',
  'giêng',
  'khuỷu',
  'thủy',
  'thuỷ',
  'hoà',
  'hòa',
  'đường',
  'yêu',
  'ưu',
  'gì',
  'quốc',
  'Đăk',
  'xoong',
  'uỷ',
  'nghĩa',
])('“%s” is a syllable, composed or not', (word) => {
  expect(isVietnameseSyllable(word)).toBe(true);
  expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true);
});

test.each(['vềviệc', 'nghÜa', 'ViÖt', 'hµnh', 'Coäng', 'hoøa', 'quc', 'mộc̀', 'các̀', 'bàt', 'ñoäc'])(
  '“%s” is none',
  (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  },
);

test('abbreviations, foreign words and words of plain letters say nothing', () => {
  expect(legibility('QĐ HĐND TTHĐ website Nguyễn')).toMatchObject({ marked: 1, odd: 0 });
});

test.each([
  'Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Các xã Đăk Glei, Krông Nô, Đắk Tô.',
  'Số: 12/QĐ-UBND',
  'An English text is no concern of this test, since it has no letter beyond ASCII.',
])('“%s” is legible', (text) => {
  expect(isGarbled(text)).toBe(false);
});

test.each([
  ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc'],
  ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc'],
  ['letters without a code', '\ue001\ue002\ue003\ue004 \ue005\ue006\ue007 ban'],
])('%s is not', (_, text) => {
  expect(isGarbled(text)).toBe(true);
});

test('a long text without marks is told from a short one', () => {
  expect(lacksMarks('Uy ban nhan dan tinh thong bao '.repeat(10))).toBe(true);
  expect(lacksMarks('Uy ban nhan dan tinh')).toBe(false);
  expect(lacksMarks('Ủy ban nhân dân tỉnh thông báo '.repeat(10))).toBe(false);
});
