import { expect, test } from 'vitest';
import { noFrontMatter } from './front-matter.ts';

const file = 'content/notices/2015/vi-du.mdx';

test.each([
  ['', 1, 'Tệp rỗng'],
  ['\n \n', 1, 'Tệp rỗng'],
  ['---\ntitle: Ví dụ\ntype: thong-bao\n\nLời văn.\n', 4, 'Thiếu dòng “---” thứ hai'],
  ['---\ntitle: Ví dụ', 2, 'Thiếu dòng “---” thứ hai'],
  ['title: Ví dụ\n---\n\nLời văn.\n', 1, 'Thiếu dòng “---” thứ nhất'],
  ['\n---\ntitle: Ví dụ\n---\nLời văn.\n', 1, 'Dòng đầu tệp không phải là “---”'],
  ['Lời văn.\n', 1, 'Dòng đầu tệp không phải là “---”'],
])('a file of %j: line %i, %s', (text, line, says) => {
  const told = noFrontMatter(file, text);
  expect(told.line).toBe(line);
  expect(told.message).toContain(says);
});
