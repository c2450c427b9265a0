import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { features } from './body.ts';
import type { TreeNode } from './inline.ts';
import { plainTree } from './plain-tree.ts';
import { generator } from './random.fixture.ts';

const head = '---\ntitle: Kết luận của Xã Ví Dụ\n---\n';
const notice = (words: string): string => `${head}\n${words}\n`;

/** What a notice's reader asks of a block; each item by itself. */
function asked(node: TreeNode): readonly unknown[] {
  if (node.type === 'yaml') return [];
  if (node.type === 'list') return node.children.flatMap(asked);
  const { type, position } = node;
  const children = 'children' in node ? node.children.flatMap(asked) : undefined;
  if (node.type === 'text') return [{ type, position, value: node.value }];
  if (node.type === 'mdxJsxFlowElement')
    return [{ type, position, name: node.name, attributes: node.attributes, children }];
  return [{ type, position, children }];
}

/** The same by the parser of all MDX; its fault where it cannot read the text. */
function byParser(source: string): readonly unknown[] | string {
  try {
    const tree = mdxToMdast(source, { features, position: true });
    return tree.type === 'root' ? tree.children.flatMap(asked) : [];
  } catch (error) {
    return String(error);
  }
}

const isSame = (source: string): boolean => {
  const plain = plainTree(source);
  if (plain !== undefined) expect({ source, tree: plain.flatMap(asked) }).toEqual({ source, tree: byParser(source) });
  return plain !== undefined;
};

describe('what is read plainly is what the parser reads', () => {
  test.each([
    'Một đoạn.',
    'Dòng một\ndòng hai\n\nĐoạn hai',
    '2\\. Giao Sở Nội vụ \\*chủ trì\\*, 5\\% \\\\ \\[1\\]',
    '2.1 Sở Nội vụ\n\n“nhiễu”…\n\n(c) 1/2 -> ./.',
    '<Directive id="2.1-1">\n\\- Rà soát\n</Directive>\n\n<Directive id="2.1-2">\n\nRà soát\n\nTiếp\n\n</Directive>',
    '<Recipients>\nNơi nhận:\n\n- Thường trực;\n- VPUB: + CVP,\n\n\\+ Các Phòng.\n\n- Lưu: VT- TH2.\n</Recipients>\n\n<Signature>\nTL. CHỦ TỊCH\n\nVí Dụ\n</Signature>',
    'Gồm:\n- một\n- hai\n\n- ba\n<Directive id="1">\nbốn\n</Directive>\nnăm',
    'Sở KH&CN, \\[43/2019/QH14]',
    'tốc độ 😀 𝒳\n\nChữ\u00A0liền',
    '\n\n\nMột đoạn.\n\n\n',
  ])('%j', (words) => {
    expect(isSame(notice(words))).toBe(true);
    expect(isSame(notice(words).slice(0, -1))).toBe(true);
  });

  test('what is committed', () => {
    const folder = resolve(import.meta.dirname, '../../content/notices');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));
    expect(files.filter((path) => isSame(readFileSync(join(folder, path), 'utf8')))).not.toEqual([]);
  });

  test('a text without words', () => {
    expect(plainTree(head)).toEqual([]);
  });
});

describe('what could mean anything else is left to the parser', () => {
  test.each([
    '# Chương I',
    '*nhấn*',
    'a_b',
    '`a`',
    '~~a~~',
    '[1] Xem',
    'Xem www.vi-du.vn',
    'Xem https://vi-du.vn',
    'thu@vi-du.vn',
    '&amp;',
    'a \\< b < c',
    '{a}',
    'import a',
    'export a',
    'dòng một  \ndòng hai',
    'dòng một\\\ndòng hai',
    ' thụt vào',
    'cuối có cách ',
    '\tthụt vào',
    '1. Một',
    '1) Một',
    '> a',
    '+ a',
    '* a',
    '-a',
    '- - -',
    '-  a',
    '- 1. a',
    '- a\nb',
    '---',
    'a\n===',
    'a\n---',
    '| a |\n| --- |',
    'a | b\n--- | ---',
    '+++',
    ':::note\n\n<Directive>\na\n</Directive>',
    '<Directive id="a">\n</Directive>',
    '<Directive id="a">\nb',
    'b\n</Directive>',
    '<Directive id="a">\nb\n</Recipients>',
    '<Directive id="a">b</Directive>',
    '<Directive id="a">\n<Directive id="b">\nc\n</Directive>\n</Directive>',
    '<directive id="a">\nb\n</directive>',
    '\uFEFFa',
    'a\u2028b',
    'a\0b',
  ])('%j', (words) => {
    expect(plainTree(notice(words))).toBeUndefined();
  });

  test.each([
    'Không có phần đầu',
    '---\n\ntitle: a\n---\n\na',
    '---\ntitle: a\n--- \n\na\n\n---\n\nb',
    '---\ntitle: a\n...\n\na\n\n---\n\nb',
    '--- \ntitle: a\n---\n\na',
    '---\ntitle: a\n---',
  ])('front matter that may end elsewhere: %j', (source) => {
    expect(plainTree(source)).toBeUndefined();
  });
});

/** Pieces of notices, of which random texts are made: plain ones, and everything with a meaning. */
const pieces = [
  ...['Rà soát', 'Điều', 'đ', 'a', 'I', '1', '2.1', '30', ' ', ' ', ' ', ' ', '\n', '\n', '\n', '\n\n', '\n\n', '\n\n'],
  ...['\\-', '\\*', '\\_', '\\.', '\\#', '\\', '\\<', '\\&', '\\[', '\\]', '\\a', '\\\\', '\\`', '\\|', '\\:', '\\/'],
  ...[
    '- ',
    '-',
    '--',
    '---',
    '+',
    '+ ',
    '*',
    '* ',
    '_',
    '#',
    '# ',
    '=',
    '==',
    '>',
    '> ',
    '1. ',
    '1) ',
    '12. ',
    '.',
    ')',
  ],
  ...[
    '.',
    ',',
    ';',
    ':',
    '?',
    '!',
    '%',
    '(',
    ')',
    '/',
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '…',
    '–',
    '—',
    '§',
    '°',
    '$',
    '^',
  ],
  ...[
    '~',
    '`',
    '```',
    '|',
    '{',
    '}',
    '[',
    ']',
    '[^1]',
    '&',
    '&amp;',
    '&#32;',
    '@',
    '://',
    'http',
    'https://vi-du',
    'www',
    'www.',
    'mailto:',
  ],
  ...['<Directive id="1">\n', '\n</Directive>', '<Recipients>\n', '\n</Recipients>', '<Signature>\n', '\n</Signature>'],
  ...['<Directive id="1">', '</Directive>', '<Directive>', '<Recipients>', '</Recipients>', '<', '/>', '<br/>', '<!--'],
  ...[
    'import ',
    'export ',
    'import',
    'x@vi-du.vn',
    'a.vn',
    '\t',
    '\u00A0',
    '\u2028',
    '\u200B',
    '\uFEFF',
    '😀',
    'e\u0301',
  ],
  ...['\u3000', '\u1680', '\u0085', '\0', 'ﬁ', '中', '́', ':::', '+++', '- [ ] ', '^^', '¹', '·', '•', '×', '←', '//'],
];

describe('random texts', () => {
  // Texts of plain pieces with ever more of the others: all would be plain, or none.
  test.each([0.02, 0.1, 0.3, 1])('with %d of the signs', (share) => {
    const random = generator(20150814);
    const pick = (): string => {
      const all = random() < share ? pieces.length : 18;
      return pieces[Math.floor(random() * all)] ?? '';
    };
    let plain = 0;
    for (let turn = 0; turn < 6000; turn += 1) {
      const words = Array.from({ length: 1 + Math.floor(random() * 14) }, pick).join('');
      const wrapped = turn % 3 === 0 ? `<Directive id="1">\n${words}\n</Directive>` : words;
      if (isSame(turn % 7 === 0 ? `${head}${wrapped}` : notice(wrapped))) plain += 1;
    }
    expect(plain).toBeGreaterThan(share === 1 ? 100 : 400);
  });

  test('each sign many times among few words', () => {
    const random = generator(20150818);
    for (const sign of pieces)
      for (let turn = 0; turn < 400; turn += 1) {
        const other = pieces[Math.floor(random() * pieces.length)] ?? '';
        const few = [sign, sign, sign, other, 'a', 'ba', ' ', '\n', '\n'];
        const length = 2 + Math.floor(random() * 8);
        isSame(notice(Array.from({ length }, () => few[Math.floor(random() * few.length)] ?? '').join('')));
      }
  });

  test('each line of signs alone, below and above words', () => {
    for (const sign of pieces)
      for (const words of [
        sign,
        `${sign}a`,
        `a${sign}`,
        `a ${sign} b`,
        `a\n${sign}`,
        `a\n${sign} b`,
        `${sign}\na`,
        `- ${sign}`,
        `- ${sign}a`,
        `- a${sign}`,
        `<Directive id="1">\n${sign}\n</Directive>`,
        `<Directive id="1">\na${sign}\n</Directive>`,
      ])
        isSame(notice(words));
  });
});
