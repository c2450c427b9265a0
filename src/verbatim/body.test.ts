import { describe, expect, test } from 'vitest';
import { parseBody } from './body.ts';

/** A made-up notice: three lines of front matter and a blank one, so its words begin on line 5. */
const notice = (words: string): string => `---\ntitle: Kết luận của Xã Ví Dụ\n---\n\n${words}\n`;

const clausesOf = (words: string): string[] => {
  const { body, problems } = parseBody(notice(words));
  expect(problems).toEqual([]);
  return body.clauses.map((clause) => clause.text);
};

const faultsOf = (words: string): string[] =>
  parseBody(notice(words)).problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`);

describe('letters stay as written', () => {
  test.each([
    ['Kết quả...', 'Kết quả...'],
    ['"một cửa" và \'một cửa\'', '"một cửa" và \'một cửa\''],
    ['2016--2020 --- giai đoạn II', '2016--2020 --- giai đoạn II'],
    ['thực hiện./.', 'thực hiện./.'],
    ['(c) (r) 1/2 ->', '(c) (r) 1/2 ->'],
    ['tình trạng nhiễu', 'tình trạng nhiễu'],
    ['Đăk Hà, Ðăk Hà', 'Đăk Hà, Ðăk Hà'], // the second has U+00D0
    ['nhiễu, đường'.normalize('NFD'), 'nhiễu, đường'.normalize('NFD')],
    ['Điều\u00A05. Trách\u00A0nhiệm', 'Điều\u00A05. Trách\u00A0nhiệm'],
    ['2.1 Thủ trưởng', '2.1 Thủ trưởng'],
    ['Ngày\t14/8/2015', 'Ngày\t14/8/2015'],
    ['so_noi_vu, 5 * 3, a ~ b', 'so_noi_vu, 5 * 3, a ~ b'],
    ['[1] Xem phụ lục', '[1] Xem phụ lục'],
    [':::note', ':::note'],
    ['$x$ H2O x^2^', '$x$ H2O x^2^'],
    ['www.kontum.gov.vn, vpub@kontum.gov.vn', 'www.kontum.gov.vn, vpub@kontum.gov.vn'],
    ['http://www.vi-du.vn2.1 là lỗi đánh máy', 'http://www.vi-du.vn2.1 là lỗi đánh máy'],
    ['dòng một\ndòng hai', 'dòng một\ndòng hai'],
    ['dòng một  \ndòng hai', 'dòng một\ndòng hai'],
    ['dòng một\\\ndòng hai', 'dòng một\ndòng hai'],
    ['dòng một\r\ndòng hai', 'dòng một\ndòng hai'],
    ['tốc độ 😀 𝒳', 'tốc độ 😀 𝒳'],
  ])('%j', (words, text) => {
    expect(clausesOf(words)).toEqual([text]);
  });

  test.each([
    ['\\- Tiếp tục', '- Tiếp tục'],
    ['1\\. Trong thời gian', '1. Trong thời gian'],
    ['2\\) Trong thời gian', '2) Trong thời gian'],
    ['\\+ Các Phòng', '+ Các Phòng'],
    ['\\* Sở Nội vụ:', '* Sở Nội vụ:'],
    ['dưới \\<30%', 'dưới <30%'],
    ['\\{số\\}', '{số}'],
    ['&#105;mport hàng hóa', 'import hàng hóa'],
  ])('an escaped sign is that sign: %j', (words, text) => {
    expect(clausesOf(words)).toEqual([text]);
  });

  test('words made bold, cursive or a link are the same words', () => {
    const { body, problems } = parseBody(
      notice('**Điều 1.** Xem *Kế hoạch* [995/KH-UBND](https://vi-du.vn/a?b=1&c=2)'),
    );
    expect(problems).toEqual([]);
    expect(body.clauses[0]?.text).toBe('Điều 1. Xem Kế hoạch 995/KH-UBND');
    expect(body.sections[0]?.html).toBe(
      '<p id="dieu-1" class="h"><strong>Điều 1.</strong> Xem <em>Kế hoạch</em> ' +
        '<a href="https://vi-du.vn/a?b=1&amp;c=2">995/KH-UBND</a><a class="a" href="#dieu-1" aria-label="Mục dieu-1"></a></p>',
    );
  });

  test('signs of HTML are drawn as letters', () => {
    expect(parseBody(notice('R&D > 5, a \\< b "c"')).body.sections[0]?.html).toContain(
      'R&amp;D &gt; 5, a &lt; b &quot;c&quot;',
    );
  });
});

describe('list items', () => {
  test.each([
    ['5. Năm\n7. Bảy', ['5. Năm', '7. Bảy']],
    ['1) Một\n1) Hai', ['1) Một', '1) Hai']],
    ['- Một\n- Hai\n\n+ Ba\n\n* Bốn', ['- Một', '- Hai', '+ Ba', '* Bốn']],
    ['- Một\n  + Hai\n    * Ba\n- Bốn', ['- Một', '+ Hai', '* Ba', '- Bốn']],
    ['1. Một\n\n   Hai\n\n2. Ba', ['1. Một', 'Hai', '2. Ba']],
    ['- Một\nvà tiếp', ['- Một\nvà tiếp']],
    ['-\n- Hai', ['-', '- Hai']],
    ['2015.', ['2015.']],
    ['- [x] Đã làm\n- [ ] Chưa làm', ['- [x] Đã làm', '- [ ] Chưa làm']],
    ['1. - Một', ['1.', '- Một']],
    ['😀\n\n5. Năm', ['😀', '5. Năm']],
  ])('keep their markers as written: %j', (words, texts) => {
    expect(clausesOf(words)).toEqual(texts);
  });
});

describe('headings', () => {
  test.each([
    ['# Chương I', 'h2'],
    ['## Chương I', 'h2'],
    ['### Điều 5', 'h3'],
    ['###### Điều 5', 'h6'],
  ])('%s is drawn as %s', (words, tag) => {
    const { body, problems } = parseBody(notice(words));
    expect(problems).toEqual([]);
    expect(body.clauses[0]?.text).toBe(words.replace(/^#+ /, ''));
    expect(body.sections[0]?.html).toMatch(new RegExp(`^<${tag} .*</${tag}>$`));
  });

  test('a sign without a space after it is a letter', () => {
    expect(clausesOf('#1 Điều')).toEqual(['#1 Điều']);
  });
});

test('a table is one clause, cell by cell', () => {
  const { body, problems } = parseBody(
    notice('| Đơn vị | Số |\n|---|--:|\n| Xã Ví Dụ | 1\\|2 |\n| Xã Giả Định | 3 | thừa |'),
  );
  expect(problems).toEqual([]);
  expect(body.clauses.map((clause) => clause.text)).toEqual(['Đơn vị\tSố\nXã Ví Dụ\t1|2\nXã Giả Định\t3\tthừa']);
  expect(body.sections[0]?.html).toContain(
    '<thead><tr><th scope="col">Đơn vị</th><th scope="col">Số</th></tr></thead>',
  );
  expect(body.sections[0]?.html).toContain('<td>Xã Giả Định</td><td>3</td><td>thừa</td>');
});

describe('a directive', () => {
  const read = (words: string) => {
    const { body, problems, marks } = parseBody(notice(words));
    expect(problems).toEqual([]);
    return {
      clauses: body.clauses.map(({ text, directives }) => [text, directives.join()]),
      words: body.directiveWords,
      marks,
    };
  };

  test('around one clause', () => {
    expect(read('<Directive id="2.2">\n2.2 Sở Tư pháp rà soát.\n</Directive>')).toEqual({
      clauses: [['2.2 Sở Tư pháp rà soát.', '2.2']],
      words: { '2.2': '2.2 Sở Tư pháp rà soát.' },
      marks: [{ id: '2.2', line: 5, column: 1 }],
    });
  });

  test('around several clauses', () => {
    expect(read('<Directive id="2.2">\n2.2 Sở Tư pháp:\n\n- Rà soát;\n- Kiến nghị.\n</Directive>')).toMatchObject({
      clauses: [
        ['2.2 Sở Tư pháp:', '2.2'],
        ['- Rà soát;', '2.2'],
        ['- Kiến nghị.', '2.2'],
      ],
      words: { '2.2': '2.2 Sở Tư pháp:\n- Rà soát;\n- Kiến nghị.' },
    });
  });

  test.each([
    [
      'on one line',
      '<Directive id="2.2">2.2 Sở **Tư pháp** rà soát.</Directive>',
      '2.2 Sở Tư pháp rà soát.',
      '2.2 Sở Tư pháp rà soát.',
    ],
    ['on one line, all bold', '<Directive id="2.2">**2.2 Sở Tư pháp**</Directive>', '2.2 Sở Tư pháp', '2.2 Sở Tư pháp'],
    ['on one line, a link', '<Directive id="2.2">[Kế hoạch](https://vi-du.vn/)</Directive>', 'Kế hoạch', 'Kế hoạch'],
    [
      'inline',
      '2.2 <Directive id="2.2">Sở Tư pháp rà soát</Directive>; các sở phối hợp.',
      '2.2 Sở Tư pháp rà soát; các sở phối hợp.',
      'Sở Tư pháp rà soát',
    ],
    [
      'in a list item',
      '- <Directive id="2.2">Sở Tư pháp rà soát.</Directive>',
      '- Sở Tư pháp rà soát.',
      '- Sở Tư pháp rà soát.',
    ],
    [
      'in a table cell',
      '| Đơn vị |\n|---|\n| <Directive id="2.2">Sở Tư pháp</Directive> |',
      'Đơn vị\nSở Tư pháp',
      'Sở Tư pháp',
    ],
    ['in bold words', '**2.2 <Directive id="2.2">Sở Tư pháp</Directive>**', '2.2 Sở Tư pháp', 'Sở Tư pháp'],
  ])('%s', (_, words, text, directive) => {
    expect(read(words)).toMatchObject({ clauses: [[text, '2.2']], words: { '2.2': directive } });
  });

  test('may have any name', () => {
    expect(read('<Directive id="constructor">Sở Tư pháp rà soát.</Directive>').words).toEqual({
      constructor: 'Sở Tư pháp rà soát.',
    });
  });

  test('has its section to itself, its note to follow', () => {
    const { body } = parseBody(
      notice('1\\. Một\n\n2\\. Hai\n\n<Directive id="2.1">\n2.1 Ba\n</Directive>\n\n3\\. Bốn\n\n4\\. Năm'),
    );
    expect(body.sections.map((section) => section.directives)).toEqual([[], ['2.1'], []]);
  });

  test.each([
    '2.2 <Directive id="2.2">Sở Tư pháp</Directive>',
    '<Directive id="2.2">2.2 Sở Tư pháp</Directive>',
    '2.1 Sở Nội vụ\n\n<Directive id="2.1">\n\\- Một\n\n\\- Hai\n</Directive>',
    '2.1 Sở Nội vụ\n\nvà <Directive id="2.1">Sở Tư pháp</Directive>',
    '<Directive id="x">\nMột\n</Directive>\n\nHai <Directive id="y">ba</Directive>',
  ])('gives the page no id twice: %j', (words) => {
    const { body } = parseBody(notice(words));
    const ids = body.sections.flatMap(({ html }) => [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of Object.keys(body.directiveWords)) expect(ids).toContain(id);
  });
});

describe('“Nơi nhận” and the signature', () => {
  test('are lines beside the clauses', () => {
    const { body, problems } = parseBody(
      notice(
        'Thực hiện./.\n\n<Recipients>\nNơi nhận:\n\n- Thường trực Tỉnh ủy (b/c);\n- VPUB: + CVP, các PCVP,\n\n\\+ Các Phòng;\n- Lưu: VT- TH2.\n</Recipients>\n\n<Signature>\nTL. CHỦ TỊCH\n\nCHÁNH VĂN PHÒNG\n\n**Nguyễn Văn Ví Dụ**\n</Signature>',
      ),
    );
    expect(problems).toEqual([]);
    expect(body.clauses.map((clause) => clause.text)).toEqual(['Thực hiện./.']);
    expect(body.recipients).toEqual([
      'Nơi nhận:',
      '- Thường trực Tỉnh ủy (b/c);',
      '- VPUB: + CVP, các PCVP,',
      '+ Các Phòng;',
      '- Lưu: VT- TH2.',
    ]);
    expect(body.signature).toEqual(['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Nguyễn Văn Ví Dụ']);
  });

  test('may stand on one line', () => {
    const { body, problems } = parseBody(
      notice('<Recipients>**Nơi nhận:** như trên</Recipients>\n\n<Signature>*Đã ký*</Signature>'),
    );
    expect(problems).toEqual([]);
    expect([body.recipients, body.signature]).toEqual([['Nơi nhận: như trên'], ['Đã ký']]);
  });

  test.each([
    ['<Recipients>\n<Directive id="2.2">Sở Tư pháp</Directive>\n</Recipients>', 'misplaced-directive 6:1'],
    ['<Signature>\nĐã ký <Directive id="2.2">Sở Tư pháp</Directive>\n</Signature>', 'misplaced-directive 6:7'],
    ['<Recipients>\n<Signature>\nĐã ký\n</Signature>\n</Recipients>', 'unknown-element 6:1'],
    ['<Directive id="2.2">\n<Recipients>\nNơi nhận\n</Recipients>\n</Directive>', 'unknown-element 6:1'],
    ['<Recipients class="x">\nNơi nhận\n</Recipients>', 'unknown-element 5:1'],
  ])('admit nothing else: %j', (words, fault) => {
    expect(faultsOf(words)).toContain(fault);
  });
});

describe('refused, with its place,', () => {
  test.each([
    ['code', 'import x from "./độc.js"', 'no-module 5:1'],
    ['code', 'Một\n\nexport const x = 1', 'no-module 7:1'],
    ['code', '{await import("node:fs")}', 'no-expression 5:1'],
    ['code', 'Điều {process.env.HOME}', 'no-expression 5:6'],
    ['code', 'Điều 😀 {x}', 'no-expression 5:9'],
    ['code', 'Điều {x', 'no-expression 5:6'],
    ['code', 'Điều {chỉ số}', 'no-expression 5:6'],
    ['code', 'Điều {\nchỉ số}', 'no-expression 5:6'],
    ['code', '<Directive id={chỉ số}>a</Directive>', 'no-expression 5:15'],
    ['an unknown element', '<script>alert(1)</script>', 'unknown-element 5:1'],
    ['an unknown element', 'Điều <b>1</b>', 'unknown-element 5:6'],
    ['an unknown element', 'Điều <br/> 1', 'unknown-element 5:6'],
    ['an unknown element', '<>Điều 1</>', 'unknown-element 5:1'],
    ['an unknown element', '<img src="x" onerror="alert(1)" />', 'unknown-element 5:1'],
    ['an attribute', '<Directive id="2.2" set:html="x">a</Directive>', 'unknown-element 5:1'],
    ['an attribute', '<Directive id="2.2" onclick="x()">a</Directive>', 'unknown-element 5:1'],
    ['an attribute', '<Directive id={"2.2"}>a</Directive>', 'unknown-element 5:1'],
    ['an attribute', '<Directive {...x}>a</Directive>', 'unknown-element 5:1'],
    ['an attribute', 'Một <Directive id="2.2" class="x">a</Directive>', 'unknown-element 5:5'],
    ['a missing id', '<Directive>a</Directive>', 'unknown-element 5:1'],
    ['a missing id', '<Directive id="">a</Directive>', 'unknown-element 5:1'],
    ['a link that runs', '[Điều](javascript:alert(1))', 'unsafe-link 5:1'],
    ['a link that runs', '[Điều](JaVaScRiPt:alert(1))', 'unsafe-link 5:1'],
    ['a link that runs', 'Xem [Điều](data:text/html,x)', 'unsafe-link 5:5'],
    ['a link elsewhere', '[Điều](//vi-du.vn)', 'unsafe-link 5:1'],
    ['a link elsewhere', '[Điều](/\\vi-du.vn)', 'unsafe-link 5:1'],
    ['a link with a title', '[Điều](https://vi-du.vn "tiêu đề")', 'unsafe-link 5:1'],
    ['HTML', '<!-- ghi chú -->', 'unreadable-syntax 5:1'],
    ['an image from elsewhere', '![ảnh](https://vi-du.vn/anh.png)', 'no-image 5:1'],
    ['an image that is code', '![ảnh](/anh.svg)', 'no-image 5:1'],
    ['an image nobody describes', '![](/anh.png)', 'no-image 5:1'],
    ['code marks', 'mã `A1`', 'lost-letters 5:4'],
    ['code marks', '```\nmã\n```', 'lost-letters 5:1'],
    ['strikethrough', 'giảm ~~10~~', 'lost-letters 5:6'],
    ['strikethrough', 'từ ~10 đến 20~', 'lost-letters 5:4'],
    ['a block quote', '> trên 30%', 'lost-letters 5:1'],
    ['a line under a text', 'Kết luận\n===', 'lost-letters 5:1'],
    ['a line under a text', 'Kết luận\n---', 'lost-letters 5:1'],
    ['a line under a text', '#1 Kết luận\n---', 'lost-letters 5:1'],
    ['a rule', 'Một\n\n***', 'lost-letters 7:1'],
    ['a rule', '_____', 'lost-letters 5:1'],
    ['a sign after a heading', '## Điều 1 ##', 'lost-letters 5:1'],
    ['an empty heading', '##', 'lost-letters 5:1'],
    ['a link definition', '[1]: https://vi-du.vn', 'lost-letters 5:1'],
    ['a link by reference', 'Xem [1].\n\n[1]: https://vi-du.vn', 'lost-letters 5:5'],
    ['a sign taken for emphasis', 'kích thước 3*4*5 m', 'lost-letters 5:13'],
    ['a sign taken for emphasis', '(*) Ghi chú một; (*) ghi chú hai', 'lost-letters 5:2'],
    ['a sign taken for emphasis', '(**) Một (**)', 'lost-letters 5:2'],
    ['an unknown sign', '+++\na\n+++', undefined],
    ['a sign taken for a tag', 'Tỷ lệ <30%', 'unreadable-syntax 5:7'],
    ['a sign taken for a tag', 'a<b', 'unreadable-syntax 5:2'],
    ['a sign taken for a tag', '<http://vi-du.vn>', 'unreadable-syntax 5:1'],
    ['a sign taken for a tag', 'thư <vpub@vi-du.vn>', 'unreadable-syntax 5:5'],
    ['an unclosed directive', '<Directive id="2.2">\nSở Tư pháp', 'unclosed-element 5:1'],
    ['an unclosed directive', 'Một <Directive id="2.2">Sở Tư pháp\n\nHai</Directive>', 'unclosed-element 5:5'],
    ['an unclosed tag of HTML', 'Sở Tư pháp<br>', 'no-html 5:11'],
    ['a directive closed in another place', '<Directive id="2.2">\nSở Tư pháp</Directive>', 'unclosed-element 6:11'],
    ['a directive closed in another place', '<Directive id="2.2">Sở Tư pháp\n</Directive>', 'unclosed-element 5:1'],
    ['a directive that was not opened', 'Sở Tư pháp</Directive>', 'unopened-element 5:11'],
    ['a directive closed by another tag', '<Directive id="2.2">Sở</Recipients>', 'unopened-element 5:23'],
    ['a directive in curly marks', '<Directive id=“2.2”>Sở</Directive>', 'unreadable-element 5:1'],
    ['a directive without words', 'Một\n\n<Directive id="2.2"></Directive>', 'empty-directive 7:1'],
    ['a directive without words', 'Một <Directive id="2.2"/>', 'empty-directive 5:5'],
    [
      'a directive in a directive',
      '<Directive id="2.2">\n<Directive id="2.3">\nSở\n</Directive>\n</Directive>',
      'unknown-element 6:1',
    ],
    [
      'a directive in a directive',
      '<Directive id="2.2">\nSở <Directive id="2.3">Tư pháp</Directive>\n</Directive>',
      'unknown-element 6:4',
    ],
    [
      'a directive in a directive',
      '<Directive id="2.2">Sở <Directive id="2.3">Tư pháp</Directive></Directive>',
      'unknown-element 5:24',
    ],
    [
      'a directive in a directive',
      'Một <Directive id="2.2">Sở <Directive id="2.3">Tư pháp</Directive></Directive>',
      'unknown-element 5:28',
    ],
    ['a mark of an unfinished merge', 'Một\n\n<<<<<<< HEAD\nHai\n=======\nBa\n>>>>>>> x', 'merge-marker 7:1'],
  ])('%s: %j', (_, words, fault) => {
    if (fault === undefined) expect(clausesOf(words)).toEqual([words]);
    else expect(faultsOf(words)).toContain(fault);
  });

  test('each with words to write instead', () => {
    const { problems } = parseBody(notice('Một {x}\n\n> Hai\n\n3*4*5\n\n## Bốn ##'));
    expect(problems.map(({ message, fix }) => `${message} → ${fix}`)).toEqual([
      'Dấu { } được hiểu là mã lệnh; văn bản không được chứa mã lệnh. → Nếu là lời văn, viết \\{ và \\}.',
      'Dấu > ở đầu dòng được hiểu là trích dẫn và sẽ không hiện trên trang. → Viết \\> thay cho >.',
      'Hai dấu * hoặc _ này được hiểu là chữ nghiêng và sẽ không hiện trên trang. → Viết \\* thay cho *, \\_ thay cho _.',
      'Dấu # ở cuối dòng tiêu đề, hoặc đứng một mình, sẽ không hiện trên trang. → Viết \\# thay cho #, hoặc xóa dấu này.',
    ]);
  });

  test('one that stops the reading says so', () => {
    expect(parseBody(notice('a<b')).isComplete).toBe(false);
    expect(parseBody(notice('a {b}')).isComplete).toBe(true);
  });

  test('with the same line where lines end in CR LF', () => {
    const { problems } = parseBody(notice('Một\n\nHai {x}').replaceAll('\n', '\r\n'));
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[7, 5]]);
  });
});
