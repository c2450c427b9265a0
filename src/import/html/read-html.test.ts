import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

const textOf = (html: string): string => readHtml(html).text;
const codes = (html: string): readonly string[] => readHtml(html).warnings.map(({ code }) => code);

describe('paragraphs', () => {
  test('words between the same breaks are one, white space is folded', () => {
    expect(textOf('<p>Ủy ban\n  nhân <b>dân</b>&nbsp;tỉnh</p><div>Số: 12/TB-UBND<br>hai</div>ba')).toBe(
      'Ủy ban nhân dân tỉnh\nSố: 12/TB-UBND\nhai\nba',
    );
  });

  test('inline elements put no space between letters', () => {
    expect(textOf('<p><span>QĐ</span><span>-</span><i>TT</i>g</p>')).toBe('QĐ-TTg');
  });

  test('entities are letters', () => {
    expect(textOf('<p>&#272;i&#x1EC1;u 1 &lt;a&gt; &amp; &ldquo;b&rdquo;</p>')).toBe('Điều 1 <a> & “b”');
  });

  test('preformatted lines stay lines', () => {
    expect(textOf('<pre>một\n  hai</pre>')).toBe('một\nhai');
  });

  test('a page that closes nothing is read like in a browser', () => {
    expect(textOf('<p>một<p>hai<ul><li>ba<li>bốn</ul><td>năm')).toBe('một\nhai\n• ba\n• bốn\nnăm');
  });

  test('soft hyphens are left out, and reported where a real one may be lost', () => {
    expect(textOf('<p>QĐ&shy;UBND</p>')).toBe('QĐUBND');
    expect(codes('<p>QĐ&shy;UBND</p>')).toEqual(['gach-noi-mem']);
  });

  test('looks are told', () => {
    expect(
      readHtml('<center><b>THÔNG BÁO</b></center><p style="text-align:right;font-style:italic">ngày</p>').blocks,
    ).toEqual([
      { kind: 'paragraph', text: 'THÔNG BÁO', level: 0, bold: true, align: 'center' },
      { kind: 'paragraph', text: 'ngày', level: 0, italic: true, align: 'right' },
    ]);
  });
});

test('looks that change what is read are reported', () => {
  expect(codes('<p>10<sup>6</sup> m<sup>2</sup></p>')).toEqual(['chi-so-tren-duoi']);
  expect(codes('<p><s>bỏ</s> <span style="text-transform:uppercase">chữ</span></p>')).toEqual([
    'chu-gach',
    'chu-hoa-theo-dinh-dang',
  ]);
});

describe('lists print their numbers', () => {
  test.each([
    ['<ol><li>a<li>b</ol>', '1. a\n2. b'],
    ['<ol start="5"><li>a<li value="9">b<li>c</ol>', '5. a\n9. b\n10. c'],
    ['<ol type="a"><li>x<li>y</ol>', 'a. x\nb. y'],
    ['<ol type="I" start="4"><li>x<ol type="i"><li>y</ol></ol>', 'IV. x\ni. y'],
    ['<ol type="A" start="27"><li>x</ol>', 'AA. x'],
    ['<ol reversed><li>x<li>y</ol>', '2. x\n1. y'],
    ['<ul><li>a<ul><li>b<ul><li>c</ul></ul></ul>', '• a\n◦ b\n▪ c'],
    ['<ul style="list-style: none"><li>- a</ul>', '- a'],
    ['<ol style="list-style-type:lower-roman"><li>a</ol>', 'i. a'],
    ['<ol><li><p>a</p><p>b</p><li></li><li>c</ol>', '1. a\nb\n2.\n3. c'],
  ])('%s', (html, text) => {
    expect(textOf(html)).toBe(text);
  });
});

describe('tables', () => {
  test('keep their cells and spans, the caption before', () => {
    const html =
      '<table><caption>Bảng 1</caption><tfoot><tr><td>cuối</td></tr></tfoot><tr><th colspan=2>A</th><th rowspan="2">B<tr><td>c<td><p>d</p><p>e</p></table>';
    const { blocks, text } = readHtml(html);
    const [, table] = blocks;
    expect(text).toBe('Bảng 1\nA\tB\nc\td\ne\ncuối');
    expect(table?.kind === 'table' && table.rows[0]?.map(({ columns, rows }) => [columns, rows])).toEqual([
      [2, 1],
      [1, 2],
    ]);
  });

  test('may stand in a cell', () => {
    expect(textOf('<table><tr><td><table><tr><td>a<td>b</table><td>c</table>')).toBe('a\tb\tc');
  });
});

describe('what is not part of the document', () => {
  test('scripts, styles and menus are left out', () => {
    const html =
      '<head><title>Trang</title><style>p{}</style></head><body><nav><a>Trang chủ</a></nav><p>chữ</p><script>alert("x")</script><button>In</button>';
    expect(textOf(html)).toBe('chữ');
    expect(readHtml(html).warnings).toMatchObject([
      { code: 'bo-phan-trang', message: expect.stringContaining('“Trang chủ”') as string },
    ]);
  });

  test.each([
    '<p hidden>kín</p>',
    '<p style="display: none">kín</p>',
    '<span style="visibility:hidden">kín</span>',
    '<p style="mso-hide:all">kín</p>',
  ])('hidden words are reported: %s', (html) => {
    expect(textOf(`<p>rõ</p>${html}`)).toBe('rõ');
    expect(codes(`<p>rõ</p>${html}`)).toEqual(['chu-an']);
  });

  test('the only main part is the document; what stands beside it is reported', () => {
    const html =
      '<header>Cổng thông tin</header><main><h1>THÔNG BÁO</h1><p>Nội dung của thông báo này dài hơn phần còn lại của trang.</p></main><footer>Liên hệ</footer>';
    expect(textOf(html)).toBe('THÔNG BÁO\nNội dung của thông báo này dài hơn phần còn lại của trang.');
    expect(readHtml(html).warnings[0]?.message).toContain('“Cổng thông tin”, “Liên hệ”');
  });
});

test('whatever the words and the elements around them, the letters come back', () => {
  const word = fc
    .array(fc.constantFrom(...'aăâđêôơưếộữỳ0129.,;-/<>&"'), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(''));
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const inline = fc
    .tuple(fc.constantFrom('span', 'b', 'a', 'font'), word)
    .map(([tag, text]) => ({ html: `<${tag}>${escape(text)}</${tag}>`, text }));
  const paragraph = fc.tuple(
    fc.constantFrom('p', 'div', 'h2', 'li', 'td'),
    fc.array(inline, { minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), (paragraphs) => {
      const html = paragraphs
        .map(([tag, parts]) =>
          tag === 'td'
            ? `<table><tr><td>${parts.map((part) => part.html).join('')}</table>`
            : `<${tag}>${parts.map((part) => part.html).join('')}</${tag}>`,
        )
        .join('');
      expect(textOf(html)).toBe(paragraphs.map(([, parts]) => parts.map((part) => part.text).join('')).join('\n'));
    }),
    { seed: 20150818, numRuns: 300 },
  );
});
