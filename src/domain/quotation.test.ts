import { expect, test } from 'vitest';
import { quotedParagraphs } from './quotation.ts';

const marks = (...texts: string[]): string =>
  quotedParagraphs(texts)
    .map((isQuoted) => (isQuoted ? 'q' : '.'))
    .join('');

test('a quoted article is quoted to its closing mark', () => {
  expect(
    marks('1. Sửa đổi Điều 5 như sau:', '“Điều 5. Hạn', '1. Trước ngày 15.', 'a) Báo cáo.”', '2. Bãi bỏ Điều 6.'),
  ).toBe('.qqq.');
});

test('a quotation in one paragraph ends there', () => {
  expect(marks('“Một cửa” là cơ chế giải quyết.', '2. Sở Nội vụ')).toBe('q.');
});

test('quotations within a quotation do not end it', () => {
  expect(marks('“Điều 5. Cơ chế “một cửa”', '1. Theo “một cửa”.', '2. Khác.”;', '2. Bãi bỏ.')).toBe('qqq.');
});

test('straight marks quote too', () => {
  expect(marks('1. Sửa đổi:', '"3. Hạn như sau:', 'a) Trước ngày 15;', 'b) Khác.".', '2. Bãi bỏ')).toBe('.qqq.');
});

test('a straight mark may close a curly one', () => {
  expect(marks('“Điều 5. Hạn', '1. Trước ngày 15."', '2. Bãi bỏ')).toBe('qq.');
});

test('a provision opened within a paragraph goes on in the next', () => {
  expect(marks('1. Sửa đổi Điều 5 như sau: “Điều 5. Hạn', '1. Trước ngày 15.”', '2. Bãi bỏ')).toBe('.q.');
});

test('a forgotten closing mark in running text quotes nothing', () => {
  expect(marks('1. Cơ chế “một cửa', '2. Sở Nội vụ', '3. Sở Tư pháp')).toBe('...');
});

test('a mark before every paragraph and one at the end quote them all', () => {
  expect(marks('“Điều 5. Hạn', '“1. Trước ngày 15.', '“2. Khác.”', '2. Bãi bỏ')).toBe('qqq.');
});

test('a quotation without its closing mark ends where the next is announced', () => {
  expect(
    marks('"Điều 6. Điều kiện', '1. Có giấy phép.', '7. Bổ sung điểm đ như sau:', '"đ) Đơn vị bán lẻ.";', '8. Bãi bỏ'),
  ).toBe('qq.q.');
});

test('a quotation that never ends is one paragraph', () => {
  expect(marks('“Điều 5. Hạn', '1. Trước ngày 15.', '2. Bãi bỏ')).toBe('q..');
});
