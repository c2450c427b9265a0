import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { edited, noticeFile, sound, updateFile, type Files } from './content.fixture.ts';

/** One fault planted in sound content. */
export interface Fault {
  readonly what: string;
  readonly files: Files | ((root: string) => void);
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  /** A piece of the message or of the remedy. */
  readonly says: string;
}

/** What looks like a fault and must pass. */
export interface LookAlike {
  readonly what: string;
  readonly files: Files;
}

const n = (part: string, by: string): Files => edited(noticeFile, part, by);
const u = (part: string, by: string): Files => edited(updateFile, part, by);
const issued = (by: string): Files => n('issued: "2015-08-20"', by);
/** A paragraph of its own, on line 23 of the notice. */
const body = (text: string): Files => n('2.9 Chỉ số đi xuống.', `2.9 Chỉ số đi xuống.\n\n${text}`);
const words = (text: string): Files => n('2.9 Chỉ số đi xuống.', `2.9 Chỉ số ${text} đi xuống.`);
const below = (text: string): Files => ({ [noticeFile]: `${sound[noticeFile] ?? ''}\n${text}\n` });
const page = (text: string): Files => ({
  'content/pages/trang.md': `---\ntitle: Trang ví dụ\ndescription: Dữ liệu dựng để kiểm thử\naudience: staff\norder: 1\n---\n\n${text}\n`,
});
const topic = (name: string): Files => ({ [`content/topics/${name}`]: 'name: Ví dụ\ndescription: Dữ liệu dựng\n' });
const other = (edit: (text: string) => string, path = 'content/notices/2015/tb-13.mdx'): Files => ({
  [path]: edit((sound[noticeFile] ?? '').replace('12/TB-UBND', '13/TB-UBND')),
});
const tombstone = (address: string, more = ''): Files => ({
  [`content/tombstones/${address}.yaml`]: `title: Thông báo ví dụ\nremoved: "2016-01-05"\nreason: Đăng nhầm bản dự thảo.\n${more}`,
});
const tombstoneFile = (address: string): string => `content/tombstones/${address}.yaml`;
const waiver = (entry: string, text = 'Gọi số 0905 123 456.'): Files => ({
  [noticeFile]: (sound[noticeFile] ?? '')
    .replace('directives:', `waivers:\n  - ${entry}\ndirectives:`)
    .replace('2.9 Chỉ số đi xuống.', `2.9 Chỉ số đi xuống.\n\n${text}`),
});
const bytes = (edit: (text: string) => Buffer): Files => ({ [noticeFile]: edit(sound[noticeFile] ?? '') });

/** A report of the day after the sound one. */
const laterFile = 'content/updates/tb-12-ket-luan/2.10/2015-09-02.yaml';
const later = (more: string): Files => reported('in-progress', more);
/** The notice under another name, with its reports left under the former one. */
const renamed = (more = 'directives: ["2.10"]\n'): Files => ({
  [noticeFile]: undefined,
  'content/notices/2015/tb-12-moi.mdx': sound[noticeFile],
  ...tombstone('van-ban/tb-12-ket-luan', `${more}movedTo: /van-ban/tb-12-moi/\n`),
});
/** The sound deadline in other words, in the head and in the text. */
const dueInWords = (due: string, written: string): Files => ({
  [noticeFile]: (sound[noticeFile] ?? '')
    .replace('before: "2015-08-25", words: trước ngày 25/8/2015', due)
    .replace('báo cáo trước ngày 25/8/2015', `báo cáo ${written}`),
});
const withSecondDirective: Files = {
  [noticeFile]: (sound[noticeFile] ?? '')
    .replace('directives:', 'directives:\n  - { id: "2.9", kind: continuing, lead: [xa-vi-du] }')
    .replace('2.9 Chỉ số', '2.9 <Directive id="2.9">Chỉ số</Directive>'),
};
const reported = (status: string, more = ''): Files => ({
  [laterFile]: `date: "2015-09-02"\nstatus: ${status}\nreportedBy: xa-vi-du\nsummary: Xã Ví Dụ đang tổng hợp.\n${more}`,
});
const due = 'due: { before: "2015-08-25", words: trước ngày 25/8/2015 }';

const agencyFile = 'content/agencies/xa-vi-du.yaml';
const indicatorFile = 'content/indicators/papi-vi-du.yaml';
const documentFile = 'content/documents/ke-hoach-1.yaml';
const otherFile = 'content/notices/2015/tb-13.mdx';
const pageFile = 'content/pages/trang.md';
const agencyName = 'names:\n  - name: Ủy ban nhân dân Xã Ví Dụ';

type Row = readonly [what: string, files: Fault['files'], rule: string, at: number | string, says: string];

/** `at` is a line of the notice, a file (line 1), or `file:line`. */
const faultOf = ([what, files, rule, at, says]: Row): Fault => {
  const [, path = noticeFile, line = '1'] = typeof at === 'number' ? [] : (/^(.*?)(?::(\d+))?$/.exec(at) ?? []);
  return { what, files, rule, file: path, line: typeof at === 'number' ? at : Number(line), says };
};

const rows: readonly Row[] = [
  // Days.
  ['a day that is none', issued('issued: "2015-02-31"'), 'not-a-day', 5, 'không phải là một ngày có thật'],
  ['29 February of a common year', issued('issued: 2015-02-29'), 'not-a-day', 5, '“2015-02-29”'],
  ['a day written day first', issued('issued: 03/04/2015'), 'not-a-day', 5, 'Viết: "2015-04-03"'],
  ['a day written with dots', issued('issued: 20.8.2015'), 'not-a-day', 5, 'Viết: "2015-08-20"'],
  ['a day with hours', issued('issued: 2015-08-20T00:00:00Z'), 'not-a-day', 5, '2015-08-20T00:00:00Z'],
  ['a day of five figures', issued('issued: "20155-08-20"'), 'not-a-day', 5, '20155'],
  ['full-width figures', issued('issued: "２０１５-08-20"'), 'not-a-day', 5, 'NĂM-THÁNG-NGÀY'],
  ['an empty day', issued('issued:'), 'empty-value', 5, 'còn để trống'],
  ['a day of no letters', issued('issued: ""'), 'not-a-day', 5, 'NĂM-THÁNG-NGÀY'],
  ['true for a day', issued('issued: true'), 'wrong-type', 5, 'đang là “true”'],
  ['a number for a day', issued('issued: 20150820'), 'wrong-type', 5, 'Viết: "2015-08-20"'],
  ['a list for a day', issued('issued: [2015-08-20]'), 'wrong-type', 5, 'issued'],
  ['a year long ago', issued('issued: "1015-08-20"'), 'date-too-early', 5, 'trước năm 1945'],
  ['a day to come', issued('issued: "2105-08-20"'), 'date-in-future', 5, 'ở sau ngày 22/11/2026'],
  // Keys, values, YAML.
  ['a layout', issued('issued: "2015-08-20"\nlayout: data:text/javascript,alert(1)'), 'unknown-key', 6, 'layout'],
  ['an address of its own', issued('issued: "2015-08-20"\nslug: ../../../evil'), 'unknown-key', 6, 'slug'],
  ['a switch of another name', issued('issued: "2015-08-20"\npublished: false'), 'unknown-key', 6, 'published'],
  ['a draft switch in words', issued('issued: "2015-08-20"\ndraft: "true"'), 'wrong-type', 6, 'true hoặc false'],
  ['a prototype', issued('issued: "2015-08-20"\n__proto__: { x: 1 }'), 'unknown-key', 6, '__proto__'],
  ['a key that is a number', issued('issued: "2015-08-20"\n1: a'), 'unknown-key', 6, '“1”'],
  ['a key that is a list', issued('issued: "2015-08-20"\n? [a]\n: b'), 'yaml-syntax', 6, 'dấu có nghĩa riêng'],
  ['a misspelled key', n('topics:', 'topisc:'), 'unknown-key', 7, 'Có phải là “topics”?'],
  ['a missing key', n('issuer: xa-vi-du\n', ''), 'missing-value', 2, 'Thêm “issuer: …”.'],
  ['a misspelled type', n('type: thong-bao', 'type: thongbao'), 'unknown-value', 3, 'Có phải là “thong-bao”?'],
  ['an id that is a number', n('id: "2.10"', 'id: 2.10'), 'wrong-type', 15, 'Viết: "2.10"'],
  ['an issuer by its name', n('issuer: xa-vi-du', 'issuer: Xã Ví Dụ'), 'wrong-form', 6, 'Có phải là “xa-vi-du”?'],
  ['a key given twice', n('issuer:', 'issuer: x\nissuer:'), 'yaml-syntax', 7, 'được ghi hai lần'],
  [
    'a function',
    issued('issued: !!js/function "function () { globalThis.__canary = 1 }"'),
    'yaml-syntax',
    5,
    'ngoặc kép',
  ],
  ['a tag', issued('issued: !!str 2015-08-20'), 'yaml-syntax', 5, 'ngoặc kép'],
  ['binary data', n('title: "', 'title: !!binary "'), 'yaml-syntax', 2, 'ngoặc kép'],
  ['an anchor', issued('issued: &ngay "2015-08-20"'), 'yaml-syntax', 5, 'ngoặc kép'],
  ['an alias', n('issuer: xa-vi-du', 'issuer: *ngay'), 'yaml-syntax', 6, 'ngoặc kép'],
  [
    'another version of YAML',
    { 'content/topics/a.yaml': '%YAML 1.1\n---\nname: yes\ndescription: b\n' },
    'yaml-syntax',
    'content/topics/a.yaml',
    '%',
  ],
  [
    'two documents in one file',
    { 'content/topics/a.yaml': 'name: a\ndescription: b\n---\nname: c\ndescription: d\n' },
    'yaml-syntax',
    'content/topics/a.yaml:3',
    'cắt dữ liệu làm hai phần',
  ],
  ['a list for a file', { 'content/topics/a.yaml': '- a\n' }, 'wrong-type', 'content/topics/a.yaml', 'phần đầu tệp'],
  [
    'brackets without end',
    { 'content/topics/a.yaml': `name: ${'['.repeat(5000)}` },
    'yaml-syntax',
    'content/topics/a.yaml',
    '',
  ],
  [
    'a title of spaces',
    n('title: "Kết luận: công tác cải cách hành chính của Xã Ví Dụ"', 'title: "   "'),
    'empty-value',
    2,
    'chỉ có dấu cách',
  ],
  [
    'a title in curly quotes, as Word makes them',
    n('"Kết luận: công tác cải cách hành chính của Xã Ví Dụ"', '“Kết luận về công tác cải cách hành chính”'),
    'quoted-value',
    2,
    'Viết: "Kết luận về công tác cải cách hành chính"',
  ],
  [
    'a name in quotes within quotes',
    { 'content/agencies/xa-moi.yaml': `names:\n  - name: '"Xã Mới"'\nlevel: commune\n` },
    'quoted-value',
    'content/agencies/xa-moi.yaml:2',
    'Viết: "Xã Mới"',
  ],
  [
    'a correction of a name in days to come',
    {
      'content/agencies/xa-moi.yaml':
        'names:\n  - name: Xã Mới\nlevel: commune\ncorrects:\n  - { date: "2030-01-05", was: Xã Mơi, reason: Gõ thiếu dấu sắc. }\n',
    },
    'date-in-future',
    'content/agencies/xa-moi.yaml:5',
    'Ngày đính chính',
  ],
  ['Cyrillic letters in a name', n('Xã Ví Dụ"', 'Коn Tum"'), 'look-alike-letter', 2, 'Xóa cả chữ này rồi gõ lại: Kon'],
  ['a number with a Cyrillic letter', n('12/TB-UBND', '12/ТB-UBND'), 'look-alike-letter', 4, '12/TB-UBND'],
  ['wide figures', words('２５/8'), 'look-alike-letter', 21, '25/8'],
  ['mathematical letters', words('𝐍𝐠𝐡𝐢 quyết'), 'look-alike-letter', 21, 'Nghi'],
  ['a joined fi', words('ﬁle'), 'look-alike-letter', 21, 'file'],
  ['a letter of Greek by reference', words('&#x39A;on'), 'look-alike-letter', 21, 'Kon'],
  [
    'a name over two lines',
    { 'content/topics/a.yaml': 'name: |\n  Ví dụ\n  hai dòng\ndescription: Dữ liệu dựng\n' },
    'line-break',
    'content/topics/a.yaml:1',
    'Viết: "Ví dụ hai dòng"',
  ],
  [
    'a wide colon',
    { 'content/topics/a.yaml': 'name： Ví dụ\ndescription: Dữ liệu dựng\n' },
    'yaml-syntax',
    'content/topics/a.yaml:1',
    'Dấu hai chấm rộng',
  ],
  ...['~$tb-12.docx', '.DS_Store', 'Thumbs.db', 'tb-12.mdx~', '.tb-12.mdx.swp', 'tb-12.mdx.bak'].map((name): Row => [
    `what programs leave behind: ${name}`,
    { [`content/notices/2015/${name}`]: 'x' },
    'file-name',
    `content/notices/2015/${name}`,
    'tệp tạm',
  ]),
  ['a tag of HTML with a value', body('<img src="x" onerror="alert(1)">'), 'no-html', 23, 'không dùng thẻ <img>'],
  ['an unclosed front matter', n('\n---\n\n2.9', '\n\n2.9'), 'no-front-matter', 19, 'thứ hai'],
  [
    'a front matter in TOML',
    { [noticeFile]: (sound[noticeFile] ?? '').replaceAll('---', '+++') },
    'no-front-matter',
    1,
    '---',
  ],
  ['a front matter in JavaScript', n('---\ntitle', '---js\ntitle'), 'no-front-matter', 1, '---'],
  [
    'an empty line before the front matter',
    { [noticeFile]: `\n${sound[noticeFile] ?? ''}` },
    'no-front-matter',
    1,
    '---',
  ],
  ['an empty file', { [noticeFile]: '' }, 'no-front-matter', 1, 'Tệp rỗng'],
  // Things that are not there, or not any more.
  ['an unknown agency', n('issuer: xa-vi-du', 'issuer: xa-vi-d'), 'unknown-agency', 6, 'Có phải là “xa-vi-du”?'],
  ['an unknown lead', n('lead: [cac-xa]', 'lead: [cac-xaa]'), 'unknown-party', 17, 'Có phải là “cac-xa”?'],
  ['an unknown topic', n('[cai-cach-hanh-chinh]', '[cai-cach]'), 'unknown-topic', 7, 'cai-cach'],
  ['an unknown basis', n('target: ke-hoach-1', 'target: ke-hoach-2'), 'unknown-target', 9, 'Thêm tệp cho văn bản'],
  ['an unknown indicator', n('papi-vi-du', 'papi-vi-duu'), 'unknown-indicator', 13, 'Có phải là “papi-vi-du”?'],
  [
    'an unknown clause',
    n('clause: "2.9"', 'clause: "2.99"'),
    'unknown-clause',
    13,
    'Các địa chỉ có trong văn bản: 2.9, 2.10',
  ],
  ['an unknown evidence', u('ke-hoach-1', 'ke-hoach-2'), 'unknown-document', `${updateFile}:8`, 'Thêm tệp cho văn bản'],
  [
    'a report on no directive',
    { [updateFile]: undefined, 'content/updates/tb-12-ket-luan/2.1/2015-09-01.yaml': sound[updateFile] },
    'unknown-directive',
    'content/updates/tb-12-ket-luan/2.1/2015-09-01.yaml',
    '2.10',
  ],
  [
    'a report on no notice',
    { [updateFile]: undefined, 'content/updates/tb-21/2.10/2015-09-01.yaml': sound[updateFile] },
    'unknown-notice',
    'content/updates/tb-21/2.10/2015-09-01.yaml',
    'tb-21',
  ],
  [
    'a correction of no report',
    u('doneOnUnknown: true', 'doneOnUnknown: true\nreplaces: tb-12-ket-luan/2.10/2015-08-31'),
    'unknown-update',
    `${updateFile}:7`,
    '2015-08-31',
  ],
  [
    'a dead link',
    body('Xem [văn bản](/van-ban/tb-12-ket-luam/).'),
    'dead-link',
    23,
    'Có phải là “/van-ban/tb-12-ket-luan/”?',
  ],
  ['a link to no clause', body('Xem [mục này](#2.99).'), 'dead-link', 23, 'không có mục “2.99”'],
  [
    'a dead link in a guide',
    page('Xem [cơ quan](/co-quan/xa-khong-co/).'),
    'dead-link',
    `${pageFile}:8`,
    '/co-quan/xa-khong-co/',
  ],
  [
    'an original that is not there',
    n('transcribedFrom', 'original: /ban-goc/tb-12.pdf\n  transcribedFrom'),
    'missing-original',
    11,
    'public/ban-goc/tb-12.pdf',
  ],
  [
    'an original elsewhere',
    n('transcribedFrom', 'original: /../../etc/passwd\n  transcribedFrom'),
    'wrong-form',
    11,
    'public/',
  ],
  [
    'an original that is code',
    n('transcribedFrom', 'original: "javascript:alert(1)"\n  transcribedFrom'),
    'wrong-form',
    11,
    'public/',
  ],
  [
    'an agency abolished before',
    edited(agencyFile, agencyName, 'names:\n  - { name: Ủy ban nhân dân Xã Ví Dụ, to: "2014-12-31" }'),
    'agency-not-in-force',
    6,
    '20/8/2015',
  ],
  [
    'an agency founded after',
    edited(agencyFile, agencyName, 'names:\n  - { name: Ủy ban nhân dân Xã Ví Dụ, from: "2016-01-01" }'),
    'agency-not-in-force',
    6,
    '20/8/2015',
  ],
  [
    'an agency succeeded before',
    edited(
      agencyFile,
      'level: commune',
      'level: commune\nsuccessors: [{ agency: xa-gia-dinh, on: "2015-07-01", basis: Nghị quyết ví dụ }]',
    ),
    'agency-not-in-force',
    6,
    'Có phải là “xa-gia-dinh”?',
  ],
  [
    'a reporter abolished before',
    edited(agencyFile, agencyName, 'names:\n  - { name: Ủy ban nhân dân Xã Ví Dụ, to: "2015-08-25" }'),
    'agency-not-in-force',
    `${updateFile}:3`,
    '1/9/2015',
  ],
  // Directives and their marks.
  [
    'a directive not marked',
    n('<Directive id="2.10">\n2.10 Các xã báo cáo trước ngày 25/8/2015./.\n</Directive>', '2.10 Các xã báo cáo./.'),
    'unmarked-directive',
    15,
    '<Directive id="2.10">',
  ],
  ['a mark not described', words('<Directive id="2.9">này</Directive>'), 'undescribed-mark', 21, '2.9'],
  [
    'a directive described twice',
    n('  - id: "2.10"', '  - { id: "2.10", kind: continuing, lead: [xa-vi-du] }\n  - id: "2.10"'),
    'duplicate-directive',
    16,
    'hai lần',
  ],
  ['a directive marked twice', below('Các <Directive id="2.10">xã</Directive> biết.'), 'duplicate-mark', 27, 'hai lần'],
  [
    'a mark that is no address',
    { [noticeFile]: (sound[noticeFile] ?? '').replaceAll('"2.10"', '"2.11"'), [updateFile]: undefined },
    'id-not-address',
    23,
    '<Directive id="2.10">',
  ],
  ['a mark of no words', below('<Directive id="2.11"></Directive>'), 'empty-directive', 27, '2.11'],
  [
    'a mark among the recipients',
    below('<Recipients>\n<Directive id="2.11">Các xã;</Directive>\n</Recipients>'),
    'misplaced-directive',
    28,
    'nơi nhận',
  ],
  // Two under one name.
  [
    'two notices of one name',
    {
      'content/notices/2014/tb-12-ket-luan.mdx': (sound[noticeFile] ?? '')
        .replace('12/TB', '14/TB')
        .replaceAll('2015-', '2014-')
        .replaceAll('/2015', '/2014'),
    },
    'duplicate-slug',
    2,
    'content/notices/2014/tb-12-ket-luan.mdx',
  ],
  [
    'two notices of one number',
    other((text) => text.replace('13/TB', '12/TB')),
    'duplicate-number',
    `${otherFile}:4`,
    '12/TB-UBND',
  ],
  [
    'one number with and without a zero',
    other((text) => text.replace('13/TB', '012/TB')),
    'duplicate-number',
    `${otherFile}:4`,
    '012/TB-UBND',
  ],
  [
    'a group named like an agency',
    { 'content/groups/xa-vi-du.yaml': sound['content/groups/cac-xa.yaml'] },
    'ambiguous-id',
    'content/groups/xa-vi-du.yaml',
    'Đổi tên',
  ],
  [
    'a notice named like a list',
    other((text) => text, 'content/notices/2015/nam.mdx'),
    'reserved-name',
    'content/notices/2015/nam.mdx:2',
    '“nam”',
  ],
  ['a number of wrong form', n('12/TB-UBND', '12-TB/UBND'), 'wrong-number', 4, 'Viết: 12/TB-UBND'],
  [
    'a type against the number',
    n('type: thong-bao', 'type: quyet-dinh'),
    'type-against-number',
    3,
    'Có phải là type: thong-bao?',
  ],
  [
    'a lead given twice',
    n('lead: [cac-xa]', 'lead: [cac-xa, cac-xa]'),
    'repeated-value',
    17,
    '“cac-xa” được ghi hai lần',
  ],
  [
    'a member given twice',
    edited('content/groups/cac-xa.yaml', 'agency: xa-gia-dinh', 'agency: xa-vi-du'),
    'repeated-value',
    'content/groups/cac-xa.yaml:4',
    'xa-vi-du',
  ],
  // Order of days.
  [
    'a meeting after the notice',
    n('topics:', 'event: { name: Họp, date: "2015-08-30" }\ntopics:'),
    'dates-out-of-order',
    5,
    '30/8/2015',
  ],
  ['a basis from after', edited(documentFile, '2015-01-05', '2016-01-05'), 'dates-out-of-order', 9, '5/1/2016'],
  [
    'a deadline before the notice',
    n('"2015-08-25", words: trước ngày 25/8/2015', '"2015-08-05", words: trước ngày 05/8/2015'),
    'due-before-issue',
    18,
    '4/8/2015',
  ],
  [
    'a deadline against its words',
    n('before: "2015-08-25"', 'before: "2015-09-25"'),
    'due-against-words',
    18,
    '24/8/2015',
  ],
  ['a “before” taken for “by”', n('before: "2015-08-25"', 'by: "2015-08-25"'), 'due-against-words', 18, 'before'],
  [
    'a period backwards',
    n('topics:', 'period: { from: "2016-01-01", to: "2015-01-01" }\ntopics:'),
    'dates-out-of-order',
    7,
    '1/1/2015',
  ],
  [
    'a notice in the folder of another year',
    { [noticeFile]: undefined, 'content/notices/2016/tb-12-ket-luan.mdx': sound[noticeFile] },
    'wrong-year-folder',
    'content/notices/2016/tb-12-ket-luan.mdx:5',
    'content/notices/2015/',
  ],
  [
    'a report before the notice',
    {
      'content/updates/tb-12-ket-luan/2.10/2015-01-01.yaml': (sound[updateFile] ?? '').replace(
        '2015-09-01',
        '2015-01-01',
      ),
    },
    'dates-out-of-order',
    'content/updates/tb-12-ket-luan/2.10/2015-01-01.yaml',
    '1/1/2015',
  ],
  [
    'a report to come',
    {
      'content/updates/tb-12-ket-luan/2.10/2030-01-01.yaml': (sound[updateFile] ?? '').replace(
        '2015-09-01',
        '2030-01-01',
      ),
    },
    'date-in-future',
    'content/updates/tb-12-ket-luan/2.10/2030-01-01.yaml',
    '1/1/2030',
  ],
  [
    'a report under another day',
    { 'content/updates/tb-12-ket-luan/2.10/2015-09-02.yaml': sound[updateFile] },
    'wrong-file-date',
    'content/updates/tb-12-ket-luan/2.10/2015-09-02.yaml',
    '2015-09-01.yaml',
  ],
  [
    'done after it was reported',
    u('doneOnUnknown: true', 'doneOn: "2015-09-02"'),
    'dates-out-of-order',
    `${updateFile}:6`,
    '2/9/2015',
  ],
  [
    'done before it was ordered',
    u('doneOnUnknown: true', 'doneOn: "2015-08-01"'),
    'dates-out-of-order',
    `${updateFile}:6`,
    '1/8/2015',
  ],
  [
    'an agency that ended before it began',
    edited(
      agencyFile,
      agencyName,
      'names:\n  - { name: Xã cũ, from: "2014-12-31", to: "2013-12-31" }\n  - name: Xã Ví Dụ',
    ),
    'dates-out-of-order',
    `${agencyFile}:2`,
    '31/12/2013',
  ],
  // Statuses.
  ['done without a day', u('doneOnUnknown: true\n', ''), 'missing-done-on', `${updateFile}:2`, 'doneOnUnknown: true'],
  [
    'a day done but not done',
    u('status: completed', 'status: in-progress'),
    'done-without-completion',
    `${updateFile}:6`,
    'completed',
  ],
  [
    'a day both known and unknown',
    u('doneOnUnknown: true', 'doneOnUnknown: true\ndoneOn: "2015-08-31"'),
    'done-twice',
    `${updateFile}:6`,
    'Xóa một trong hai',
  ],
  [
    'suspended without a reason',
    u('status: completed\n', 'status: suspended\n'),
    'missing-reason',
    `${updateFile}:2`,
    'reason',
  ],
  [
    'done without evidence',
    { [updateFile]: (sound[updateFile] ?? '').replace(/evidence:[^]*$/, '') },
    'missing-evidence',
    `${updateFile}:2`,
    'evidence',
  ],
  [
    'evidence of nothing',
    u('document: ke-hoach-1', 'note: theo báo cáo'),
    'empty-evidence',
    `${updateFile}:8`,
    'document',
  ],
  [
    'evidence that is code',
    u('document: ke-hoach-1', 'url: "javascript:alert(1)"'),
    'wrong-form',
    `${updateFile}:8`,
    'https://',
  ],
  [
    'a continuing duty that is done',
    n('kind: time-bound', 'kind: continuing'),
    'continuing-completed',
    `${updateFile}:2`,
    'carried-on',
  ],
  [
    'a report for no member',
    n('lead: [cac-xa]', 'lead: [xa-gia-dinh]'),
    'no-such-member',
    `${updateFile}:4`,
    'forMember',
  ],
  [
    'a report for a stranger',
    { ...u('forMember: xa-vi-du', 'forMember: xa-khac'), 'content/agencies/xa-khac.yaml': sound[agencyFile] },
    'no-such-member',
    `${updateFile}:4`,
    '“xa-khac”',
  ],
  [
    'a report for the only agency there is',
    n('lead: [cac-xa]', 'lead: [xa-vi-du]'),
    'no-such-member',
    `${updateFile}:4`,
    'Xóa mục forMember',
  ],
  [
    'a report for a stranger to a list nobody checked',
    {
      'content/groups/cac-xa.yaml':
        'name: Các xã\nmembers: [{ agency: xa-gia-dinh }]\nroster: { verified: false, reason: Chưa tìm thấy danh sách. }\n',
    },
    'unlisted-member',
    `${updateFile}:4`,
    'danh sách thành viên',
  ],
  [
    'a report by a stranger',
    { ...u('reportedBy: xa-vi-du', 'reportedBy: xa-khac'), 'content/agencies/xa-khac.yaml': sound[agencyFile] },
    'reporter-not-addressee',
    `${updateFile}:3`,
    'xóa mục reportedBy',
  ],
  [
    'a duty with a day that is carried on',
    reported('carried-on'),
    'time-bound-carried-on',
    `${laterFile}:2`,
    'in-progress',
  ],
  [
    'superseded by nothing',
    reported('superseded', 'reason: Không còn phù hợp\n'),
    'superseded-by-nothing',
    `${laterFile}:5`,
    'số, ký hiệu',
  ],
  // Corrections.
  [
    'a correction of another’s share',
    later('replaces: tb-12-ket-luan/2.10/2015-09-01\n'),
    'replaces-other-duty',
    `${laterFile}:5`,
    'forMember: xa-vi-du',
  ],
  [
    'a correction of a report on another directive',
    {
      ...withSecondDirective,
      'content/updates/tb-12-ket-luan/2.9/2015-09-02.yaml': later('replaces: tb-12-ket-luan/2.10/2015-09-01\n')[
        laterFile
      ],
    },
    'replaces-other-duty',
    'content/updates/tb-12-ket-luan/2.9/2015-09-02.yaml:5',
    'cùng một nhiệm vụ',
  ],
  [
    'a correction from before',
    {
      ...later('forMember: xa-vi-du\n'),
      ...u('doneOnUnknown', 'replaces: tb-12-ket-luan/2.10/2015-09-02\ndoneOnUnknown'),
    },
    'replaces-later',
    `${updateFile}:6`,
    '-2',
  ],
  // Deadlines, kinds and words.
  ['a duty with a day and no deadline', n(`    ${due}\n`, ''), 'missing-due', 16, 'unknown'],
  [
    'a recurring duty without a deadline',
    n(`kind: time-bound\n    lead: [cac-xa]\n    ${due}`, 'kind: recurring\n    lead: [cac-xa]'),
    'missing-due',
    16,
    'each',
  ],
  ['a recurring duty that does not recur', n('kind: time-bound', 'kind: recurring'), 'due-against-kind', 18, 'each'],
  ['a continuing duty with a day', n('kind: time-bound', 'kind: continuing'), 'due-against-kind', 18, 'time-bound'],
  [
    'a duty with a day that recurs',
    dueInWords('each: month, words: hằng tháng', 'hằng tháng'),
    'due-against-kind',
    18,
    'kind: recurring',
  ],
  [
    'words of a deadline nobody wrote',
    n('words: trước ngày 25/8/2015', 'words: trước 25/8/2015'),
    'due-words-not-in-text',
    18,
    'Chép nguyên văn',
  ],
  [
    'words of another’s deadline',
    {
      [noticeFile]: (sound[noticeFile] ?? '')
        .replace('báo cáo trước ngày 25/8/2015', 'báo cáo')
        .replace('đi xuống.', 'đi xuống trước ngày 25/8/2015.'),
    },
    'due-words-elsewhere',
    18,
    '“2.10”',
  ],
  [
    'a mark that is the address of another clause',
    {
      [noticeFile]: `${(sound[noticeFile] ?? '').replaceAll('"2.10"', '"2.10-1"')}\n- Báo cáo miệng.\n`,
      [updateFile]: undefined,
    },
    'id-not-address',
    23,
    'một mục khác',
  ],
  // A notice that was renamed.
  [
    'a report before the renamed notice',
    {
      ...renamed(),
      'content/updates/tb-12-ket-luan/2.10/2015-01-01.yaml': (sound[updateFile] ?? '').replace(
        '2015-09-01',
        '2015-01-01',
      ),
    },
    'dates-out-of-order',
    'content/updates/tb-12-ket-luan/2.10/2015-01-01.yaml',
    '1/1/2015',
  ],
  [
    'a report on no directive of the renamed notice',
    { ...renamed(), 'content/updates/tb-12-ket-luan/2.1/2015-09-01.yaml': sound[updateFile] },
    'unknown-directive',
    'content/updates/tb-12-ket-luan/2.1/2015-09-01.yaml',
    '2.10',
  ],
  [
    'a renamed notice’s duty that is carried on',
    { ...renamed(), ...reported('carried-on') },
    'time-bound-carried-on',
    `${laterFile}:2`,
    'in-progress',
  ],
  [
    'a report on no directive of a withdrawn notice',
    {
      [noticeFile]: undefined,
      ...tombstone('van-ban/tb-12-ket-luan', 'directives: ["2.10"]\n'),
      'content/updates/tb-12-ket-luan/2.1/2015-09-01.yaml': sound[updateFile],
    },
    'unknown-directive',
    'content/updates/tb-12-ket-luan/2.1/2015-09-01.yaml',
    'directives',
  ],
  [
    'a move of a directive to nowhere',
    renamed('directives: ["2.10", "2.11"]\n'),
    'moved-to-nowhere',
    `${tombstoneFile('van-ban/tb-12-ket-luan')}:4`,
    '/chi-dao/tb-12-moi/2.11/',
  ],
  [
    'two tombstones at one address',
    { ...tombstone('van-ban/tb-0', 'directives: ["1"]\n'), ...tombstone('chi-dao/tb-0/1') },
    'duplicate-tombstone',
    `${tombstoneFile('van-ban/tb-0')}:4`,
    tombstoneFile('chi-dao/tb-0/1'),
  ],
  ['no site file', { 'content/site.yaml': undefined }, 'missing-file', 'content/site.yaml', 'tagline'],
  [
    'a guide named like a list',
    { 'content/pages/index.md': page('Chữ.')[pageFile] },
    'reserved-name',
    'content/pages/index.md:2',
    '“index”',
  ],
  // Signs that mean something else.
  ['a NUL in a reference', words('&#0;'), 'invisible-character', 21, 'U+0000'],
  ['a control in a reference', words('&#x1F;'), 'invisible-character', 21, 'U+001F'],
  ['a control in a reference after a backslash', words(String.raw`\\&#x1F;`), 'invisible-character', 21, 'U+001F'],
  ['half a pair in a reference', words('&#xD800;'), 'legacy-encoding', 21, '�'],
  [
    'words below the recipients',
    below('<Recipients>\nNơi nhận\n</Recipients>\n\nPhụ lục\n\n- Việc thứ nhất.'),
    'text-after-signature',
    31,
    'phụ lục',
  ],
  [
    'a list below the signature',
    below('<Signature>\nKý\n</Signature>\n\n- Việc.'),
    'text-after-signature',
    31,
    'phụ lục',
  ],
  [
    'a tag in small letters',
    words('<directive id="2.9">này</directive>'),
    'unknown-element',
    21,
    'Viết <Directive id="…">',
  ],
  [
    'a tag in small letters and large ones',
    words('<directive id="2.9">này</Directive>'),
    'unknown-element',
    21,
    '<Directive id',
  ],
  ['a day in curly quotation marks', issued('issued: “2015-08-20”'), 'not-a-day', 5, 'ngoặc kép thẳng: "2015-08-20"'],
  [
    'an id in curly quotation marks',
    n('lead: [cac-xa]', 'lead: [“cac-xa”]'),
    'wrong-form',
    17,
    'ngoặc kép thẳng: "cac-xa"',
  ],
  [
    'a comma in words',
    n('words: trước ngày 25/8/2015', 'words: trước ngày 25/8/2015, muộn nhất, thế'),
    'unknown-key',
    18,
    'words: "trước ngày 25/8/2015, muộn nhất, thế"',
  ],
  ['a line indented by a tab', n('source:\n  ', 'source:\n\t'), 'yaml-syntax', 11, 'dấu cách'],
  // Circles.
  [
    'a notice based on itself',
    n('target: ke-hoach-1', 'target: tb-12-ket-luan'),
    'relation-cycle',
    9,
    'tb-12-ket-luan',
  ],
  [
    'a parent that is a child',
    edited(agencyFile, 'level: commune', 'level: commune\nparent: xa-gia-dinh'),
    'parent-cycle',
    `${agencyFile}:4`,
    'xa-gia-dinh',
  ],
  [
    'an agency that succeeds itself',
    edited(
      agencyFile,
      'level: commune',
      'level: commune\nsuccessors: [{ agency: xa-vi-du, on: "2030-01-01", basis: Nghị quyết }]',
    ),
    'succession-cycle',
    `${agencyFile}:4`,
    'xa-vi-du',
  ],
  [
    'a report that corrects itself',
    u('doneOnUnknown: true', 'doneOnUnknown: true\nreplaces: tb-12-ket-luan/2.10/2015-09-01'),
    'correction-cycle',
    `${updateFile}:7`,
    '2015-09-01',
  ],
  // Figures.
  [
    'a figure outside its scale',
    edited(indicatorFile, 'value: 36.5', 'value: 365'),
    'out-of-range',
    `${indicatorFile}:13`,
    'ngoài thang đo',
  ],
  [
    'a figure with a comma',
    edited(indicatorFile, 'value: 36.5', 'value: 36,5'),
    'unknown-key',
    `${indicatorFile}:13`,
    '“5”',
  ],
  [
    'a figure that is none',
    edited(indicatorFile, 'value: 36.5', 'value: .nan'),
    'wrong-type',
    `${indicatorFile}:13`,
    'phải là số',
  ],
  [
    'a figure of a year to come',
    edited(indicatorFile, 'year: 2015', 'year: 2050'),
    'date-in-future',
    `${indicatorFile}:13`,
    '2050',
  ],
  [
    'a rank beyond the last',
    edited(indicatorFile, 'value: 36.5', 'value: 36.5, rank: 70, of: 63'),
    'out-of-range',
    `${indicatorFile}:13`,
    '70',
  ],
  // What could run.
  ['an import', body('import { exec } from "node:child_process"'), 'no-module', 23, 'import'],
  ['an export', body('export const a = globalThis.__canary = 1'), 'no-module', 23, 'export'],
  ['a default export', body('export default function Layout() {}'), 'no-module', 23, 'export'],
  ['an expression', words('{globalThis.__canary = 1}'), 'no-expression', 21, String.raw`\{`],
  ['an expression on its own', body('{await import("node:fs")}'), 'no-expression', 23, String.raw`\{`],
  ['a comment', body('{/* ẩn */}'), 'no-expression', 23, 'mã lệnh'],
  ['an expression in a heading', body('# Mục {1 + 1}'), 'no-expression', 23, 'mã lệnh'],
  ['an expression in a table', body('| a |\n|---|\n| {1} |'), 'no-expression', 25, 'mã lệnh'],
  ['an expression in a list', body('- việc {1}'), 'no-expression', 23, 'mã lệnh'],
  ['an expression in a link', body('[{1}](/co-quan/xa-vi-du/)'), 'no-expression', 23, 'mã lệnh'],
  ['an expression among the recipients', below('<Recipients>\n- {1}\n</Recipients>'), 'no-expression', 28, 'mã lệnh'],
  ['an expression without end', words('{số'), 'no-expression', 21, String.raw`\{`],
  ['a script', body('<script>alert(1)</script>'), 'unknown-element', 23, String.raw`\<`],
  [
    'a script in a directive',
    n('2.10 Các xã', '<script>alert(1)</script>\n\n2.10 Các xã'),
    'unknown-element',
    24,
    String.raw`\<`,
  ],
  ['a script in bold', body('**a <script>b</script>**'), 'unknown-element', 23, String.raw`\<`],
  ['a style', body('<style>p { display: none }</style>'), 'no-expression', 23, String.raw`\{`],
  ['a frame', body('<iframe src="https://vi-du.vn"></iframe>'), 'unknown-element', 23, String.raw`\<`],
  ['a handler', body('<p onclick="alert(1)">a</p>'), 'unknown-element', 23, 'không thêm thuộc tính'],
  [
    'a handler on a directive',
    words('<Directive id="2.9" onclick="alert(1)">này</Directive>'),
    'unknown-element',
    21,
    'không thêm thuộc tính',
  ],
  [
    'set:html',
    words('<Directive id="2.9" set:html="&lt;script&gt;">này</Directive>'),
    'unknown-element',
    21,
    'không thêm thuộc tính',
  ],
  [
    'client:load',
    words('<Directive id="2.9" client:load>này</Directive>'),
    'unknown-element',
    21,
    'không thêm thuộc tính',
  ],
  ['an id that is an expression', words('<Directive id={"2.9"}>này</Directive>'), 'unknown-element', 21, 'id="…"'],
  ['spread attributes', words('<Directive {...process.env}>này</Directive>'), 'unknown-element', 21, 'id="…"'],
  [
    'an attribute of the signature',
    below('<Signature {...x}>\nChủ tịch\n</Signature>'),
    'unknown-element',
    27,
    'không thêm thuộc tính',
  ],
  ['an unknown component', body('<Chart data="x" />'), 'unknown-element', 23, '<Signature>'],
  ['a member component', body('<Directive.Foo>a</Directive.Foo>'), 'unknown-element', 23, '<Signature>'],
  ['a fragment', body('<>a</>'), 'unknown-element', 23, '<Signature>'],
  [
    'a directive in another',
    words('<Directive id="2.9">a <Directive id="2.8">b</Directive></Directive>'),
    'unknown-element',
    21,
    'thuộc tính',
  ],
  ['an image of code', body('![x](./evil.js)'), 'no-image', 23, 'public/'],
  ['an image from elsewhere', body('![x](https://vi-du.vn/a.png)'), 'no-image', 23, 'public/'],
  ['an image out of its folder', body('![x](/hinh/../a.png)'), 'no-image', 23, 'public/'],
  ['an image that is not there', body('![x](/hinh/a.png)'), 'missing-image', 23, 'public/hinh/a.png'],
  ['javascript:', body('[x](javascript:alert(1))'), 'unsafe-link', 23, 'https://'],
  ['javascript: in capitals', body('[x](JaVaScRiPt:alert(1))'), 'unsafe-link', 23, 'https://'],
  ['javascript: in character references', body('[x](&#106;avascript&colon;alert(1))'), 'unsafe-link', 23, 'https://'],
  ['javascript: with a tab', body('[x](java&Tab;script:alert(1))'), 'unsafe-link', 23, 'https://'],
  ['javascript: after a control', body('[x](&#1;javascript:alert(1))'), 'unsafe-link', 23, 'https://'],
  ['javascript: in percents', body('[x](java%73cript:alert(1))'), 'unsafe-link', 23, 'https://'],
  ['data:', body('[x](data:text/html,&lt;script&gt;)'), 'unsafe-link', 23, 'https://'],
  ['vbscript:', body('[x](vbscript:msgbox)'), 'unsafe-link', 23, 'https://'],
  ['file:', body('[x](file:///etc/passwd)'), 'unsafe-link', 23, 'https://'],
  ['another host', body('[x](//vi-du.vn/)'), 'unsafe-link', 23, 'https://'],
  ['another host behind a tab', body('[x](/&#9;/vi-du.vn/)'), 'unsafe-link', 23, 'https://'],
  ['another host behind a backslash', body(String.raw`[x](/\\vi-du.vn/)`), 'unsafe-link', 23, 'https://'],
  ['a scheme without host', body('[x](https:vi-du.vn)'), 'unsafe-link', 23, 'https://'],
  ['a relative link', body('[x](ke-hoach.html)'), 'unsafe-link', 23, 'https://'],
  ['a link with a title', body('[x](https://vi-du.vn "tiêu đề")'), 'unsafe-link', 23, 'tiêu đề'],
  ['a link of no words', body('[](/co-quan/xa-vi-du/)'), 'unsafe-link', 23, String.raw`\[`],
  ['a link defined elsewhere', body('[x][y]\n\n[y]: javascript:alert(1)'), 'lost-letters', 23, String.raw`\[`],
  // What would lose letters.
  ['a rule of dashes', body('---'), 'lost-letters', 23, 'đường kẻ ngang'],
  ['a second front matter', body('---\nlayout: x\n---'), 'lost-letters', 23, 'đường kẻ ngang'],
  ['an underlined heading', body('Nơi nhận:\n---'), 'lost-letters', 23, 'dòng gạch'],
  ['a heading that ends in #', body('# Mục #'), 'lost-letters', 23, String.raw`\#`],
  ['asterisks that multiply', body('3*4*5'), 'lost-letters', 23, String.raw`\*`],
  ['a quotation', body('> trên 30%'), 'lost-letters', 23, String.raw`\>`],
  ['a backquote', words('`mã`'), 'lost-letters', 21, '\\`'],
  ['a fence', body('```\nmã\n```'), 'lost-letters', 23, 'mã lệnh'],
  ['tildes', words('~~bỏ~~'), 'lost-letters', 21, String.raw`\~`],
  ['less than', words('<30%'), 'unreadable-syntax', 21, String.raw`Viết \< thay cho <`],
  ['a<b', words('a<b'), 'unreadable-syntax', 21, String.raw`Viết \< thay cho <`],
  ['a placeholder', words('{số}'), 'no-expression', 21, String.raw`viết \{ và \}`],
  ['an address in angles', words('<http://vi-du.vn>'), 'unreadable-syntax', 21, String.raw`Viết \< thay cho <`],
  ['an HTML comment', body('<!-- ẩn -->'), 'unreadable-syntax', 23, 'Xóa cả đoạn ghi chú'],
  [
    'a Word file among the notices',
    { 'content/notices/2015/tb-99.docx': 'x' },
    'unknown-file',
    'content/notices/2015/tb-99.docx',
    'npm run import',
  ],
  ['another ending of YAML', { 'content/topics/a.yml': 'name: a' }, 'unknown-file', 'content/topics/a.yml', 'a.yaml'],
  ['curly quotes around a colon', n('title: "', 'title: “Hai: một” #"'), 'yaml-syntax', 2, 'ngoặc kép thẳng'],
  [
    'a status by its label',
    edited(updateFile, 'status: completed', 'status: Đang thực hiện'),
    'unknown-value',
    `${updateFile}:2`,
    'in-progress',
  ],
  [
    'a status nobody knows',
    edited(updateFile, 'status: completed', 'status: xyz'),
    'unknown-value',
    `${updateFile}:2`,
    'in-progress (Đang thực hiện)',
  ],
  [
    'an agency after its time',
    {
      ...edited('content/agencies/xa-vi-du.yaml', 'Xã Ví Dụ', 'Xã Ví Dụ\n    from: "2001-01-01"\n    to: "2010-12-31"'),
    },
    'agency-not-in-force',
    6,
    'từ 1/1/2001 đến hết 31/12/2010',
  ],
  ['an open tag', body('<br>'), 'no-html', 23, 'đoạn mới'],
  ['a closing tag', body('Hết</Directive>'), 'unopened-element', 23, '</Directive>'],
  [
    'a directive badly written',
    body('<Directive id=“2.9”>này</Directive>'),
    'unreadable-element',
    23,
    'ngoặc kép thẳng',
  ],
  // Letters.
  [
    'UTF-16',
    bytes((text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])),
    'not-utf8',
    1,
    'UTF-16',
  ],
  [
    'UTF-16 of the other order',
    bytes((text) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()])),
    'not-utf8',
    1,
    'UTF-16',
  ],
  ['Latin-1', bytes((text) => Buffer.from(text, 'latin1')), 'not-utf8', 1, 'UTF-8'],
  ['half a letter', bytes((text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3])])), 'not-utf8', 1, 'UTF-8'],
  [
    'half a pair',
    bytes((text) => Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])])),
    'not-utf8',
    1,
    'UTF-8',
  ],
  ['letters and marks apart', n('2.9 Chỉ số', '2.9 Chỉ số'.normalize('NFD')), 'not-nfc', 21, 'NFC'],
  ['letters and marks apart in YAML escapes', n('"Kết luận:', String.raw`"Ke\u0301t luận:`), 'not-nfc', 2, 'NFC'],
  ['letters turned round', words('\u202Egnud iộn\u202C'), 'invisible-character', 21, ''],
  ['letters turned round in a reference', words('&#x202E;gnud iộn'), 'invisible-character', 21, ''],
  ['letters turned round in YAML escapes', n('"Kết luận:', String.raw`"\u202EKết luận:`), 'invisible-character', 2, ''],
  ['a space of no width', words('đi\u200Bxuống'), 'invisible-character', 21, ''],
  ['a space of no width by its name', words('đi&ZeroWidthSpace;xuống'), 'invisible-character', 21, ''],
  ['a NUL', words('\0'), 'invisible-character', 21, ''],
  ['a byte order mark within', words('\uFEFF'), 'invisible-character', 21, ''],
  ['a merge not finished', body('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> nhanh-khac'), 'merge-marker', 23, '======='],
  ['the last of a merge', body('a\n\n=======\n\nb'), 'merge-marker', 25, '======='],
  [
    'a merge mark in YAML',
    { 'content/topics/a.yaml': 'name: a\n>>>>>>> nhanh-khac\ndescription: b\n' },
    'merge-marker',
    'content/topics/a.yaml:2',
    '>>>>>>>',
  ],
  [
    'TCVN3',
    body('Uû ban nh©n d©n tØnh yªu cÇu c¸c së, ban, ngµnh vµ c¸c huyÖn, thµnh phè b¸o c¸o.'),
    'legacy-encoding',
    23,
    'TCVN3',
  ],
  [
    'VNI',
    body('UÛy ban nhaân daân tænh yeâu caàu caùc sôû, ban, ngaønh vaø caùc huyeän, thaønh phoá baùo caùo.'),
    'legacy-encoding',
    23,
    'VNI',
  ],
  [
    'UTF-8 read as Latin-1',
    body('á»¦y ban nhÃ¢n dÃ¢n tá»‰nh yÃªu cáº§u cÃ¡c sá»Ÿ, ban, ngÃ nh'),
    'legacy-encoding',
    23,
    'bảng mã',
  ],
  ['a lost letter', words('đi xu\uFFFDng'), 'legacy-encoding', 21, '�'],
  ['Ð for Đ', words('theo Ðiều 5'), 'wrong-d', 21, 'Viết: Điều'],
  ['both places of the tone', body('Hóa, hoà, hóa.'), 'mixed-tone-placement', 23, 'hai kiểu'],
  // Files.
  [
    'a name with spaces',
    { 'content/notices/2015/thong bao.mdx': sound[noticeFile] },
    'file-name',
    'content/notices/2015/thong bao.mdx',
    'Đổi tên thành: thong-bao.mdx',
  ],
  [
    'a name with marks',
    { 'content/notices/2015/thông-báo.mdx': sound[noticeFile] },
    'file-name',
    'content/notices/2015/thông-báo.mdx',
    'Đổi tên thành: thong-bao.mdx',
  ],
  [
    'a name with marks apart',
    { ['content/notices/2015/thông-báo.mdx'.normalize('NFD')]: sound[noticeFile] },
    'file-name',
    'content/notices/2015/thông-báo.mdx'.normalize('NFD'),
    'thong-bao.mdx',
  ],
  [
    'an ending in capitals',
    { 'content/notices/2015/tb-13.MDX': sound[noticeFile] },
    'file-name',
    'content/notices/2015/tb-13.MDX',
    'tb-13.mdx',
  ],
  [
    'a folder in capitals',
    { 'content/Notices/2015/tb-13.mdx': sound[noticeFile] },
    'file-name',
    'content/Notices',
    'notices',
  ],
  [
    'a name too long',
    { [`content/notices/2015/${'a'.repeat(130)}.mdx`]: sound[noticeFile] },
    'file-name',
    `content/notices/2015/${'a'.repeat(130)}.mdx`,
    '134',
  ],
  ['a name with a dot', topic('a.b.yaml'), 'file-name', 'content/topics/a.b.yaml', 'a-b.yaml'],
  ['a name Windows cannot write', topic('con.yaml'), 'file-name', 'content/topics/con.yaml', 'Windows'],
  ['a hidden file', { 'content/.DS_Store': 'x' }, 'file-name', 'content/.DS_Store', ''],
  ['a hidden topic', topic('.yaml'), 'file-name', 'content/topics/.yaml', ''],
  [
    'a copy of an editor',
    { 'content/notices/2015/tb-13.mdx~': 'x' },
    'file-name',
    'content/notices/2015/tb-13.mdx~',
    '',
  ],
  [
    'a Word file',
    { 'content/notices/2015/tb-13.docx': 'x' },
    'unknown-file',
    'content/notices/2015/tb-13.docx',
    'Word',
  ],
  ['a PDF file', { 'content/notices/2015/tb-13.pdf': 'x' }, 'unknown-file', 'content/notices/2015/tb-13.pdf', 'PDF'],
  [
    'a file without ending',
    { 'content/notices/2015/tb-13': 'x' },
    'unknown-file',
    'content/notices/2015/tb-13',
    'Đặt theo mẫu',
  ],
  [
    'Markdown among the notices',
    { 'content/notices/2015/tb-13.md': sound[noticeFile] },
    'unknown-file',
    'content/notices/2015/tb-13.md',
    '.mdx',
  ],
  [
    'a notice outside a year',
    { 'content/notices/tb-13.mdx': sound[noticeFile] },
    'unknown-file',
    'content/notices/tb-13.mdx',
    'content/notices/2015/',
  ],
  [
    'a notice in a folder too deep',
    { 'content/notices/2015/thang-8/tb-13.mdx': sound[noticeFile] },
    'unknown-file',
    'content/notices/2015/thang-8/tb-13.mdx',
    '',
  ],
  ['.yml', topic('a.yml'), 'unknown-file', 'content/topics/a.yml', '.yaml'],
  ['a picture file', { 'content/notices/2015/anh.png': 'x' }, 'unknown-file', 'content/notices/2015/anh.png', ''],
  ['a program', { 'content/pages/trang.astro': 'x' }, 'unknown-file', 'content/pages/trang.astro', ''],
  [
    'a folder nobody knows',
    { 'content/van-ban/tb-13.mdx': sound[noticeFile] },
    'unknown-file',
    'content/van-ban/tb-13.mdx',
    'notices',
  ],
  [
    'a link to a file',
    (root) => {
      symlinkSync(join(root, noticeFile), join(root, 'content/notices/2015/tb-13.mdx'));
    },
    'symlink',
    otherFile,
    'liên kết',
  ],
  [
    'a link to a folder',
    (root) => {
      symlinkSync(join(root, 'content/notices/2015'), join(root, 'content/notices/2016'));
    },
    'symlink',
    'content/notices/2016',
    'liên kết',
  ],
  [
    'a link to nowhere',
    (root) => {
      symlinkSync('khong-co.mdx', join(root, otherFile));
    },
    'symlink',
    otherFile,
    'liên kết',
  ],
  [
    'a link out of the project',
    (root) => {
      symlinkSync('/etc/hostname', join(root, 'content/topics/a.yaml'));
    },
    'symlink',
    'content/topics/a.yaml',
    'liên kết',
  ],
  [
    'a link for all content',
    (root) => {
      mkdirSync(join(root, 'x'));
      rmSync(join(root, 'content'), { recursive: true });
      symlinkSync('x', join(root, 'content'));
    },
    'symlink',
    'content',
    'liên kết',
  ],
  [
    'no content',
    (root) => {
      rmSync(join(root, 'content'), { recursive: true });
    },
    'no-content',
    'content',
    'content/',
  ],
  [
    'an empty folder',
    (root) => {
      rmSync(join(root, 'content'), { recursive: true });
      mkdirSync(join(root, 'content'));
    },
    'no-content',
    'content',
    'không có tệp nào',
  ],
  // People and secrets.
  ['a citizen’s number', words('(CCCD số 062085001234)'), 'citizen-id', 21, '062085001234'],
  ['a passport', words('(hộ chiếu số B1234567)'), 'passport', 21, 'B1234567'],
  ['a telephone number', words('(0905 123 456)'), 'phone-number', 21, '0905 123 456'],
  ['a telephone number in references', words('(&#48;905 123 456)'), 'phone-number', 21, '0905 123 456'],
  [
    'a telephone number in YAML escapes',
    n('"Kết luận:', String.raw`"Gọi \u0030905 123 456. Kết luận:`),
    'phone-number',
    2,
    '0905 123 456',
  ],
  [
    'a telephone number in a report',
    u('đã báo cáo.', 'đã báo cáo, gọi 0905123456.'),
    'phone-number',
    `${updateFile}:5`,
    '0905123456',
  ],
  [
    'a telephone number of an agency',
    edited(agencyFile, 'level: commune', 'level: commune\nnote: Gọi 0905123456'),
    'phone-number',
    `${agencyFile}:4`,
    '0905123456',
  ],
  ['private mail', words('(nguyenvana@gmail.com)'), 'private-email', 21, 'gov.vn'],
  ['a birth date', words('Nguyễn Văn A, sinh ngày 15/3/1980,'), 'birth-date', 21, '15/3/1980'],
  ['a home', words('bà Trần Thị B, thường trú tại số 12 đường Lê Lợi,'), 'home-address', 21, 'Lê Lợi'],
  ['a bank account', words('(số tài khoản 0071000123456)'), 'bank-account', 21, '0071000123456'],
  [
    'a complainant',
    n('công tác cải cách hành chính của Xã Ví Dụ"', 'giải quyết đơn khiếu nại của ông Nguyễn Văn A"'),
    'complainant-name',
    2,
    'Nguyễn Văn A',
  ],
  ['a secret', body('**MẬT**'), 'secrecy-mark', 23, 'độ mật'],
  ['a secret in a reference', body('M&#7852;T'), 'secrecy-mark', 23, 'độ mật'],
  ['a draft', body('DỰ THẢO'), 'draft-mark', 23, 'bản dự thảo'],
  [
    'words a waiver does not name',
    waiver('{ rule: phone-number, words: "0", reason: Đường dây nóng công khai. }'),
    'phone-number',
    25,
    '0905 123 456',
  ],
  [
    'a number hidden in a waiver',
    waiver('{ rule: phone-number, words: 0905 123 456, reason: Gọi 0905 123 457 cũng được. }'),
    'phone-number',
    15,
    '0905 123 457',
  ],
  [
    'a waiver for nothing',
    waiver('{ rule: phone-number, words: 0905 123 457, reason: Đường dây nóng công khai. }', ''),
    'unused-waiver',
    15,
    '0905 123 457',
  ],
  [
    'a waiver of what cannot be waived',
    waiver('{ rule: no-expression, words: "{", reason: Không có lý do nào. }', ''),
    'unwaivable',
    15,
    'no-expression',
  ],
  ['a waiver without a reason', waiver('{ rule: phone-number, words: 0905 123 456 }'), 'missing-value', 15, 'reason'],
  // Tombstones.
  [
    'a tombstone of the living',
    tombstone('van-ban/tb-12-ket-luan'),
    'tombstone-of-living',
    tombstoneFile('van-ban/tb-12-ket-luan'),
    'vẫn còn',
  ],
  [
    'a tombstone of a living directive',
    tombstone('chi-dao/tb-12-ket-luan/2.10'),
    'tombstone-of-living',
    tombstoneFile('chi-dao/tb-12-ket-luan/2.10'),
    'vẫn còn',
  ],
  [
    'a tombstone at no address',
    tombstone('van-ban/tb-0/muc-1'),
    'tombstone-address',
    tombstoneFile('van-ban/tb-0/muc-1'),
    'van-ban/',
  ],
  [
    'a tombstone of a list',
    tombstone('van-ban/nam'),
    'tombstone-address',
    tombstoneFile('van-ban/nam'),
    'không phải là địa chỉ',
  ],
  [
    'a move to nowhere',
    tombstone('van-ban/tb-0', 'movedTo: /van-ban/tb-1/\n'),
    'moved-to-nowhere',
    `${tombstoneFile('van-ban/tb-0')}:4`,
    '/van-ban/tb-1/',
  ],
  [
    'a move to itself',
    tombstone('van-ban/tb-0', 'movedTo: /van-ban/tb-0/\n'),
    'moved-to-nowhere',
    `${tombstoneFile('van-ban/tb-0')}:4`,
    '/van-ban/tb-0/',
  ],
  [
    'a move to another site',
    tombstone('van-ban/tb-0', 'movedTo: https://vi-du.vn/\n'),
    'wrong-form',
    `${tombstoneFile('van-ban/tb-0')}:4`,
    '',
  ],
  [
    'a directive out of its folder',
    tombstone('van-ban/tb-0', 'directives: ["../../index"]\n'),
    'wrong-form',
    `${tombstoneFile('van-ban/tb-0')}:4`,
    '../../index',
  ],
  [
    'a tombstone without a reason',
    { [tombstoneFile('van-ban/tb-0')]: 'title: A\nremoved: "2016-01-05"\n' },
    'missing-value',
    tombstoneFile('van-ban/tb-0'),
    'reason',
  ],
  // Guides.
  ['a script in a guide', page('<script>alert(1)</script>'), 'no-html', `${pageFile}:8`, String.raw`\<`],
  ['HTML in a line of a guide', page('Bấm <b onclick="alert(1)">đây</b>.'), 'no-html', `${pageFile}:8`, String.raw`\<`],
  ['a comment in a guide', page('<!-- ẩn -->'), 'no-html', `${pageFile}:8`, String.raw`\<`],
  ['an image in a guide', page('![x](./evil.js)'), 'no-image', `${pageFile}:8`, ''],
  ['javascript: in a guide', page('[x](javascript:alert(1))'), 'unsafe-link', `${pageFile}:8`, 'https://'],
  ['javascript: in angles in a guide', page('<javascript:alert(1)>'), 'unsafe-link', `${pageFile}:8`, 'https://'],
  [
    'a link defined elsewhere in a guide',
    page('[x][y]\n\n[y]: javascript:alert(1)'),
    'unknown-syntax',
    `${pageFile}:8`,
    '',
  ],
  ['a footnote in a guide', page('a[^1]\n\n[^1]: b'), 'unknown-syntax', `${pageFile}:8`, ''],
  ['a guide without bottom', page(`${'> '.repeat(8000)}a`), 'unknown-syntax', `${pageFile}:8`, ''],
  [
    'a layout of a guide',
    { [pageFile]: '---\ntitle: A\ndescription: Dữ liệu dựng\naudience: staff\norder: 1\nlayout: ./x.astro\n---\n' },
    'unknown-key',
    `${pageFile}:6`,
    'layout',
  ],
  [
    'a reader of guides nobody knows',
    { [pageFile]: '---\ntitle: A\ndescription: Dữ liệu dựng\naudience: stafff\norder: 1\n---\n' },
    'unknown-value',
    `${pageFile}:4`,
    'Có phải là “staff”?',
  ],
];

export const faults: readonly Fault[] = rows.map(faultOf);

const passing: readonly (readonly [what: string, files: Files])[] = [
  ['an image of the site with a description', { ...body('![Sơ đồ](/hinh/so-do.png)'), 'public/hinh/so-do.png': 'png' }],
  ['a day without quotation marks', issued('issued: 2015-08-20')],
  ['29 February of a leap year', { ...edited(documentFile, '2015-01-05', '2012-02-29') }],
  ['an unknown day with its reason', issued('issued: { unknown: Bản lưu không ghi ngày ban hành. }')],
  ['an unknown number with its reason', n('number: 12/TB-UBND', 'number: { unknown: Bản lưu không ghi số. }')],
  ['a number below ten', n('12/TB-UBND', '05/TB-UBND')],
  ['a number with its year', n('12/TB-UBND', '12/2015/TB-UBND')],
  ['a title that could be code', n('"Kết luận:', '"<script>alert(1)</script> {x} Kết luận:')],
  [
    'a title in a folded block',
    n(
      'title: "Kết luận: công tác cải cách hành chính của Xã Ví Dụ"',
      'title: >-\n  Kết luận: công tác\n  cải cách hành chính',
    ),
  ],
  [
    'a title with two quotations',
    n('"Kết luận: công tác cải cách hành chính của Xã Ví Dụ"', '“Kết luận” và “công tác cải cách”'),
  ],
  [
    'a title in quotes that the words have too',
    {
      [noticeFile]: (sound[noticeFile] ?? '')
        .replace('"Kết luận: công tác cải cách hành chính của Xã Ví Dụ"', '“Kết luận về cải cách”')
        .replace('Chỉ số đi xuống', 'Chỉ số của “Kết luận về cải cách” đi xuống'),
    },
  ],
  ['words of another script alone, and units', words('“Москва”, 50 μg/m³, α, Ω, 10 kΩ')],
  ['a comment in YAML', issued('# theo bản ký\nissued: "2015-08-20"')],
  ['dashes within a value', n('Dữ liệu dựng để kiểm thử\nindicators', 'Dữ liệu dựng --- để kiểm thử---\nindicators')],
  [
    'line ends of Windows and a byte order mark',
    { [noticeFile]: `\uFEFF${(sound[noticeFile] ?? '').replaceAll('\n', '\r\n')}` },
  ],
  ['line ends of an old Macintosh', { [noticeFile]: (sound[noticeFile] ?? '').replaceAll('\n', '\r') }],
  ['no line end at the end', { [noticeFile]: (sound[noticeFile] ?? '').trimEnd() }],
  ['escaped less than', words(String.raw`\<30%`)],
  ['an escaped a<b', words(String.raw`a\<b`)],
  ['an escaped placeholder', words(String.raw`\{số\}`)],
  ['an escaped address in angles', words(String.raw`\<http://vi-du.vn>`)],
  ['an escaped script', words(String.raw`\<script>alert(1)\</script>`)],
  ['a script in references', words('&lt;script&gt;')],
  ['an escaped merge mark', body(String.raw`\=======`)],
  ['an escaped reference', words(String.raw`\&#x202E;`)],
  ['a word that begins a line like code', body('&#105;mport hàng hóa')],
  ['import within a line', words('import và export')],
  ['a quotation of javascript:', words('javascript:alert(1)')],
  ['more than', words('> 30% và 5 > 3')],
  ['dots, dashes, quotation marks', words('... -- "trích" (c) 1/2')],
  ['numbers that jump', below('5. Việc thứ năm.\n\n7. Việc thứ bảy.')],
  ['a list with dashes', below('- Việc thứ nhất;\n- Việc thứ hai.')],
  ['a table', below('| Việc | Hạn |\n|---|---|\n| Báo cáo | 25/8/2015 |')],
  ['bold and italics', words('**rất** *nhanh*')],
  ['an address in the text', words('https://kontum.gov.vn/a?b=1&c=2')],
  ['an address that is none', words('http://[')],
  ['a link to a place of mail', words('[thư](mailto:vpub@kontum.gov.vn)')],
  [
    'links that live',
    body(
      '[a](#2.9) [b](/van-ban/tb-12-ket-luan/#2.10) [c](/chi-dao/tb-12-ket-luan/2.10/) [d](/van-ban/nam/2015/) [e](/du-lieu/)',
    ),
  ],
  [
    'a link to a tombstone',
    { ...tombstone('van-ban/tb-0', 'directives: ["1"]\n'), ...body('[a](/van-ban/tb-0/) [b](/chi-dao/tb-0/1/)') },
  ],
  [
    'recipients and signature',
    below(
      '<Recipients>\nNơi nhận:\n\n- Các xã;\n- Lưu: VT.\n</Recipients>\n\n<Signature>\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n</Signature>',
    ),
  ],
  [
    'a directive within a line',
    {
      [noticeFile]: (sound[noticeFile] ?? '')
        .replace('directives:', 'directives:\n  - { id: "2.9", kind: continuing, lead: [xa-vi-du] }')
        .replace('2.9 Chỉ số', '2.9 <Directive id="2.9">Chỉ số</Directive>'),
    },
  ],
  ['a non-breaking space', words('25\u00A0%')],
  ['letters of the highlands', words('Đăk Glei, Ia H’Drai, Kon Plông')],
  ['units and powers', words('30 m², 5 µg, 37 °C, ± 2')],
  ['an Icelandic name', words('ông Guðmundur')],
  ['a picture letter', words('✓ 😀')],
  ['talk about secrets', words('bảo vệ bí mật nhà nước')],
  ['talk about drafts', words('góp ý dự thảo nghị quyết')],
  ['sums of money', words('1.500.000.000 đồng, 233123456 đồng')],
  ['an office’s mail', words('vpub@kontum.gov.vn')],
  ['births in general', words('trẻ em sinh năm 2019')],
  ['initials of a complainant', words('đơn khiếu nại của ông N.V.A')],
  ['a waiver', waiver('{ rule: phone-number, words: 0905 123 456, reason: Đường dây nóng công khai. }')],
  [
    'the same number in another year',
    other(
      (text) => text.replace('13/TB', '12/TB').replaceAll('2015-', '2016-').replaceAll('/2015', '/2016'),
      'content/notices/2016/tb-12-2016.mdx',
    ),
  ],
  [
    'the same number of another issuer',
    other((text) => text.replace('13/TB', '12/TB').replace('issuer: xa-vi-du', 'issuer: xa-gia-dinh')),
  ],
  [
    'two that cite one another',
    {
      ...n('type: based-on, target: ke-hoach-1', 'type: cites, target: tb-13'),
      ...other((text) => text.replace('type: based-on, target: ke-hoach-1', 'type: cites, target: tb-12-ket-luan')),
    },
  ],
  [
    'an agency abolished since',
    edited(agencyFile, agencyName, 'names:\n  - { name: Ủy ban nhân dân Xã Ví Dụ, to: "2025-06-30" }'),
  ],
  ['done on the day of the report', u('doneOnUnknown: true', 'doneOn: "2015-09-01"')],
  ['two reports of one day', { 'content/updates/tb-12-ket-luan/2.10/2015-09-01-2.yaml': sound[updateFile] }],
  [
    'a deadline by the hour',
    dueInWords('by: "2015-08-25", words: trước 17 giờ ngày 25/8/2015', 'trước 17 giờ ngày 25/8/2015'),
  ],
  [
    'a deadline in long words',
    dueInWords('by: "2015-08-25", words: chậm nhất ngày 25 tháng 8 năm 2015', 'Chậm nhất  ngày 25 tháng 8 năm 2015'),
  ],
  ['a deadline without its year', n('words: trước ngày 25/8/2015', 'words: trước ngày 25/8')],
  [
    'a report on a withdrawn notice',
    { [noticeFile]: undefined, ...tombstone('van-ban/tb-12-ket-luan', 'directives: ["2.10"]\n') },
  ],
  ['a correction', later('forMember: xa-vi-du\nreplaces: tb-12-ket-luan/2.10/2015-09-01\n')],
  [
    'a correction of the same day',
    {
      'content/updates/tb-12-ket-luan/2.10/2015-09-01-2.yaml': `${sound[updateFile] ?? ''}replaces: tb-12-ket-luan/2.10/2015-09-01\n`,
    },
  ],
  ['a renamed notice with its reports', renamed()],
  [
    'a correction of a report on a renamed notice',
    {
      ...renamed(),
      'content/updates/tb-12-moi/2.10/2015-09-02.yaml': later(
        'forMember: xa-vi-du\nreplaces: tb-12-ket-luan/2.10/2015-09-01\n',
      )[laterFile],
    },
  ],
  [
    'a recurring duty',
    {
      [noticeFile]: (dueInWords('each: month, words: hằng tháng', 'hằng tháng')[noticeFile] as string).replace(
        'kind: time-bound',
        'kind: recurring',
      ),
    },
  ],
  [
    'a recurring duty whose turns nobody knows',
    {
      [noticeFile]: (
        dueInWords('unknown: Văn bản không ghi kỳ báo cáo., words: theo định kỳ', 'theo định kỳ')[noticeFile] as string
      ).replace('kind: time-bound', 'kind: recurring'),
    },
  ],
  [
    'a continuing duty carried on',
    {
      ...n(`kind: time-bound\n    lead: [cac-xa]\n    ${due}`, 'kind: continuing\n    lead: [cac-xa]'),
      [updateFile]: undefined,
      ...reported('carried-on'),
    },
  ],
  [
    'a deadline of a clause above',
    {
      [noticeFile]: (sound[noticeFile] ?? '')
        .replaceAll('"2.10"', '"2.10-1"')
        .replace(
          '<Directive id="2.10-1">\n2.10 Các xã báo cáo trước ngày 25/8/2015./.',
          '2.10 Trước ngày 25/8/2015:\n\n<Directive id="2.10-1">\n- Các xã báo cáo./.',
        ),
      [updateFile]: undefined,
    },
  ],
  ['superseded by a document', reported('superseded', 'reason: Quyết định số 5/QĐ-UBND thay thế\n')],
  [
    'a report by an agency that took over',
    {
      ...u('reportedBy: xa-vi-du', 'reportedBy: xa-moi'),
      'content/agencies/xa-moi.yaml': sound[agencyFile],
      ...edited(
        agencyFile,
        'level: commune',
        'level: commune\nsuccessors: [{ agency: xa-moi, on: "2015-08-28", basis: Nghị quyết ví dụ }]',
      ),
    },
  ],
  [
    'two tombstones at two addresses',
    { ...tombstone('van-ban/tb-0', 'directives: ["1"]\n'), ...tombstone('chi-dao/tb-0/2') },
  ],
  [
    'a comma in quoted words',
    dueInWords('before: "2015-08-25", words: "báo cáo, trước ngày 25/8/2015"', 'báo cáo, trước ngày 25/8/2015'),
  ],
  [
    'curly quotation marks in a title',
    n('"Kết luận: công tác cải cách hành chính của Xã Ví Dụ"', '“Kết luận” của Xã Ví Dụ'),
  ],
  ['an escaped control in a reference', words(String.raw`\&#0;`)],
  ['a tag in small letters that is escaped', words(String.raw`\<directive>`)],
  [
    'a signature before the recipients',
    below('<Signature>\nKý\n</Signature>\n\n<Recipients>\nNơi nhận\n</Recipients>'),
  ],
  ['a move', tombstone('van-ban/tb-0', 'movedTo: /van-ban/tb-12-ket-luan/\n')],
  [
    'a guide',
    page(
      '# Tiêu đề\n\nXem [văn bản](/van-ban/tb-12-ket-luan/), [nguồn](https://kontum.gov.vn).\n\n```html\n<script>\n```\n\n| a |\n|---|\n| b |',
    ),
  ],
  ['braces in a guide', page('Viết {số} và import.')],
];

export const lookAlikes: readonly LookAlike[] = passing.map(([what, files]) => ({ what, files }));
