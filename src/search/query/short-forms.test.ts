import { expect, test } from 'vitest';
import { AbbreviationTable } from '../text/abbreviations.ts';
import { parseQuery } from './query.ts';
import { withShortForms } from './short-forms.ts';

const table = new AbbreviationTable([
  { short: 'GDĐT', long: ['giáo dục và đào tạo'] },
  { short: 'KT-XH', long: ['kinh tế - xã hội'] },
  { short: 'CHI SO', long: ['thước đo ví dụ'] },
  { short: 'BAN', long: ['bản ví dụ'] },
]);
const texts = (typed: string): readonly string[] =>
  withShortForms(table, parseQuery(typed).parts).map(({ text }) => text);

test.each([
  ['sở GD&ĐT tỉnh', ['sở', 'GD&ĐT', 'tỉnh']],
  ['sở GD ĐT', ['sở', 'GD ĐT']],
  ['kt - xh', ['kt - xh']],
  ['báo cáo chi so', ['báo', 'cáo', 'chi so']],
])('“%s” has a short form in parts', (typed, parts) => {
  expect(texts(typed)).toEqual(parts);
});

test.each([
  ['ba n', ['ba', 'n']],
  ['"GD" ĐT', ['GD', 'ĐT']],
  ['gd 1 đt', ['gd', '1', 'đt']],
])('“%s” has none', (typed, parts) => {
  expect(texts(typed)).toEqual(parts);
});
