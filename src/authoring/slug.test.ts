import { expect, test } from 'vitest';
import { faultOfSlug, slugOf } from './slug.ts';

test.each([
  ['Sở Nội vụ tỉnh Đắk Lắk', 'so-noi-vu-tinh-dak-lak'],
  ['TB 123 Kết luận: “cải cách”', 'tb-123-ket-luan-cai-cach'],
  ['  – ', ''],
])('%s becomes %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('a long one is cut at a word', () => {
  expect(slugOf('kết luận về công tác cải cách', 15)).toBe('ket-luan-ve');
  expect(slugOf('kết luận', 8)).toBe('ket-luan');
});

test('a name with marks or capitals is refused with the right one', () => {
  expect(faultOfSlug('so-noi-vu')).toBeUndefined();
  expect(faultOfSlug('Sở Nội vụ')).toContain('so-noi-vu');
});
