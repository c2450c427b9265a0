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
  ['trước', ['before', 'by'], undefined],
])('“%s” among %j means %s', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
