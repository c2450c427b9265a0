import { expect, test } from 'vitest';
import { isPossibleSyllable } from './syllable.ts';

test.each(
  'Ủy ban nhân dân tỉnh nghiêng khuỷu quýt quyết giữ gì giếng huỳnh thuở xoong yêu Đắc rượu loắt choắt khuya ngoằn uống ướt quốc ấy ỷ'.split(
    ' ',
  ),
)('%s could be a syllable', (word) => {
  expect(isPossibleSyllable(word)).toBe(true);
});

test.each('UBND Glei Đắk nhaân caùc quc vềviệc tiếế bcd wat strong ñaàu ngiii'.split(' '))('%s could not', (word) => {
  expect(isPossibleSyllable(word)).toBe(false);
});
