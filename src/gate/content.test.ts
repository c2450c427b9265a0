import { afterAll, describe, expect, test } from 'vitest';
import { asOf, edited, noticeFile, problemsOf, project, removeProjects, sound, updateFile } from './content.fixture.ts';
import { readContent } from './content.ts';
import { reportText } from './report.ts';

afterAll(removeProjects);

/** Problems of the notice with one part replaced: “rule line:column message → fix”. */
const faults = (part: string, by: string): string[] =>
  problemsOf(edited(noticeFile, part, by))
    .filter(({ file }) => file === noticeFile)
    .map(
      ({ rule, line, column, message, fix }) =>
        `${rule} ${line}:${column} ${message}${fix === undefined ? '' : ` → ${fix}`}`,
    );

test('sound content has no problems and is read whole', () => {
  const content = readContent(project(), asOf);
  expect(content.problems).toEqual([]);
  expect(content.notices.map(({ id, data, body }) => [id, data.number, body.directiveWords])).toEqual([
    ['tb-12-ket-luan', '12/TB-UBND', { '2.10': '2.10 Các xã báo cáo trước ngày 25/8/2015./.' }],
  ]);
  expect(content.updates.map(({ id }) => id)).toEqual(['tb-12-ket-luan/2.10/2015-09-01']);
  expect(content.agencies.map(({ id }) => id)).toEqual(['xa-gia-dinh', 'xa-vi-du']);
});

test('lines that end in CR LF and a byte order mark change nothing', () => {
  const windows = Object.fromEntries(
    Object.entries(sound).map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  const content = readContent(project(windows), asOf);
  expect(content.problems).toEqual([]);
  expect(content.notices[0]?.body).toEqual(readContent(project(), asOf).notices[0]?.body);
});

test('an unquoted day is the day as written', () => {
  expect(problemsOf(edited(noticeFile, 'issued: "2015-08-20"', 'issued: 2015-08-20'))).toEqual([]);
});

describe('a day', () => {
  const form = (text: string) => `“${text}” không phải là một ngày viết theo dạng NĂM-THÁNG-NGÀY.`;
  const anyDay = 'Viết ngày có thật theo dạng NĂM-THÁNG-NGÀY, ví dụ: "2015-08-20"';
  test.each([
    ['"2015-02-31"', `not-a-day 5:9 Mục “issued”: “2015-02-31” không phải là một ngày có thật. → ${anyDay}`],
    ['2015-02-31', `not-a-day 5:9 Mục “issued”: “2015-02-31” không phải là một ngày có thật. → ${anyDay}`],
    ['20/8/2015', `not-a-day 5:9 Mục “issued”: ${form('20/8/2015')} → Viết: "2015-08-20"`],
    ['"20-08-2015"', `not-a-day 5:9 Mục “issued”: ${form('20-08-2015')} → Viết: "2015-08-20"`],
    ['20.8.2015', `not-a-day 5:9 Mục “issued”: ${form('20.8.2015')} → Viết: "2015-08-20"`],
    ['2015/8/20', `not-a-day 5:9 Mục “issued”: ${form('2015/8/20')} → Viết: "2015-08-20"`],
    [
      '"ngày 20 tháng 8 năm 2015"',
      `not-a-day 5:9 Mục “issued”: ${form('ngày 20 tháng 8 năm 2015')} → Viết: "2015-08-20"`,
    ],
    ['31/2/2015', `not-a-day 5:9 Mục “issued”: ${form('31/2/2015')} → ${anyDay}`],
    ['08/20/2015', `not-a-day 5:9 Mục “issued”: ${form('08/20/2015')} → ${anyDay}`],
    ['hôm qua', `not-a-day 5:9 Mục “issued”: ${form('hôm qua')} → ${anyDay}`],
    ['', 'empty-value 5:9 Mục “issued” còn để trống. → Viết giá trị, hoặc nêu vì sao chưa biết: { unknown: "…" }'],
    ['{ unknown: "?" }', 'too-short 5:20 Mục “issued.unknown” còn trống hoặc quá ngắn. → Viết ít nhất 10 ký tự.'],
    [
      '{ unknow: Bản lưu không ghi ngày. }',
      'unknown-key 5:11 Không có mục nào tên là “unknow”. → Có phải là “unknown”?',
    ],
  ])('%s is refused', (text, fault) => {
    expect(faults('issued: "2015-08-20"', `issued: ${text}`)).toEqual([fault]);
  });
});

describe('a notice is refused with', () => {
  const text = 'chữ (đặt trong ngoặc kép nếu bắt đầu bằng số)';
  const special =
    'Giá trị này chứa hoặc bắt đầu bằng dấu có nghĩa riêng (: # @ ` & * ! % [ ] { }). → Đặt cả giá trị trong ngoặc kép, ví dụ: title: "Kết luận: một số việc".';
  test.each([
    ['a missing key', 'type: thong-bao\n', '', 'missing-value 2:1 Thiếu mục “type”. → Chọn một trong: nghi-quyet ('],
    ['a missing key', 'issuer: xa-vi-du\n', '', 'missing-value 2:1 Thiếu mục “issuer”. → Thêm “issuer: …”.'],
    [
      'a missing key in a list',
      'kind: time-bound\n    ',
      '',
      'missing-value 15:5 Thiếu mục “directives[1].kind”. → Chọn một trong: time-bound (Nhiệm vụ có thời hạn), continuing (',
    ],
    [
      'a misspelled key',
      'topics:',
      'topcis:',
      'unknown-key 7:1 Không có mục nào tên là “topcis”. → Có phải là “topics”?',
    ],
    [
      'a misspelled required key',
      'title:',
      'titel:',
      'unknown-key 2:1 Không có mục nào tên là “titel”. → Có phải là “title”?',
    ],
    [
      'a misspelled key in a list',
      'kind:',
      'knid:',
      'unknown-key 16:5 Không có mục nào tên là “knid”. → Có phải là “kind”?',
    ],
    [
      'an unknown key',
      'issuer:',
      'kínhGửi: x\nissuer:',
      'unknown-key 6:1 Không có mục nào tên là “kínhGửi”. → Xóa mục này, hoặc dùng một trong: title, type, ',
    ],
    [
      'a misspelled value',
      'type: thong-bao',
      'type: thong-boa',
      'unknown-value 3:7 Mục “type” không nhận giá trị “thong-boa”. → Có phải là “thong-bao”?',
    ],
    [
      'a value in Vietnamese',
      'type: thong-bao',
      'type: Thông báo',
      'unknown-value 3:7 Mục “type” không nhận giá trị “Thông báo”. → Có phải là “thong-bao”?',
    ],
    [
      'an unknown value',
      'kind: time-bound',
      'kind: gấp',
      'unknown-value 16:11 Mục “directives[1].kind” không nhận giá trị “gấp”. → Chọn một trong: time-bound (Nhiệm vụ có thời hạn), continuing (',
    ],
    [
      'an unquoted number',
      'number: 12/TB-UBND',
      'number: 012',
      `wrong-type 4:9 Mục “number” phải là ${text}; đang là “012”. → Viết: "012"`,
    ],
    [
      'an unquoted address',
      'id: "2.10"',
      'id: 2.10',
      `wrong-type 15:9 Mục “directives[1].id” phải là ${text}; đang là “2.10”. → Viết: "2.10"`,
    ],
    [
      'an address of wrong form',
      'id: "2.10"',
      'id: "2.10 đ"',
      'wrong-form 15:9 Mục “directives[1].id” viết chưa đúng dạng: “2.10 đ”. → Viết: "2.10-d"',
    ],
    [
      'a name for an id',
      'issuer: xa-vi-du',
      'issuer: Xã Ví Dụ',
      'wrong-form 6:9 Mục “issuer” viết chưa đúng dạng: “Xã Ví Dụ”. → Có phải là “xa-vi-du”?',
    ],
    [
      'one value for a list',
      'lead: [cac-xa]',
      'lead: cac-xa',
      'wrong-type 17:11 Mục “directives[1].lead” phải là một danh sách; đang là “cac-xa”. → Viết: [cac-xa]',
    ],
    [
      'an empty list',
      'lead: [cac-xa]',
      'lead: []',
      'too-short 17:11 Mục “directives[1].lead” còn trống hoặc quá ngắn. → Thêm ít nhất một giá trị.',
    ],
    [
      'an empty value',
      'lead: [cac-xa]',
      'lead:',
      'empty-value 17:10 Mục “directives[1].lead” còn để trống. → Viết giá trị sau dấu hai chấm; mục không bắt buộc thì xóa cả dòng.',
    ],
    [
      'a day for a deadline',
      'due: { before: "2015-08-25", words: trước ngày 25/8/2015 }',
      'due: "2015-08-25"',
      'wrong-type 18:10 Mục “directives[1].due” phải là một nhóm “khóa: giá trị”; đang là “2015-08-25”. → Viết các mục con ở những dòng dưới, thụt vào hai dấu cách: before, words, ',
    ],
    [
      'a deadline without its day',
      'before: "2015-08-25", ',
      '',
      'missing-value 18:10 Mục “directives[1].due” còn thiếu một trong các mục: before, by, within, each, unknown. → Thêm một trong các mục đó, ví dụ “before: …”.',
    ],
    [
      'a deadline without its words',
      ', words: trước ngày 25/8/2015',
      '',
      'missing-value 18:10 Thiếu mục “directives[1].due.words”. → Thêm “words: …”.',
    ],
    [
      'a misspelled kind of deadline',
      'before:',
      'befor:',
      'unknown-key 18:12 Không có mục nào tên là “befor”. → Có phải là “before”?',
    ],
    [
      'two deadlines',
      'before: "2015-08-25"',
      'before: "2015-08-25", by: "2015-08-24"',
      'conflicting-keys 18:34 Mục “directives[1].due.by” không dùng chung được với các mục bên cạnh. → Chỉ giữ một cách viết: xóa “by” hoặc xóa mục kia.',
    ],
    [
      'a deadline of wrong form',
      'before: "2015-08-25"',
      'before: 25/8/2015',
      'not-a-day 18:20 Mục “directives[1].due.before”: “25/8/2015” không phải là một ngày viết theo dạng NĂM-THÁNG-NGÀY. → Viết: "2015-08-25"',
    ],
    [
      'a period that is none',
      'before: "2015-08-25"',
      'within: "2015-Q5"',
      'not-a-period 18:20 Mục “directives[1].due.within”: “2015-Q5” không phải là một năm, nửa năm, quý hoặc tháng. → Viết như "2015", "2015-H1", "2015-Q3" hoặc "2015-08"',
    ],
    [
      'a misspelled recurrence',
      'before: "2015-08-25"',
      'each: moth',
      'unknown-value 18:18 Mục “directives[1].due.each” không nhận giá trị “moth”. → Có phải là “month”?',
    ],
    [
      'a day of the month that is none',
      'before: "2015-08-25"',
      'each: month, byDay: 40',
      'out-of-range 18:32 Mục “directives[1].due.byDay” không được quá 31; đang là “40”.',
    ],
    [
      'a day of the month that is none',
      'before: "2015-08-25"',
      'each: month, byDay: 0',
      'out-of-range 18:32 Mục “directives[1].due.byDay” phải từ 1 trở lên; đang là “0”.',
    ],
    [
      'an unknown agency',
      'issuer: xa-vi-du',
      'issuer: xa-vi-d',
      'unknown-agency 6:9 Không có cơ quan nào mang mã “xa-vi-d”. → Có phải là “xa-vi-du”?',
    ],
    [
      'an agency no one knows',
      'issuer: xa-vi-du',
      'issuer: thanh-tra-tinh',
      'unknown-agency 6:9 Không có cơ quan nào mang mã “thanh-tra-tinh”. → Thêm tệp cho cơ quan này, hoặc sửa lại mã.',
    ],
    [
      'an unknown lead',
      'lead: [cac-xa]',
      'lead: [cac-xaa]',
      'unknown-party 17:12 Không có cơ quan hoặc nhóm cơ quan nào mang mã “cac-xaa”. → Có phải là “cac-xa”?',
    ],
    [
      'an unknown topic',
      'topics: [cai-cach-hanh-chinh]',
      'topics: [cai-cach-hanh-chnh]',
      'unknown-topic 7:10 Không có lĩnh vực nào mang mã “cai-cach-hanh-chnh”. → Có phải là “cai-cach-hanh-chinh”?',
    ],
    [
      'an unknown related document',
      'target: ke-hoach-1',
      'target: ke-hoach-2',
      'unknown-target 9:31 Không có văn bản nào mang mã “ke-hoach-2”. → Thêm tệp cho văn bản',
    ],
    [
      'an unknown indicator',
      'indicator: papi-vi-du',
      'indicator: papi-vi-d',
      'unknown-indicator 13:18 Không có chỉ số nào mang mã “papi-vi-d”. → Có phải là “papi-vi-du”?',
    ],
    [
      'an unknown clause',
      'clause: "2.9"',
      'clause: "2.8"',
      'unknown-clause 13:38 Văn bản không có mục nào mang địa chỉ “2.8”. → Các địa chỉ có trong văn bản: 2.9, 2.10.',
    ],
    [
      'data without a mark',
      '<Directive id="2.10">\n2.10 Các xã báo cáo trước ngày 25/8/2015./.\n</Directive>',
      '2.10 Các xã báo cáo trước ngày 25/8/2015./.',
      'unmarked-directive 15:9 Nhiệm vụ “2.10” chưa được đánh dấu trong thân văn bản. → Đặt <Directive id="2.10"> trước và </Directive> sau đúng lời giao nhiệm vụ.',
    ],
    [
      'a mark without data',
      '2.9 Chỉ số đi xuống.',
      '<Directive id="2.9">\n2.9 Chỉ số đi xuống.\n</Directive>',
      'undescribed-mark 21:1 Nhiệm vụ “2.9” được đánh dấu trong văn bản nhưng không khai ở đầu tệp. → Thêm nhiệm vụ này vào mục directives ở đầu tệp.',
    ],
    [
      'a directive described twice',
      '  - id: "2.10"',
      '  - { id: "2.10", kind: continuing, lead: [xa-vi-du] }\n  - id: "2.10"',
      'duplicate-directive 16:9 Nhiệm vụ “2.10” được khai hai lần ở đầu tệp. → Mỗi nhiệm vụ một mã riêng.',
    ],
    [
      'a directive marked twice',
      '25/8/2015./.\n</Directive>',
      '25/8/2015./.\n</Directive>\n\nCác <Directive id="2.10">xã</Directive> biết.',
      'duplicate-mark 27:5 Nhiệm vụ “2.10” được đánh dấu hai lần trong văn bản. → Mỗi nhiệm vụ chỉ đánh dấu một lần.',
    ],
    ['a colon in a value', 'issuer: xa-vi-du', 'issuer: xa: vi-du', `yaml-syntax 6:9 ${special}`],
    ['a sign at the start of a value', 'issuer: xa-vi-du', 'issuer: @xa', `yaml-syntax 6:9 ${special}`],
    ['an alias', 'issuer: xa-vi-du', 'issuer: *xa', `yaml-syntax 6:9 ${special}`],
    [
      'a key given twice',
      'issuer: xa-vi-du',
      'issuer: xa-vi-du\nissuer: xa-vi-du',
      'yaml-syntax 7:1 Mục này được ghi hai lần. → Giữ lại một mục.',
    ],
    ['a tab', 'source:\n  ', 'source:\n\t', 'yaml-syntax 11:1 Đầu dòng có dấu tab. → Thụt đầu dòng bằng dấu cách.'],
    [
      'no front matter',
      '---\ntitle',
      'title',
      'no-front-matter 1:1 Thiếu dòng “---” thứ nhất: phần dữ liệu phải bắt đầu ngay ở dòng 1 của tệp. → Thêm một dòng chỉ có --- lên đầu tệp.',
    ],
    [
      'words that are code',
      '2.9 Chỉ số',
      '2.9 {chỉ số}',
      'no-expression 21:5 Dấu { } được hiểu là mã lệnh; văn bản không được chứa mã lệnh. → Nếu là lời văn, viết \\{ và \\}.',
    ],
    [
      'words that cannot be read',
      '2.9 Chỉ số',
      '2.9 <30%',
      'unreadable-syntax 21:5 Không đọc được từ ký tự “<”: dấu này được hiểu là mã lệnh. → Viết \\< thay cho <.',
    ],
  ])('%s', (_, part, by, fault) => {
    const found = faults(part, by);
    expect(found.map((line) => line.slice(0, fault.length))).toEqual([fault]);
  });

  test.each([
    ['Xã Ví Dụ"', 'Xã Ví Dụ'],
    ['topics: [cai-cach-hanh-chinh]', 'topics: [cai-cach-hanh-chinh'],
    ['trước ngày 25/8/2015 }', 'trước ngày 25/8/2015'],
  ])('“%s” left open as “%s”', (part, by) => {
    expect(faults(part, by).join('\n')).toMatch(/^yaml-syntax \d+:\d+ .*hiếu dấu đóng ngoặc/m);
  });
});

describe('a report for a terminal', () => {
  test('begins with the errors', () => {
    const files = {
      ...edited(noticeFile, 'issuer: xa-vi-du', 'issuer: xa-vi-du\nrecipients:\n  - { name: Xã, role: file }'),
      ...edited(updateFile, 'status: completed', 'status: xyz'),
    };
    const root = project(files);
    const kinds = [...reportText(root, readContent(root, asOf).problems).matchAll(/LỖI|CẢNH BÁO/gu)].map(
      ([kind]) => kind,
    );
    expect(kinds).toEqual(kinds.toSorted().toReversed());
    expect(new Set(kinds).size).toBe(2);
  });

  test('says once a notice which addressees are no recipients', () => {
    const files = edited(
      noticeFile,
      'directives:\n',
      'recipients:\n  - { name: Xã, role: file }\ndirectives:\n  - { id: "2.9", kind: continuing, lead: [xa-vi-du, xa-gia-dinh] }\n',
    );
    const marked = (files[noticeFile] ?? '').replace('2.9 Chỉ số', '2.9 <Directive id="2.9">Chỉ số</Directive>');
    const found = problemsOf({ [noticeFile]: marked }).filter(({ rule }) => rule === 'addressee-not-recipient');
    expect(found.map(({ message }) => message)).toEqual([
      'Được giao nhiệm vụ nhưng không có trong nơi nhận: “xa-vi-du”, “xa-gia-dinh”, “cac-xa”.',
    ]);
  });
});

describe('a report is refused', () => {
  const summary = (files: Readonly<Record<string, string | undefined>>): string[] =>
    problemsOf(files).map(({ rule, file, line, column, fix }) => `${rule} ${file}:${line}:${column} ${fix ?? ''}`);
  const moved = (path: string): Record<string, string | undefined> => ({
    [updateFile]: undefined,
    [path]: sound[updateFile],
  });

  test('for an unknown notice', () => {
    const path = 'content/updates/tb-12-ket-luam/2.10/2015-09-01.yaml';
    expect(summary(moved(path))).toEqual([
      `unknown-notice ${path}:1:1 Có phải là “tb-12-ket-luan”? Văn bản vừa đổi tên thì giữ nguyên thư mục này và tạo tệp báo gỡ content/tombstones/van-ban/tb-12-ket-luam.yaml.`,
    ]);
  });

  test('for an unknown directive', () => {
    const path = 'content/updates/tb-12-ket-luan/2.1/2015-09-01.yaml';
    expect(summary(moved(path))).toEqual([`unknown-directive ${path}:1:1 Các nhiệm vụ của văn bản: 2.10.`]);
  });

  test.each([
    ['reportedBy: xa-vi-du', 'reportedBy: xa-vi-dụ-2', 'wrong-form', 'Viết mã của cơ quan'],
    ['forMember: xa-vi-du', 'forMember: xa-vi-duu', 'unknown-agency', 'Có phải là “xa-vi-du”?'],
    ['document: ke-hoach-1', 'document: ke-hoach-11', 'unknown-document', 'Thêm tệp cho văn bản tham chiếu này'],
    ['status: completed', 'status: complete', 'unknown-value', 'Có phải là “completed”?'],
    ['status: completed', 'status: no-information', 'unknown-value', 'Chọn một trong: not-started ('],
    [
      'doneOnUnknown: true',
      'replaces: tb-12-ket-luan/2.10/2015-08-31',
      'unknown-update',
      'Viết dạng <văn bản>/<nhiệm vụ>/<ngày>',
    ],
  ])('with “%s” written as “%s”', (part, by, rule, fix) => {
    const found = problemsOf(edited(updateFile, part, by));
    expect(found.map((problem) => problem.rule)).toContain(rule);
    expect(found.find((problem) => problem.rule === rule)?.fix?.startsWith(fix)).toBe(true);
  });
});

describe('other files are refused', () => {
  test.each([
    [
      'an agency under an unknown one',
      edited('content/agencies/xa-gia-dinh.yaml', 'parent: xa-vi-du', 'parent: xa-vi-duu'),
      'unknown-agency',
      4,
    ],
    [
      'a group with an unknown member',
      edited('content/groups/cac-xa.yaml', 'agency: xa-gia-dinh', 'agency: xa-gia-din'),
      'unknown-agency',
      4,
    ],
    [
      'a group named like an agency',
      { 'content/groups/xa-vi-du.yaml': sound['content/groups/cac-xa.yaml'] },
      'ambiguous-id',
      1,
    ],
    ['an empty file', { 'content/topics/trong.yaml': '' }, 'empty-value', 1],
    ['two notices of one name', { 'content/notices/2014/tb-12-ket-luan.mdx': sound[noticeFile] }, 'duplicate-slug', 2],
  ])('%s', (_, files, rule, line) => {
    expect(problemsOf(files).map((problem) => `${problem.rule}:${problem.line}`)).toContain(`${rule}:${line}`);
  });
});

test('a file with a fault is not missing to those that name it', () => {
  const files = {
    ...edited('content/agencies/xa-vi-du.yaml', 'level: commune', 'level: làng'),
    ...edited(noticeFile, 'type: thong-bao', 'type: x'),
  };
  expect(problemsOf(files).map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    'unknown-value content/agencies/xa-vi-du.yaml',
    `unknown-value ${noticeFile}`,
  ]);
});

test('all problems of all files are reported at once, in the order of files and lines', () => {
  const root = project({
    ...edited('content/topics/cai-cach-hanh-chinh.yaml', 'description', 'descripton'),
    ...edited('content/agencies/xa-vi-du.yaml', 'commune', 'communne'),
    [noticeFile]: (sound[noticeFile] ?? '')
      .replace('issued: "2015-08-20"', 'issued: 20/8/2015')
      .replace('id: "2.10"', 'id: 2.10')
      .replace('2.9 Chỉ số', '2.9 {chỉ số}'),
  });
  expect(reportText(root, readContent(root, asOf).problems)).toMatchInlineSnapshot(`
    "content/agencies/xa-vi-du.yaml:3:8  LỖI [unknown-value]
      3 | level: communne
                 ^
      Mục “level” không nhận giá trị “communne”.
      → Có phải là “commune”?

    content/notices/2015/tb-12-ket-luan.mdx:5:9  LỖI [not-a-day]
      5 | issued: 20/8/2015
                  ^
      Mục “issued”: “20/8/2015” không phải là một ngày viết theo dạng NĂM-THÁNG-NGÀY.
      → Viết: "2015-08-20"

    content/notices/2015/tb-12-ket-luan.mdx:15:9  LỖI [wrong-type]
      15 |   - id: 2.10
                   ^
      Mục “directives[1].id” phải là chữ (đặt trong ngoặc kép nếu bắt đầu bằng số); đang là “2.10”.
      → Viết: "2.10"

    content/notices/2015/tb-12-ket-luan.mdx:21:5  LỖI [no-expression]
      21 | 2.9 {chỉ số} đi xuống.
               ^
      Dấu { } được hiểu là mã lệnh; văn bản không được chứa mã lệnh.
      → Nếu là lời văn, viết \\{ và \\}.

    content/topics/cai-cach-hanh-chinh.yaml:2:1  LỖI [unknown-key]
      2 | descripton: Dữ liệu dựng để kiểm thử
          ^
      Không có mục nào tên là “descripton”.
      → Có phải là “description”?

    5 lỗi, 0 cảnh báo trong 3 tệp. Mỗi mã trong [ ] có một trang giải thích: docs/errors/<mã>.md"
  `);
});

test('a report shows the end of a long line and counts warnings apart', () => {
  const root = project({ 'content/topics/dai.yaml': `name: ${'Ủy ban nhân dân '.repeat(10)}đ\n` });
  const problem = {
    file: 'content/topics/dai.yaml',
    line: 1,
    column: 167,
    message: 'Chữ “đ” lạc lõng.',
    rule: 'thu',
  } as const;
  expect(reportText(root, [{ ...problem, severity: 'warning' }])).toMatchInlineSnapshot(`
    "content/topics/dai.yaml:1:167  CẢNH BÁO [thu]
      1 | ân dân Ủy ban nhân dân Ủy ban nhân dân đ
                                                 ^
      Chữ “đ” lạc lõng.

    0 lỗi, 1 cảnh báo trong 1 tệp. Mỗi mã trong [ ] có một trang giải thích: docs/errors/<mã>.md"
  `);
});
