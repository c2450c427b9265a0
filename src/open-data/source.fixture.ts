import type { Agency, Group } from '#domain/agency.ts';
import type { Indicator } from '#domain/indicator.ts';
import { day, madeAgency, madeGroup, madeNotice, madeReport } from '#domain/register.fixture.ts';
import { buildRegister, type PublishedNotice } from '#domain/register.ts';
import type { Update } from '#domain/update.ts';
import { parseBody } from '#verbatim/body.ts';
import type { DataSource } from './source.ts';

// Everything here is made up: Xã Ví Dụ, Xã Giả Định, and what is said of them.
const agencies: readonly Agency[] = [
  madeAgency('ubnd-tinh-vi-du', 'UBND tỉnh Ví Dụ', { level: 'province' }),
  madeAgency('xa-vi-du', 'Xã Ví Dụ', {
    names: [
      { name: 'Xã Ví Dụ', abbreviation: 'XVD', to: day('2025-06-30') },
      { name: 'Phường Ví Dụ', from: day('2025-07-01') },
    ],
    aliases: ['Xã V.D; "thí điểm"'],
    parent: 'ubnd-tinh-vi-du',
    successors: [{ agency: 'xa-gia-dinh', on: day('2026-01-01'), basis: 'Nghị quyết không có thật' }],
    sources: ['Dữ liệu dựng, để kiểm thử; không có thật'],
    corrects: [{ date: day('2026-02-03'), was: '=Xã "Vì Dụ"; X', reason: 'Ghi sai dấu, không có thật' }],
  }),
  madeAgency('xa-gia-dinh', 'Xã Giả Định', { note: '=Ghi chú bắt đầu bằng dấu bằng' }),
];

const groups: readonly Group[] = [
  {
    ...madeGroup,
    name: 'Các xã, phường',
    members: [{ agency: 'xa-vi-du' }, { agency: 'xa-gia-dinh', from: day('2020-01-01') }],
    corrects: [{ date: day('2026-02-03'), was: 'xa-gia-danh', reason: 'Ghi sai mã thành viên, không có thật' }],
  },
];

export const indicators: readonly Indicator[] = [
  {
    id: 'chi-so-vi-du',
    name: 'Chỉ số ví dụ',
    abbreviation: 'CSVD',
    publisher: 'Không ai',
    subject: 'Xã Ví Dụ',
    description: 'Không có thật.',
    higherIsBetter: true,
    series: [
      {
        id: 'chuoi-1',
        name: 'Chuỗi một',
        method: '@phiên bản 1',
        scale: { min: -5, max: 10, unit: 'điểm' },
        values: [{ year: 2020, value: -1.25, source: '- không có thật' }],
      },
    ],
  },
];

/** A made-up notice with words, given as the body of an MDX file. */
export function noticeOf(slug: string, mdx: string, more: Partial<PublishedNotice> = {}): PublishedNotice {
  const { body, problems } = parseBody(mdx);
  if (problems.length > 0) throw new Error(problems[0]?.message);
  const unknown = { unknown: 'Không có thật' };
  return madeNotice(slug, undefined, [], {
    title: `Văn bản ${slug}, không có thật`,
    number: unknown,
    issued: unknown,
    issuer: 'ubnd-tinh-vi-du',
    source: { transcribedFrom: 'Dữ liệu dựng để kiểm thử' },
    body,
    ...more,
  });
}

const conclusion = noticeOf(
  'tb-2',
  `Mở đầu "trích" & <Directive id="mo-dau-1.1">rà soát \\<5 việc</Directive>, xong.

2\\. Yêu cầu:

2.10 Các xã:

<Directive id="2.10-1">
\\- Báo cáo
định kỳ.
</Directive>

\\+ Việc khác; =SUM(A1).

| Việc | Hạn |
| --- | --- |
| Một | 30/9/2015 |
| Hai, "ba" | |

Kết thúc./.

<Recipients>
Nơi nhận:

- Như trên;
- Lưu: VT.
</Recipients>

<Signature>
KT. CHỦ TỊCH

Nguyễn Văn Ví Dụ
</Signature>
`,
  {
    title: '=HYPERLINK("x"): Kết luận về "việc", không có thật',
    number: '12/TB-UBND',
    issued: day('2020-03-05'),
    signatory: { name: 'Nguyễn Văn Ví Dụ', title: 'Phó Chủ tịch', capacity: 'KT', onBehalfOf: 'Chủ tịch' },
    event: {
      name: 'Họp; "ví dụ"',
      date: day('2020-03-01'),
      attendees: ['Xã Ví Dụ', '- Xã Giả Định'],
      papers: [{ by: 'Xã Ví Dụ', about: 'Báo cáo', agency: 'xa-vi-du' }],
    },
    period: { from: day('2020-01-01'), to: day('2021-12-31') },
    topics: ['linh-vuc-vi-du'],
    recipients: [
      { name: 'Như trên', role: 'implement', group: 'cac-xa' },
      { name: 'Lưu: VT', role: 'file' },
    ],
    relations: [
      { type: 'replaces', target: 'tb-1' },
      { type: 'amends', target: 'tb-1', note: 'Sửa mục 1' },
      { type: 'based-on', target: 'qd-ngoai', note: '"căn cứ" & <dẫn>' },
    ],
    editorialNotes: [{ clause: '2', note: 'Nguyên văn viết “<5”.' }],
    indicators: [{ indicator: 'chi-so-vi-du', clause: '2' }],
    corrects: [{ date: day('2021-02-03'), was: 'a'.repeat(64), reason: 'Chép thiếu một chữ' }],
    directives: [
      {
        id: 'mo-dau-1.1',
        kind: 'time-bound',
        lead: ['xa-vi-du'],
        support: ['xa-gia-dinh', 'cac-xa'],
        due: { before: day('2020-06-30'), words: 'trước ngày 30/6/2020' },
        deliverable: { type: 'bao-cao', title: '+Báo cáo rà soát' },
        topics: ['linh-vuc-vi-du'],
      },
      {
        id: '2.10-1',
        kind: 'recurring',
        lead: ['cac-xa'],
        support: [],
        due: { each: 'quarter', beforeDay: 15, words: 'trước ngày 15 của tháng đầu quý sau' },
        topics: [],
      },
    ],
  },
);

const earlier = noticeOf('tb-1', '1\\. Một.\n\na) Điểm a;\n\nđ) Điểm đ.', {
  event: { name: 'Họp', date: day('2019-05-06'), attendees: [], papers: [] },
});

const undated = noticeOf('qd-0', 'Điều 1. Tên điều\n\nĐoạn của điều.\n\nĐiều 2. Tên khác', { type: 'quyet-dinh' });

const update = (id: string, more: Partial<Update>): Update =>
  madeReport(id, { summary: '-Tóm tắt, không có thật.', ...more });

const updates: readonly Update[] = [
  update('tb-2/mo-dau-1.1/2020-07-01', { reportedBy: 'xa-vi-du', status: 'completed', doneOnUnknown: true }),
  update('tb-2/mo-dau-1.1/2020-08-01', {
    reportedBy: 'xa-vi-du',
    reason: 'Báo cáo trước ghi nhầm',
    replaces: 'tb-2/mo-dau-1.1/2020-07-01',
    revisedDue: day('2020-12-31'),
    evidence: [
      { level: 'self-reported', note: '@ghi chú' },
      { level: 'document', document: 'qd-ngoai', url: 'https://example.org/a?b=1,2', sha256: 'b'.repeat(64) },
    ],
  }),
  update('tb-2/2.10-1/2020-05-10', { forMember: 'xa-vi-du', status: 'dropped', reason: 'Căn cứ không có thật' }),
  update('tb-2/2.10-1/2020-04-10', { reportedBy: 'xa-gia-dinh', forMember: 'xa-gia-dinh', status: 'completed' }),
];

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((thing) => [thing.id, thing]));

/** A made-up record in which every column of every table has a value somewhere. */
export function madeUpSource(notices: readonly PublishedNotice[] = [conclusion, earlier, undated]): DataSource {
  const register = buildRegister({
    asOf: day('2021-06-30'),
    notices,
    updates,
    agencies: byId(agencies),
    groups: byId(groups),
    topics: byId([
      { id: 'linh-vuc-vi-du', name: 'Lĩnh vực ví dụ', description: 'Không có thật.', aliases: ['a, b', '=c'] },
    ]),
    documents: byId([
      {
        id: 'qd-ngoai',
        title: 'Quyết định "ngoài" trang & <không> có thật',
        type: 'quyet-dinh',
        number: '1/QĐ-UBND',
        issued: { unknown: 'Không có thật' },
        issuer: 'UBND tỉnh Ví Dụ',
        knownFrom: 'Dữ liệu dựng để kiểm thử',
      },
    ]),
  });
  const withdrawals = [
    { path: 'van-ban/tb-0', title: 'Đã gỡ', removed: day('2021-01-01'), reason: '=Lý do', sha256: 'c'.repeat(64) },
  ];
  return { register, indicators, withdrawals, absolute: (address) => new URL(address, 'https://vi-du.invalid').href };
}
