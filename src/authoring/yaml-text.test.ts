import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { yamlText } from './yaml-text.ts';

test('days and clause addresses stand in quotes, and what is empty is left out', () => {
  const text = yamlText({
    title: 'Kết luận: cải cách hành chính',
    issued: '2015-08-20',
    number: '12/TB-UBND',
    place: undefined,
    topics: [],
    source: { original: undefined, transcribedFrom: 'Bản lưu' },
    signatory: { name: undefined },
    id: '2.10',
  });
  expect(text).toBe(
    'title: "Kết luận: cải cách hành chính"\nissued: "2015-08-20"\nnumber: "12/TB-UBND"\nsource:\n  transcribedFrom: Bản lưu\nid: "2.10"\n',
  );
});

test.each([
  '- gạch',
  'yes',
  '# không phải ghi chú',
  'a: b',
  '“trích”',
  'dấu \' và " và \\',
  'dòng một\ndòng hai',
  '@so',
  ' cách ',
  '{x}',
  'true',
  'null',
  '~',
  '123',
  '1e3',
  '*sao',
  '&neo',
  '!the',
  '%',
  '...',
  '---',
])('the words %j come back as they were', (words) => {
  expect(parse(yamlText({ words }))).toEqual({ words });
});
