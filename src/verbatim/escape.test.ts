import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { parseBody } from './body.ts';
import { escapeText } from './escape.ts';

describe('ordinary sentences need no escapes', () => {
  test.each([
    'Ngày 14/8/2015, tại trụ sở UBND tỉnh, Chủ tịch UBND tỉnh đã chủ trì Hội nghị sơ kết (giai đoạn I, 2011-2015).',
    '2.1 Thủ trưởng các sở, ban, ngành: đạt mức độ 3 trở lên...; theo tiêu chuẩn TCVN ISO 9001:2008.',
    'Điều 5. Trách nhiệm của Sở Nội vụ',
    'a) Đối với cấp xã; đ) đối với thôn, làng',
    '1.500.000 đồng/tháng, tăng 2,5% -- “đúng hạn” hoặc "đúng hạn"; R&D, AT&T',
    'Thông báo đến các đơn vị, địa phương có liên quan biết, thực hiện./.',
    '-5 độ C; +84 260 386 2312; #1; so_noi_vu; 5 > 3',
    '1.\u00A0Sở Nội vụ', // a non-breaking space makes no list
    'Cổng: https://www.kontum.gov.vn/pages/van-ban.aspx?id=12&trang=2, thư: vpub_tinh@kontum.gov.vn',
    'Đắk Glei, Ngọc Hồi, Ia H’Drai'.normalize('NFD'),
    'nhập khẩu: importer, exportable',
  ])('%s', (text) => {
    expect(escapeText(text)).toBe(text);
  });
});

describe('a sign that could mean something is escaped', () => {
  test.each([
    ['- Tiếp tục quán triệt', '\\- Tiếp tục quán triệt'],
    ['+ Các Phòng Nghiên cứu', '\\+ Các Phòng Nghiên cứu'],
    ['* Sở Nội vụ:', '\\* Sở Nội vụ:'],
    ['1. Trong thời gian', '1\\. Trong thời gian'],
    ['2) Trong thời gian', '2\\) Trong thời gian'],
    ['# Điều 1', '\\# Điều 1'],
    ['> trên 30%', '\\> trên 30%'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['+++', '\\+++'],
    ['Đơn vị\n:-', 'Đơn vị\n\\:-'],
    ['a | b\n- | -', 'a | b\n\\- | -'],
    ['dưới <30%', 'dưới \\<30%'],
    ['{số}', '\\{số\\}'],
    ['[1](2)', '\\[1](2)'],
    ['3*4*5', '3\\*4\\*5'],
    ['_____', '\\_\\_\\_\\_\\_'],
    ['~30%', '\\~30%'],
    ['mã `A`', 'mã \\`A\\`'],
    ['C:\\', 'C:\\\\'],
    ['&amp; &#8230; &đ;', '\\&amp; \\&#8230; &đ;'],
    ['import hàng hóa', '&#105;mport hàng hóa'],
    ['export {}', '&#101;xport \\{\\}'],
    ['  thụt vào  ', '&#32; thụt vào &#32;'],
    ['\tthụt vào', '&#9;thụt vào'],
    ['một\n\nhai', 'một&#10;&#10;hai'],
    ['https://ví-dụ.vn/*', 'https\\://ví-dụ.vn/\\*'],
    ['www.vi-du.vn/~xa', 'www\\.vi-du.vn/\\~xa'],
  ])('%j', (text, written) => {
    expect(escapeText(text)).toBe(written);
  });
});

const pieces = [
  ...[
    'Xã Ví Dụ',
    'Điều',
    'đ',
    'Ủy ban',
    'nhiễu',
    'nhiễu'.normalize('NFD'),
    'quý',
    '2015',
    '1',
    '2.1',
    '10',
    './.',
    '...',
    '“',
    '”',
    '"',
    "'",
    '’',
    '–',
    '…',
  ],
  ...[
    '\\',
    '`',
    '*',
    '**',
    '_',
    '__',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '#',
    '##',
    '+',
    '+++',
    '-',
    '--',
    '---',
    '.',
    '!',
    '<',
    '>',
    '|',
    '~',
    '~~',
    '&',
    '=',
    '===',
    ':',
    ':-',
    ';',
    '$',
    '^',
    '@',
    '%',
    '/',
    ',',
  ],
  ...[
    'import',
    'export',
    'import ',
    '&amp;',
    '&lt',
    '&#32;',
    '&copy;',
    '<Directive id="1">',
    '</Directive>',
    '<!--',
    '-->',
    '{/*',
    '```',
    '~~~',
    '[^1]',
    '[a]: ',
    '](',
    '<b>',
    '<https://a.vn>',
  ],
  ...['https://a.vn/', 'http://', 'www.', 'www.a.vn', 'a@b.vn', 'mailto:a@b.vn', 'xmpp:', 'ftp://a.vn', '.vn'],
  ...[
    ' ',
    ' ',
    ' ',
    '  ',
    '    ',
    '\t',
    '\u00A0',
    '\u2003',
    '\u200B',
    '\uFEFF',
    '\u2028',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\v',
    '\u0000',
    '😀',
    '\u0301',
    'x',
    'a',
  ],
];
const anyText = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  ),
  {
    minLength: 1,
    maxLength: 14,
  },
);

describe('any text at all comes back letter by letter', () => {
  const paragraph = anyText.map((parts) => parts.join('')).filter((text) => text !== '');

  test('from the parser, as one paragraph', () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        const tree = mdxToMdast(escapeText(text), { features: { smartPunctuation: false, gfm: { footnotes: false } } });
        const lettersOf = (node: object): string =>
          'value' in node
            ? String(node.value)
            : 'children' in node
              ? (node.children as object[]).map(lettersOf).join('')
              : `<${JSON.stringify(node)}>`;
        expect('children' in tree ? tree.children.map((node) => node.type) : []).toEqual(['paragraph']);
        expect(lettersOf(tree)).toBe(text);
      }),
      { numRuns: 4000, seed: 20_150_814 },
    );
  });

  test('from the reader of notices, among other paragraphs', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (texts) => {
        const { body, problems } = parseBody(`---\ntitle: Xã Ví Dụ\n---\n\n${texts.map(escapeText).join('\n\n')}\n`);
        expect(problems).toEqual([]);
        expect(body.clauses.map((clause) => clause.text)).toEqual(texts);
      }),
      { numRuns: 2000, seed: 20_150_814 },
    );
  });
});
