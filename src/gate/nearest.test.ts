import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['so-noi-vụ', ['so-tu-phap', 'so-noi-vu'], 'so-noi-vu'],
  ['so_noi_vu', ['so-noi-vu'], 'so-noi-vu'],
  ['Sở Nội vụ'.normalize('NFD'), ['so-noi-vu'], 'so-noi-vu'],
  ['Đề án', ['du-an', 'de-an'], 'de-an'],
  ['titel', ['type', 'title'], 'title'],
  ['knid', ['id', 'kind'], 'kind'],
  ['so-y-te', ['so-noi-vu', 'thanh-tra-tinh'], undefined],
  ['x', [], undefined],
  ['2.3-1', ['2.3-2', '2.10'], undefined],
  ['tb-12-ket-luam', ['tb-13-ket-luan', 'tb-12-ket-luan'], 'tb-12-ket-luan'],
  ['ke-hoach-11', ['ke-hoach-1'], undefined],
  ['trước', ['before', 'by'], undefined],
])('“%s” among %j means %s', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
