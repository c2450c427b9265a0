import { expect, test } from 'vitest';
import { mergeMarker } from './merge-marker.ts';

const check = (text: string) => mergeMarker({ path: 'a.mdx', text });

test.each([
  ['<<<<<<< HEAD', 1],
  ['a\n<<<<<<< HEAD\nb', 2],
  ['<<<<<<<', 1],
  ['=======', 1],
  ['a\n\n=======\nb', 3],
  ['=======\r\nb', 1],
  ['>>>>>>> sua-ngay', 1],
  ['a\n>>>>>>> 1a2b3c4 (sửa ngày)', 2],
  ['||||||| merged common ancestors', 1],
  ['||||||| 1a2b3c4', 1],
  ['>>>>>>>\r\n', 1],
])('refuses %j', (text, line) => {
  expect(check(text)).toMatchObject([{ rule: 'merge-marker', severity: 'error', line, column: 1 }]);
});

test('every mark of a conflict is named', () => {
  const text = 'a\n<<<<<<< HEAD\nb\n|||||||\nc\n=======\nd\n>>>>>>> x\n';
  expect(check(text).map(({ line }) => line)).toEqual([2, 4, 6, 8]);
});

test.each([
  '========',
  '======',
  '=== a ===',
  ' =======',
  '======= b',
  '<<<<<<',
  '<<<<<<<<',
  'a <<<<<<< HEAD',
  '>>>>>> a',
  '> > > > > > > a',
  '>>>>>>>>',
  '|||||||',
  '||||||| |',
  '| | | | | | |',
  String.raw`\<<<<<<< a`,
  '-------',
  '~~~~~~~',
  '',
])('accepts %j', (text) => {
  expect(check(text)).toEqual([]);
});
