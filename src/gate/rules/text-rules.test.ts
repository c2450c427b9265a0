import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textRules } from './text-rules.ts';

const problems = (text: string) => textRules.flatMap((rule) => rule({ path: 'a.mdx', text }));

test('the notice this project starts from has nothing to report', () => {
  const file = new URL('../../../content/notices/2015/tb-ket-luan-cai-cach-hanh-chinh-2015.mdx', import.meta.url);
  expect(problems(readFileSync(file, 'utf8'))).toEqual([]);
});

test.each([
  ['spaces', ' '],
  ['empty lines', '\n'],
  ['digits', '0'],
  ['spaced digits', '0 1 '],
  ['table bars', '|\n'],
  ['dashes', '-'],
  ['at signs', 'a@'],
  ['petitions', 'đơn khiếu nại của ông Nguyễn '],
  ['petitions in capitals', 'KHIẾU NẠI CỦA ÔNG NGUYỄN VĂN A '],
  ['births', 'sinh ngày   '],
  ['homes', 'thường trú tại   '],
  ['accounts', 'số tài khoản   '],
  ['drafts', 'dự thảo ('],
  ['secrets', 'MẬT\n'],
  ['old letters', 'aµ '],
  ['both tones', 'hóa hoà '],
  ['decomposed letters', 'a\u0301'],
])('a long file of %s is read to its end', (_, part) => {
  // An expression that tries every way to cut such a file would not come back before the test's limit.
  expect(() => problems(part.repeat(50_000 / part.length))).not.toThrow();
});
