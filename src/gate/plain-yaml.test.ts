import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { frontMatterOf } from './front-matter.ts';
import { plainYaml } from './plain-yaml.ts';

/** What the full parser makes of a text; undefined where it has anything to complain of. */
function fully(text: string): unknown {
  const document = parseDocument(text, { schema: 'core', version: '1.2', uniqueKeys: true });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

const root = resolve(import.meta.dirname, '../../content');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:mdx|yaml)$/.test(path));

test('reads what is committed as the full parser does, and most of it by itself', () => {
  const texts = files.map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return path.endsWith('.mdx') ? (frontMatterOf(text) ?? '') : text;
  });
  const read = texts.filter((text) => {
    const value = plainYaml(text);
    if (value !== undefined) expect(value).toEqual(fully(text));
    return value !== undefined;
  });
  expect(read.length).toBeGreaterThan(texts.length * 0.9);
});

describe('reads', () => {
  test.each([
    ['a: 1', { a: 1 }],
    ['a: "2015-08-18"', { a: '2015-08-18' }],
    ['a:\n  - b\n  - c', { a: ['b', 'c'] }],
    ['a:\n- b\n- c\nd: e', { a: ['b', 'c'], d: 'e' }],
    ['a:\n  - id: "2.1"\n    due: { by: "2015-01-02", words: trước ngày 15/02 }', undefined],
    ['a: # nothing', undefined],
    ['number: 123/TB-UBND', { number: '123/TB-UBND' }],
    ['a: [x, "y, z", 3]', { a: ['x', 'y, z', 3] }],
    ['a: []\nb: {}', { a: [], b: {} }],
    ['a: { unknown: "chưa rõ" }', { a: { unknown: 'chưa rõ' } }],
    ['# lời\na: b\n\n  # lời khác\nc: d  ', { a: 'b', c: 'd' }],
    ['a:\nb: c', { a: null, b: 'c' }],
    ['a: >-\n  một: hai # ba\n  bốn\nb: c', { a: 'một: hai # ba bốn', b: 'c' }],
    ['a:\n  - >-\n    một\n    hai\n  - b', { a: ['một hai', 'b'] }],
  ])('%j', (text, value) => {
    const read = plainYaml(text);
    expect(read).toEqual(value ?? read);
    if (read !== undefined) expect(read).toEqual(fully(text));
  });
});

test.each([
  'a: b\n  c',
  'a: "b\\u202E"',
  'a: " "',
  "a: 'it''s'",
  'a: b: c',
  'a: b #c',
  'a: |\n  b',
  'a: >-\n  b\n  # c\n  d',
  'a: >-\n  b\n  # c',
  'a: >-\n  b\n\n  c',
  'a: >-\n  b\n   c',
  'a: >-\n  b \n  c',
  'a: >-\n  b\n   ',
  'a: b\n  \nc: d',
  'a: >-',
  'a: &b c',
  'a: *b',
  'a: !!str b',
  'a: 1.5',
  'a: 010',
  'a: 0x1F',
  'a: 1e3',
  'a: .5',
  'a: b\na: c',
  '\ta: b',
  'a:\tb',
  '"a": b',
  '? a\n: b',
  'a: [b, [c]',
  'a: {b: c, b: d}',
  'a: [b: c]',
  '- a\nb: c',
  'a: b\r\nc: d',
  '---\na: b',
  '%YAML 1.2\n---\na: b',
  '',
  '# chỉ có lời ghi chú',
  'a: [b,, c]',
  'a: [,]',
  'null: b',
  '__proto__: { a: b }',
  'a:\n   - b\n  - c',
  'a:\n  b: c\n d: e',
])('leaves %j to the full parser', (text) => {
  expect(plainYaml(text)).toBeUndefined();
});

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aBđ1. :#,-[]{}"\'&*!|>%@`?/“(~=\\0eExX+_'.split('')), maxLength: 7 }),
  fc.constantFrom(
    'null',
    'Null',
    'true',
    'yes',
    'FALSE',
    '~',
    '.inf',
    '.nan',
    '-1',
    '+2',
    '1_000',
    '12e3',
    '1:30',
    'NO',
  ),
);

test('never reads another value than the full parser, whatever is written', () => {
  const line = fc.tuple(
    fc.constantFrom('', '  ', '    ', '- ', '  - ', '- - ', '   '),
    fc.oneof(
      word,
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'null', 'a b'), word).map(([key, value]) => `${key}: ${value}`),
      fc.constantFrom('a:', 'b:', 'a: >-', 'b: >-', '>-', 'c: [x, y]', 'a: { b: c }', '# x', '---', '...', ''),
      fc.tuple(word, word).map(([one, two]) => `a: [${one}, ${two}]`),
      fc.tuple(word, word).map(([one, two]) => `b: { c: ${one}, d: ${two} }`),
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 7 }), (parts) => {
      const text = parts.map(([indent, rest]) => indent + rest).join('\n');
      const value = plainYaml(text);
      if (value !== undefined) expect(value).toEqual(fully(text));
    }),
    { numRuns: 20_000 },
  );
});

test('never reads another value than was written down by a program', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, word, fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('map')),
    list: fc.array(tie('any'), { maxLength: 3 }),
    map: fc.dictionary(fc.constantFrom('a', 'b', 'title', 'due'), tie('any'), { maxKeys: 3 }),
  })).map;
  fc.assert(
    fc.property(value, (written) => {
      const text = stringify(written);
      const read = plainYaml(text);
      if (read !== undefined) expect(read).toEqual(fully(text));
    }),
    { numRuns: 3000 },
  );
});
