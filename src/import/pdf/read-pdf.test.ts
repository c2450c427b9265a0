import { describe, expect, test } from 'vitest';
import { readSource } from '../read-source.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { grid, lines, pdf, widthOf, type Mark, type PdfOptions } from './pdf.fixture.ts';

async function read(pages: readonly (readonly Mark[])[], options?: PdfOptions): Promise<SourceDocument> {
  const reading = await readSource('ví dụ.pdf', pdf(pages, options));
  if ('refusal' in reading) throw new Error(reading.refusal.code);
  return reading.document;
}

async function refusedFor(pages: readonly (readonly Mark[])[], options?: PdfOptions): Promise<string> {
  const reading = await readSource('ví dụ.pdf', pdf(pages, options));
  return 'refusal' in reading ? reading.refusal.code : 'đọc được';
}

/** Texts of blocks; a table as rows of cells. */
function shape(blocks: readonly SourceBlock[]): readonly unknown[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map((cell) => shape(cell.blocks))),
  );
}

// Lines of sixty letters of 7 points run from 85 to 505: the margins of the made-up page.
const full = [
  'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở',
  'Thực hiện nghiêm túc các nhiệm vụ được giao tại văn bản này,',
  'kịp thời báo cáo kết quả về Văn phòng trước ngày 30/9/2015.',
] as const;
const indented = (first: string, ...rest: readonly string[]): readonly (readonly [number, string])[] => [
  [121, first],
  ...rest.map((line) => [85, line] as const),
];
const body = lines(
  200,
  ...indented(full[0], full[1], full[2]),
  ...indented('Sở Nội vụ chủ trì thực hiện và theo dõi việc này, báo', full[1], 'cáo kết quả.'),
);

describe('paragraphs', () => {
  test('are told by the indentation of their first line', async () => {
    expect(shape((await read([body])).blocks)).toEqual([
      full.join(' '),
      `Sở Nội vụ chủ trì thực hiện và theo dõi việc này, báo ${full[1]} cáo kết quả.`,
    ]);
  });

  test('go on over the end of a page, where its number is left out', async () => {
    const document = await read([
      [
        ...lines(700, [121, 'Sở Nội vụ chủ trì thực hiện và theo dõi việc này, báo'], [85, full[1]]),
        { text: '1', x: 294, y: 810 },
      ],
      [...lines(80, [85, 'kịp thời báo cáo.']), ...body, { text: '2', x: 294, y: 810 }],
    ]);
    expect(document.text.split('\n')[0]).toBe(
      `Sở Nội vụ chủ trì thực hiện và theo dõi việc này, báo ${full[1]} kịp thời báo cáo.`,
    );
    expect(document.text).not.toMatch(/^\d$/mu);
    expect(document.warnings.map(({ code }) => code)).toEqual(['so-trang']);
  });

  test('a figure at the edge that does not count the pages is a word of the text', async () => {
    expect((await read([[...body, { text: '57', x: 294, y: 810 }]])).text).toContain('\n57');
  });

  test('a line broken after a hyphen or a stroke gets no space', async () => {
    const text = await read([
      [
        ...lines(
          200,
          [85, 'Giai đoạn cải cách hành chính nhà nước của tỉnh trong 2011-'],
          [85, '2015 theo Quyết định của Ủy ban nhân dân tỉnh số 12/QĐ-UBND/'],
          [85, 'A và -'],
          [85, 'còn lại của bảng kê các nhiệm vụ của Ủy ban nhân dân tỉnh ạ'],
        ),
      ],
    ]);
    expect(text.text).toContain('2011-2015 theo');
    expect(text.text).toContain('UBND/A và -');
  });

  test('words in the middle are told, bold ones too', async () => {
    const title = 'Về việc ví dụ';
    const document = await read([[{ text: title, x: 295 - widthOf(title) / 2, y: 150, bold: true }, ...body]]);
    expect(document.blocks[0]).toEqual({ kind: 'paragraph', text: title, bold: true, align: 'center', page: 1 });
  });
});

describe('letters', () => {
  test('pieces of a line are one text, with spaces where there are gaps', async () => {
    const text = 'Sở Nội vụ';
    const pieces = [...text].flatMap((letter, at) =>
      letter === ' ' ? [] : [{ text: letter, x: 85 + at * 7, y: 200 }],
    );
    expect((await read([[...pieces, ...lines(220, [85, 'thực hiện.'])]])).text).toBe('Sở Nội vụ thực hiện.');
  });

  test('marks drawn apart from their letter join it', async () => {
    expect((await read([lines(200, [85, 'Ủy ban nhân dân'.normalize('NFD')])])).text).toBe('Ủy ban nhân dân');
  });

  test('a text drawn twice to look bold counts once', async () => {
    expect(
      (
        await read([
          [
            { text: 'Điều 1.', x: 85, y: 200 },
            { text: 'Điều 1.', x: 85.4, y: 200 },
          ],
        ])
      ).text,
    ).toBe('Điều 1.');
  });

  test('a raised figure after a figure is reported', async () => {
    const document = await read([
      [...lines(200, [85, 'Điều 1. Cấp 10']), { text: '6', x: 85 + widthOf('Điều 1. Cấp 10'), y: 195, size: 8 }],
    ]);
    expect(document.text).toBe('Điều 1. Cấp 106');
    expect(document.warnings).toMatchObject([
      { code: 'chi-so-tren-duoi', message: expect.stringContaining('10^6') as string },
    ]);
  });

  test('words that run up the page are left out and reported', async () => {
    const document = await read([[...body, { text: 'DỰ THẢO', x: 40, y: 500, turned: true }]]);
    expect(document.text).not.toContain('DỰ THẢO');
    expect(document.warnings).toMatchObject([
      { code: 'chu-cheo', message: expect.stringContaining('DỰ THẢO') as string },
    ]);
  });

  test('words printed over one another are reported', async () => {
    const document = await read([
      [...body, { text: 'trong tháng 9 năm nay', x: 85, y: 400 }, { text: 'trong tháng 10 năm nay', x: 110, y: 400 }],
    ]);
    expect(document.warnings.map(({ code }) => code)).toContain('chu-chong');
  });
});

describe('columns', () => {
  const right = (text: string, y: number): Mark => ({ text, x: 390 - widthOf(text, 12) / 2, y, size: 12 });
  const left = (text: string, y: number): Mark => ({ text, x: 165 - widthOf(text, 12) / 2, y, size: 12 });
  const headRows = [
    ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['TỈNH VÍ DỤ', 'Độc lập - Tự do - Hạnh phúc'],
    ['Số: 12/TB-UBND', 'Ví Dụ, ngày 20 tháng 8 năm 2015'],
  ] as const;
  const title: Mark = { text: 'THÔNG BÁO', x: 295 - widthOf('THÔNG BÁO') / 2, y: 150, bold: true };

  test.each([0, 4])('of the head stand side by side, also when their lines are %d points apart', async (offset) => {
    const head = headRows.flatMap(([one, other], at) => [left(one, 70 + at * 18), right(other, 70 + at * 18 + offset)]);
    const { blocks } = await read([[...head, title, ...body]]);
    expect(shape(blocks).slice(0, 2)).toEqual([
      [[headRows.map(([one]) => one), headRows.map(([, other]) => other)]],
      'THÔNG BÁO',
    ]);
  });

  test('of the foot stand side by side, items of two lines whole', async () => {
    const foot: Mark[] = [
      { text: 'Nơi nhận:', x: 85, y: 400, size: 11 },
      right('TM. ỦY BAN NHÂN DÂN', 400),
      { text: '- Thường trực Tỉnh ủy, Hội đồng', x: 85, y: 416, size: 11 },
      right('CHỦ TỊCH', 416),
      { text: 'nhân dân tỉnh;', x: 85, y: 430, size: 11 },
      { text: '- Lưu: VT.', x: 85, y: 444, size: 11 },
      right('Nguyễn Văn Ví Dụ', 490),
    ];
    const { blocks } = await read([[...body, ...foot]]);
    expect(shape(blocks).at(-1)).toEqual([
      [
        ['Nơi nhận:', '- Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh;', '- Lưu: VT.'],
        ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Ví Dụ'],
      ],
    ]);
  });
});

test('numbers set apart from their words, and tables without strokes, are read line by line down to the foot', async () => {
  const mark = (text: string, x: number, y: number): Mark => ({ text, x, y, size: 12 });
  const rows = (['I.', '1.', '1.1.', 'a)', '-'] as const).map((number, at) => [number, `Việc số ${String(at)}`]);
  const table = [
    ['Rà soát thủ tục', 'Sở Nội vụ', '30/9'],
    ['Tổng hợp', 'Sở Tài chính', '31/10'],
    ['Báo cáo', 'Sở Tư pháp', '30/11'],
    ['Công bố', 'Văn phòng', '31/12'],
  ];
  const foot = [
    ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'],
    ['- Lưu: VT.', 'CHỦ TỊCH'],
  ] as const;
  const { blocks } = await read([
    [
      ...body,
      ...rows.flatMap(([number = '', words = ''], at) => [
        mark(number, 85, 350 + at * 18),
        mark(words, 125, 350 + at * 18),
      ]),
      ...table.flatMap((cells, at) => cells.map((cell, column) => mark(cell, 85 + column * 150, 450 + at * 18))),
      ...foot.flatMap(([one, other], at) => [mark(one, 85, 560 + at * 18), mark(other, 340, 560 + at * 18)]),
    ],
  ]);
  const lines = shape(blocks).flat(3).join(' ');
  expect(lines).toContain(rows.flat().join(' '));
  expect(lines).toContain(table.flat().join(' '));
  expect(shape(blocks).at(-1)).toEqual([
    [
      ['Nơi nhận:', '- Lưu: VT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ],
  ]);
});

test('columns of the foot go on over the end of a page', async () => {
  const mark = (text: string, x: number, y: number): Mark => ({ text, x, y, size: 12 });
  const first = [
    mark('Nơi nhận:', 85, 760),
    mark('TM. ỦY BAN NHÂN DÂN', 340, 760),
    mark('- Như trên;', 85, 778),
    mark('CHỦ TỊCH', 370, 778),
  ];
  const second = [mark('- Sở Nội vụ;', 85, 80), mark('- Lưu: VT.', 85, 98), mark('Nguyễn Văn Ví Dụ', 345, 98)];
  const { blocks } = await read([[...body, ...first], second]);
  expect(shape(blocks).at(-1)).toEqual([
    [
      ['Nơi nhận:', '- Như trên;', '- Sở Nội vụ;', '- Lưu: VT.'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Ví Dụ'],
    ],
  ]);
});

describe('tables', () => {
  const at = (text: string, x: number, y: number): Mark => ({ text, x, y, size: 12 });

  test('with strokes keep their cells', async () => {
    const table = [
      ...grid([85, 125, 385, 505], [500, 530, 570]),
      at('STT', 90, 520),
      at('Nhiệm vụ', 130, 520),
      at('Hạn', 390, 520),
      at('1', 90, 550),
      at('Rà soát quy trình giải quyết thủ tục', 130, 545),
      at('hành chính', 130, 561),
      at('30/9/2015', 390, 550),
    ];
    const document = await read([[...body, ...table]]);
    expect(shape(document.blocks).at(-1)).toEqual([
      [['STT'], ['Nhiệm vụ'], ['Hạn']],
      [['1'], ['Rà soát quy trình giải quyết thủ tục hành chính'], ['30/9/2015']],
    ]);
    expect(document.warnings.map(({ code }) => code)).toEqual(['bang-pdf']);
  });

  test('keep merged cells', async () => {
    const strokes: Mark[] = [
      ...[500, 530, 590].map((y): Mark => ({ from: [85, y], to: [505, y] })),
      { from: [85, 560], to: [385, 560] },
      { from: [85, 500], to: [85, 590] },
      { from: [505, 500], to: [505, 590] },
      { from: [285, 530], to: [285, 590] },
      { from: [385, 530], to: [385, 590] },
    ];
    const { blocks } = await read([
      [
        ...body,
        ...strokes,
        at('I. Công tác chung', 90, 520),
        at('a', 90, 550),
        at('b', 290, 550),
        at('c', 90, 580),
        at('d', 290, 580),
        at('chung', 390, 565),
      ],
    ]);
    const table = blocks.at(-1);
    expect(table?.kind === 'table' && table.rows.map((row) => row.map(({ columns, rows }) => [columns, rows]))).toEqual(
      [
        [[3, 1]],
        [
          [1, 1],
          [1, 1],
          [1, 2],
        ],
        [
          [1, 1],
          [1, 1],
        ],
      ],
    );
  });

  test('go on over the end of a page, their head once', async () => {
    const part = (y: number, number: string): readonly Mark[] => [
      ...grid([85, 125, 505], [y, y + 30, y + 60]),
      at('STT', 90, y + 20),
      at('Nhiệm vụ', 130, y + 20),
      at(number, 90, y + 50),
      at(`Việc thứ ${number}`, 130, y + 50),
    ];
    const { blocks } = await read([[...body, ...part(700, '1')], part(80, '2')]);
    expect(shape(blocks).at(-1)).toEqual([
      [['STT'], ['Nhiệm vụ']],
      [['1'], ['Việc thứ 1']],
      [['2'], ['Việc thứ 2']],
    ]);
  });
});

describe('what cannot be read', () => {
  test('a scan', async () => {
    expect(await refusedFor([[]], { image: true })).toBe('pdf-quet');
  });

  test('a file with a password', async () => {
    expect(await refusedFor([body], { locked: true })).toBe('co-mat-khau');
  });

  test('an empty page', async () => {
    expect(await refusedFor([[]])).toBe('khong-co-chu');
  });

  test('a font that does not tell its letters', async () => {
    expect(await refusedFor([body], { hasLetters: false })).toBe('chu-khong-doc-duoc');
  });

  test('letters of an old encoding', async () => {
    expect(
      await refusedFor([lines(200, [85, 'Céng hßa x· héi chñ nghÜa ViÖt Nam'], [85, '§éc lËp - Tù do - H¹nh phóc'])], {
        fontName: '.VnTime',
      }),
    ).toBe('phong-chu-cu');
  });

  test.each([200, 900, 2000])('a file cut after %d bytes', async (length) => {
    expect(await readSource('a.pdf', pdf([body]).slice(0, length))).toHaveProperty('refusal');
  });

  test('words that a machine laid over a scan are read with a warning', async () => {
    const document = await read([body.map((mark) => ({ ...mark, mode: 3 }))], { image: true });
    expect(document.warnings.map(({ code }) => code)).toEqual(['lop-chu-nhan-dang']);
  });

  test('a page without text among others is named', async () => {
    expect((await read([body, []], { image: true })).warnings).toMatchObject([
      { code: 'anh' },
      { code: 'trang-quet', message: expect.stringContaining('trang 2') as string },
    ]);
  });
});
