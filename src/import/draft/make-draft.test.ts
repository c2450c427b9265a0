import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCivilDate } from '#domain/civil-date.ts';
import { readContent } from '#gate/content.ts';
import { frontMatterOf } from '#gate/front-matter.ts';
import { YamlSource } from '#gate/yaml-source.ts';
import { canonicalText } from '#verbatim/canonical-text.ts';
import { parseBody } from '#verbatim/body.ts';
import { libraryOf } from '../batch/library.ts';
import { blockText } from '../block-text.ts';
import { readSource } from '../read-source.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { exampleLibrary } from '../understand/register.fixture.ts';
import { firstDifference } from './letters.ts';
import { makeDraft, type Draft, type DraftLibrary } from './make-draft.ts';

const source = { sha256: 'a'.repeat(64), transcribedFrom: 'Ví dụ, không có thật.', isSourceKnown: true };

async function draftOf(text: string, library: DraftLibrary = exampleLibrary): Promise<Draft> {
  const reading = await readSource('vi-du.txt', new TextEncoder().encode(text));
  if ('refusal' in reading) throw new Error(reading.refusal.message);
  return makeDraft(reading.document, library, source);
}

const dataOf = (draft: Draft): unknown => new YamlSource(frontMatterOf(draft.mdx) ?? '').value;

describe('the committed notice, imported from its own words', async () => {
  const root = resolve(import.meta.dirname, '../../..');
  const asOf = parseCivilDate('2026-11-22');
  const content = readContent(root, asOf!);
  const notice = content.notices.find(({ id }) => id === 'tb-ket-luan-cai-cach-hanh-chinh-2015')!;
  const text = canonicalText({ ...notice.data, body: notice.body });
  const draft = await draftOf(text, libraryOf(content));

  test('yields the same directives: address, who leads, who helps, kind, deadline', () => {
    expect(draft.directives).toHaveLength(9);
    const told = (
      directive: { id: string; kind: string; due?: unknown },
      lead: readonly string[],
      support: readonly string[],
    ): unknown => ({
      id: directive.id,
      kind: directive.kind,
      due: directive.due,
      lead,
      support,
    });
    expect(
      draft.directives.map((found) =>
        told(
          found,
          found.lead.map(({ id }) => id),
          found.support.map(({ id }) => id),
        ),
      ),
    ).toEqual(notice.data.directives.map((meant) => told(meant, meant.lead, meant.support)));
  });

  test('yields the same head, signature and event', () => {
    const { type, title, issuer, signatory, event } = draft.read;
    expect({ type: type?.value, title: title?.value, issuer: issuer?.value.id, signatory: signatory?.value }).toEqual({
      type: notice.data.type,
      title: notice.data.title,
      issuer: notice.data.issuer,
      signatory: notice.data.signatory,
    });
    expect(event?.value).toMatchObject({ date: '2015-08-14', place: 'Trụ sở UBND tỉnh', chair: 'Chủ tịch UBND tỉnh' });
  });

  test('asks for the number and the day, which the words do not hold', () => {
    expect(draft.questions.map(({ field }) => field)).toEqual(expect.arrayContaining(['number', 'issued']));
    expect(dataOf(draft)).toMatchObject({
      draft: true,
      number: { unknown: expect.any(String) },
      issued: { unknown: expect.any(String) },
    });
  });

  test('reads back as the same text', () => {
    expect(draft.difference).toBeUndefined();
    const { body } = parseBody(draft.mdx);
    expect(body.clauses.map(({ text: words }) => words)).toEqual(notice.body.clauses.map(({ text: words }) => words));
    expect(body.recipients).toEqual(notice.body.recipients);
    expect(body.signature).toEqual(notice.body.signature);
  });
});

const letter = `ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ

Số:       /UBND-NC
V/v tăng cường phòng cháy

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Ví Dụ, ngày     tháng 9 năm 2015

Kính gửi: Các sở, ban, ngành.

Thực hiện Nghị định số 24/2014/NĐ-CP ngày 04/4/2014 của Chính phủ, UBND tỉnh yêu cầu:

1. Các sở, ban, ngành tự kiểm tra {nếu có} <5 điểm, báo cáo trước ngày 25/9.

2. Sở Tài chính bố trí kinh phí trong quý IV/2015; Sở Nội vụ tổng hợp, trình UBND tỉnh trước ngày 15/11/2015.

3. Tăng cường công tác tuyên truyền trên địa bàn và các biện pháp phòng ngừa.

Nơi nhận:
- Như trên;
- TT Tỉnh ủy (b/c);
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

(đã ký)

Nguyễn Văn Ví Dụ
`;

describe('a made-up letter', async () => {
  const draft = await draftOf(letter);

  test('fills what it says and asks for what it leaves empty', () => {
    expect(dataOf(draft)).toMatchObject({
      draft: true,
      type: 'cong-van',
      title: 'V/v tăng cường phòng cháy',
      place: 'Ví Dụ',
      issuer: 'ubnd-tinh-vi-du',
      number: { unknown: expect.stringContaining('để trống số') },
      issued: { unknown: expect.stringContaining('để trống ngày') },
      signatory: { name: 'Nguyễn Văn Ví Dụ', title: 'Phó Chủ tịch', capacity: 'KT', onBehalfOf: 'Chủ tịch' },
      recipients: [{ role: 'implement' }, { name: 'TT Tỉnh ủy', role: 'report' }, { name: 'Lưu: VT', role: 'file' }],
      relations: [{ type: 'implements', target: 'nghi-dinh-24-2014' }],
    });
  });

  test('marks each order of a paragraph that gives two', () => {
    const { body, problems } = parseBody(draft.mdx);
    expect(problems).toEqual([]);
    expect(body.directiveWords).toMatchObject({
      '2': '2. Sở Tài chính bố trí kinh phí trong quý IV/2015',
      '2-y-2': 'Sở Nội vụ tổng hợp, trình UBND tỉnh trước ngày 15/11/2015.',
    });
    expect(draft.directives.map(({ id, due }) => [id, due])).toEqual([
      ['1', { unknown: 'Văn bản không ghi năm của thời hạn này.', words: 'trước ngày 25/9' }],
      ['2', { within: '2015-Q4', words: 'trong quý IV/2015' }],
      ['2-y-2', { before: '2015-11-15', words: 'trước ngày 15/11/2015' }],
    ]);
  });

  test('lists an order to no one as a question, with its words', () => {
    expect(draft.questions).toContainEqual(
      expect.objectContaining({
        field: 'directives',
        words: expect.stringContaining('Tăng cường công tác tuyên truyền'),
      }),
    );
  });

  test('every guess names the words it came from', () => {
    expect(draft.findings.length).toBeGreaterThan(8);
    for (const finding of draft.findings) expect(finding.words, finding.field).not.toBe('');
  });

  test('keeps the lines of the head as comments, so that no letter is lost', () => {
    expect(draft.difference).toBeUndefined();
    expect(draft.mdx).toContain('#| CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });
});

test('a letter lost or added is seen', async () => {
  const reading = await readSource('vi-du.txt', new TextEncoder().encode(letter));
  if ('refusal' in reading) throw new Error('is read');
  const { mdx } = makeDraft(reading.document, exampleLibrary, source);
  expect(firstDifference(reading.document, mdx.replace('kinh phí', 'kinh ph'))).toBeDefined();
  expect(firstDifference(reading.document, mdx.replace('tự kiểm tra', 'tự kiểm tra lại'))).toBeDefined();
  expect(firstDifference(reading.document, mdx.replace('#| Độc lập', '#| Dộc lập'))).toBeDefined();
});

const words = (text: string): SourceBlock => ({ kind: 'paragraph', text });
const cell = (text: string, columns = 1, rows = 1) => ({ blocks: text.split('\n').map(words), columns, rows });

test('rows of a plan’s table become directives, and the table stays a table', () => {
  const rows = [
    [cell('TT'), cell('Nội dung'), cell('Cơ quan thực hiện', 2), cell('Thời gian'), cell('Sản phẩm')],
    [cell(''), cell(''), cell('Chủ trì'), cell('Phối hợp'), cell(''), cell('')],
    [cell('I'), cell('CẢI CÁCH THỦ TỤC', 5)],
    [
      cell('1'),
      cell('Rà soát thủ tục hành chính\ncấp tỉnh | cấp huyện'),
      cell('Sở Tư pháp'),
      cell('Các sở, ban, ngành'),
      cell('Quý III/2016'),
      cell('Báo cáo rà soát'),
    ],
    [
      cell('2'),
      cell('Tập huấn nghiệp vụ cho cán bộ'),
      cell('Sở Nội vụ'),
      cell('Sở Tài chính, Văn phòng UBND tỉnh'),
      cell('Tháng 9'),
      cell(''),
    ],
    [
      cell('3'),
      cell('Trả lời phản ánh của người dân'),
      cell('Thanh tra tỉnh'),
      cell(''),
      cell('Thường xuyên'),
      cell(''),
    ],
  ];
  const blocks: SourceBlock[] = [
    words('KẾ HOẠCH'),
    words('Cải cách hành chính năm 2016 (ví dụ, không có thật)'),
    words('I. Nhiệm vụ'),
    { kind: 'table', rows },
  ];
  const text = [
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2016 (ví dụ, không có thật)',
    'I. Nhiệm vụ',
    ...rows.map((row) =>
      row.map(({ blocks: own }) => own.map((block) => ('text' in block ? block.text : '')).join('\n')).join('\t'),
    ),
  ].join('\n');
  const document: SourceDocument = { format: 'docx', blocks, warnings: [], text };
  const draft = makeDraft(document, exampleLibrary, source);
  expect(draft.difference).toBeUndefined();
  expect(parseBody(draft.mdx).problems).toEqual([]);
  expect(
    draft.directives.map(({ id, kind, lead, support, due, deliverable }) => ({
      id,
      kind,
      lead: lead.map((party) => party.id),
      support: support.map((party) => party.id),
      due,
      deliverable,
    })),
  ).toEqual([
    {
      id: 'i-doan-2-hang-3',
      kind: 'time-bound',
      lead: ['so-tu-phap'],
      support: ['cac-so'],
      due: { within: '2016-Q3', words: 'Quý III/2016' },
      deliverable: { type: 'bao-cao', title: 'Báo cáo rà soát' },
    },
    {
      id: 'i-doan-2-hang-4',
      kind: 'time-bound',
      lead: ['so-noi-vu'],
      support: ['so-tai-chinh', 'van-phong-ubnd-vi-du'],
      due: { unknown: 'Văn bản không ghi năm của thời hạn này.', words: 'Tháng 9' },
      deliverable: undefined,
    },
    {
      id: 'i-doan-2-hang-5',
      kind: 'continuing',
      lead: ['thanh-tra-tinh-vi-du'],
      support: [],
      due: undefined,
      deliverable: undefined,
    },
  ]);
  expect(draft.mdx).toContain('| <Directive id="i-doan-2-hang-5">Trả lời phản ánh của người dân</Directive> |');
});

test('the same original gives the same bytes', async () => {
  expect((await draftOf(letter)).mdx).toBe((await draftOf(letter)).mdx);
});

describe('the kind of a document', () => {
  const made = (heading: string, number = '12/UBND-VX', body = 'Kính gửi: Sở Tài chính.'): string => `ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ

Số: ${number}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Ví Dụ, ngày 5 tháng 3 năm 2016

${heading}

${body}

1. Sở Tài chính tổng hợp trước ngày 25/8/2016.

Nơi nhận:
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Ví Dụ
`;

  test.each([
    ['PHIẾU TRÌNH\nVề việc chi trả chế độ', 'Kính gửi: Sở Tài chính.'],
    ['LỆNH\nCông bố tình huống khẩn cấp', 'Kế hoạch này thực hiện theo lệnh.'],
    ['THƯ NGỎ', 'Kính gửi: Sở Tài chính.'],
    ['GIẤY PHÉP\nKhai thác nước mặt', 'Ủy ban nhân dân tỉnh đồng ý.'],
  ])('asks what kind %j is, and keeps these words', async (heading, body) => {
    const draft = await draftOf(made(heading, '12/UBND-VX', body));
    expect(draft.read.type).toBeUndefined();
    expect(draft.difference).toBeUndefined();
    expect(draft.questions.find(({ field }) => field === 'type')?.words).toBe(heading.split('\n')[0]);
    expect(draft.mdx).toMatch(/^# HỎI: Loại ghi trên văn bản không có trong danh mục/mu);
    expect(draft.mdx).not.toMatch(/^type:/m);
    // What stands below the signature is no issuing body.
    expect(draft.read.issuer?.value.name).toBe('Ủy ban nhân dân tỉnh Ví Dụ');
  });

  test.each([
    ['V/v chi trả chế độ', '12/UBND-VX', 'cong-van', 'medium'],
    ['', '12/UBND-VX', 'cong-van', 'low'],
    ['THÔNG BÁO KẾT LUẬN HỌP', '12/UBND-VX', 'thong-bao', 'medium'],
    ['PHIẾU TRÌNH', '12/TTr-UBND', 'to-trinh', 'low'],
    ['BẢN TIN\n\nKẾ HOẠCH\nCông tác năm', '12/UBND-VX', 'ke-hoach', 'low'],
    ['HỎA TỐC\n\nKẾ HOẠCH\nCông tác năm', '12/KH-UBND', 'ke-hoach', 'high'],
  ])('reads %j with number %s as %s, %s', async (heading, number, type, confidence) => {
    const { read } = await draftOf(made(heading, number));
    expect(read.type).toMatchObject({ value: type, confidence });
  });
});

test('a paper of the Party keeps its head and its signature, in a table as in Word', () => {
  const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });
  const cell = (...lines: readonly string[]) => ({ blocks: lines.map(paragraph), columns: 1, rows: 1 });
  const blocks: readonly SourceBlock[] = [
    {
      kind: 'table',
      rows: [
        [cell('TỈNH ỦY VÍ DỤ', '*', 'Số 12-KL/TU'), cell('ĐẢNG CỘNG SẢN VIỆT NAM', 'Ví Dụ, ngày 5 tháng 3 năm 2016')],
      ],
    },
    ...[
      'KẾT LUẬN',
      'của Ban Thường vụ Tỉnh ủy về ví dụ, không có thật',
      '1. Sở Nội vụ tham mưu trước ngày 20/3/2016.',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
      'Nguyễn Văn Ví Dụ',
    ].map(paragraph),
  ];
  const document: SourceDocument = { format: 'docx', blocks, warnings: [], text: blockText(blocks) };
  const { read, difference } = makeDraft(document, exampleLibrary, source);
  expect(difference).toBeUndefined();
  expect(read).toMatchObject({
    number: { value: '12-KL/TU' },
    issued: { value: '2016-03-05' },
    unknownKind: 'KẾT LUẬN',
    signatory: { value: { name: 'Nguyễn Văn Ví Dụ', capacity: 'TM' } },
  });
  expect(read.type).toBeUndefined();
});
