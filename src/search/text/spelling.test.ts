import { expect, test } from 'vitest';
import { marksOf, withMarks, writtenSyllable } from './spelling.ts';
import { canonicalSyllable, foldSyllable } from './syllable.ts';

const syllables =
  'cải hòa thủy của nghĩa giải quyết toàn đường nguyễn khuyến ngoài mười kiểm tiếng chuẩn giữa chứng rượu khoản khỏe tuyển giếng gì mưa mía quả được hoạch họa thuê tuổi ngoằn xoáy yếu ảnh ủy bảy loại giáo dục bộ xã hội huệ à ý đặng ưỡn'.split(
    ' ',
  );

test.each(syllables)('%s is written as the schools write it', (syllable) => {
  expect(writtenSyllable(canonicalSyllable(syllable))).toBe(syllable === 'ý' ? 'ý' : syllable);
});

test.each(syllables)('%s comes back from its letters and its marks', (syllable) => {
  const canonical = canonicalSyllable(syllable);
  expect(withMarks(foldSyllable(canonical), marksOf(canonical))).toBe(canonical);
});
