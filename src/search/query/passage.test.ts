import { expect, test } from 'vitest';
import { AbbreviationTable } from '../text/abbreviations.ts';
import { analyse } from '../text/analysis.ts';
import { fitOf, folded, runsOf } from './passage.ts';
import * as named from './named-keys.ts';
import { parseQuery } from './query.ts';

const table = new AbbreviationTable([]);
const marked = (text: string, query: string, elsewhere?: ReadonlySet<number>): readonly string[] => {
  const { parts } = parseQuery(query, named);
  const { marks } = fitOf({ text, analysis: analyse(text, table) }, parts, folded, elsewhere);
  return runsOf(text, marks)
    .filter((run) => run.marked)
    .map((run) => run.text);
};

test('words that stand together are marked there, and nowhere else', () => {
  expect(marked('Nhiệm vụ của Sở Nội vụ', 'so noi vu')).toEqual(['Sở Nội vụ']);
});

test('words found together in the name of who is responsible are not marked one by one in the text', () => {
  const text = 'Báo cáo sơ kết, nhiệm vụ được giao';
  expect(marked(text, 'so noi vu')).toEqual(['sơ', 'vụ']);
  expect(marked(text, 'so noi vu', new Set([0, 1, 2]))).toEqual([]);
  expect(marked(text, 'so noi vu bao cao', new Set([0, 1, 2]))).toEqual(['Báo cáo']);
});
