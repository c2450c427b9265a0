import { expect, test } from 'vitest';
import { noFrontMatter } from './entry.ts';
import { inPlainWords } from './plain-words.ts';

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
  const told = inPlainWords(noFrontMatter(file), text);
  expect(told.line).toBe(line);
  expect(told.message).toContain(says);
});

const unclosed = (tag: string) => ({
  ...noFrontMatter(file),
  rule: 'unclosed-element',
  message: `Thẻ <${tag}> mở ở đây nhưng không được đóng trong cùng đoạn hoặc ở một dòng riêng.`,
});

test('a tag of HTML is said to be none of a notice, not to be closed', () => {
  for (const tag of ['br', 'p', 'BR']) {
    const told = inPlainWords(unclosed(tag), '');
    expect(told).toMatchObject({ rule: 'no-html', message: `Văn bản không dùng thẻ <${tag}>.` });
    expect(told.fix).toContain('dòng trống');
  }
  expect(inPlainWords(unclosed('Directive'), '')).toEqual(unclosed('Directive'));
});
