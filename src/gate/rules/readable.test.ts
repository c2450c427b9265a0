import { expect, test } from 'vitest';
import { readable } from './readable.ts';

test.each([
  [String.raw`a\_b`, 'a_b'],
  [String.raw`\- 2\. c`, '- 2. c'],
  ['ten&#64;a.vn', 'ten@a.vn'],
  ['ten&#x40;a.vn', 'ten@a.vn'],
  ['a&commat;b', 'a@b'],
  [String.raw`đường\dẫn`, String.raw`đường\dẫn`],
  ['a & b &lt;', 'a & b &lt;'],
  ['&#0;', '\0'],
])('%j is read as %j', (source, text) => {
  expect(readable(source).text).toBe(text);
});

test('knows where a letter stands in the source', () => {
  const source = String.raw`1\. a\_b &#64; cuối`;
  const { text, sourceOffset } = readable(source);
  for (const letter of ['1', '.', 'a', '_', 'b', 'c', 'i']) {
    expect(source[sourceOffset(text.indexOf(letter))]).toBe(letter);
  }
});
