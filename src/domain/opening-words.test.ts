import { expect, test } from 'vitest';
import { openingWords } from './opening-words.ts';

test.each([
  ['a text that fits as it is', 'Sở Nội vụ báo cáo.', 18, 'Sở Nội vụ báo cáo.'],
  ['whole words only', 'Sở Nội vụ báo cáo kết quả', 20, 'Sở Nội vụ báo cáo…'],
  ['a last word that just fits', 'Sở Nội vụ báo cáo', 13, 'Sở Nội vụ báo…'],
  ['no sign before the cut', 'Sở Nội vụ; báo cáo', 11, 'Sở Nội vụ…'],
])('keeps %s', (_, text, letters, opening) => {
  expect(openingWords(text, letters)).toBe(opening);
});
