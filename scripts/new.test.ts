import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { parseCivilDate } from '../src/domain/civil-date.ts';
import { asOf, project, removeProjects } from '../src/gate/content.fixture.ts';
import { readContent } from '../src/gate/content.ts';
import { agencyKind } from '../src/authoring/agency-kind.ts';
import { collect } from '../src/authoring/collect.ts';
import type { Kind } from '../src/authoring/new-file.ts';
import { readSurroundings } from '../src/authoring/surroundings.ts';
import { updateKind } from '../src/authoring/update-kind.ts';
import { runNew } from './new-command.ts';
import { promptAt } from './new-prompts.ts';

afterAll(removeProjects);

/** Runs the command with nobody to ask. Everything it makes up below is not real. */
async function run(root: string, ...args: readonly string[]) {
  let said = '';
  const write = (text: string): void => {
    said += `${stripVTControlCharacters(text)}\n`;
  };
  const status = await runNew([...args, '--root', root, '--as-of', '2026-11-22'], {
    say: write,
    complain: write,
    ask: undefined,
  });
  return { status, said };
}
const filesBelow = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
const errorsOf = (root: string) => {
  const { problems, draftProblems } = readContent(root, asOf);
  return [...problems, ...draftProblems].filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
};

const agency = ['--name', 'Ủy ban nhân dân Xã Thử', '--level', 'commune', '--sources', 'Dữ liệu dựng; Nguồn thứ hai'];
const report = ['--agency', 'xa-gia-dinh', '--directive', 'tb-12-ket-luan/2.10', '--summary', 'Xã đã nộp báo cáo.'];
const notice = [
  ...[
    '--type',
    'thong-bao',
    '--title',
    'Kết luận: việc không có thật',
    '--number',
    '13/TB-UBND',
    '--issued',
    '5/9/2015',
  ],
  ...['--issuer', 'xa-vi-du', '--transcribed-from', 'Dữ liệu dựng để kiểm thử'],
];

describe('an agency', () => {
  test('is written as one sound file', async () => {
    const root = project();
    const before = filesBelow(root);
    const { status, said } = await run(root, 'agency', ...agency, '--parent', 'xa-vi-du', '--from', '1/7/2025');
    expect([status, said]).toEqual([0, expect.stringContaining('Đã ghi content/agencies/uy-ban-nhan-dan-xa-thu.yaml')]);
    expect(filesBelow(root).filter((path) => !before.includes(path))).toEqual([
      'content/agencies/uy-ban-nhan-dan-xa-thu.yaml',
    ]);
    expect(readFileSync(join(root, 'content/agencies/uy-ban-nhan-dan-xa-thu.yaml'), 'utf8')).toBe(
      'names:\n  - name: Ủy ban nhân dân Xã Thử\n    from: "2025-07-01"\nlevel: commune\nparent: xa-vi-du\nsources:\n  - Dữ liệu dựng\n  - Nguồn thứ hai\n',
    );
    expect(errorsOf(root)).toEqual([]);
  });

  test('of a name or id that is taken is refused', async () => {
    const root = project();
    expect((await run(root, 'agency', ...agency.with(1, 'Ủy ban nhân dân Xã Ví Dụ'))).said).toContain(
      '--name: Đã có cơ quan mang tên này: xa-vi-du.',
    );
    expect((await run(root, 'agency', ...agency, '--slug', 'cac-xa')).said).toContain('--slug: Mã “cac-xa” đã có.');
  });
});

describe('a report', () => {
  test('is written below its directive', async () => {
    const root = project();
    const { status, said } = await run(
      root,
      'update',
      ...report,
      '--status',
      'completed',
      '--date',
      '10/9/2015',
      '--done-on',
      '20/8/2015',
      '--evidence-level',
      'self-reported',
    );
    const file = 'content/updates/tb-12-ket-luan/2.10/2015-09-10.yaml';
    expect([status, said]).toEqual([0, expect.stringContaining(`Đã ghi ${file}`)]);
    expect(readFileSync(join(root, file), 'utf8')).toBe(
      'date: "2015-09-10"\nstatus: completed\nreportedBy: xa-gia-dinh\nforMember: xa-gia-dinh\nsummary: Xã đã nộp báo cáo.\ndoneOn: "2015-08-20"\nevidence:\n  - level: self-reported\n',
    );
    expect(errorsOf(root)).toEqual([]);
  });

  test('of a day that has one gets a number, and overwrites nothing', async () => {
    const root = project();
    const first = readFileSync(join(root, 'content/updates/tb-12-ket-luan/2.10/2015-09-01.yaml'), 'utf8');
    for (const number of [2, 3]) {
      const { said } = await run(root, 'update', ...report, '--status', 'in-progress', '--date', '2015-09-01');
      expect(said).toContain(`2015-09-01-${String(number)}.yaml`);
    }
    expect(readFileSync(join(root, 'content/updates/tb-12-ket-luan/2.10/2015-09-01.yaml'), 'utf8')).toBe(first);
    expect(errorsOf(root)).toEqual([]);
  });

  test.each([
    [['--status', 'xong'], '--status: Không có “xong”.'],
    [['--status', 'Hoàn thành'], 'Có phải là “completed”?'],
    [['--status', 'carried-on'], '--status: Không có “carried-on”.'],
    [['--status', 'in-progress', '--date', '30/2/2015'], '--date: “30/2/2015” không phải là một ngày có thật.'],
    [['--status', 'in-progress', '--date', '1/1/2030'], 'không thể ở tương lai'],
    [['--status', 'completed'], 'Thiếu --done-on'],
    [['--status', 'dropped'], 'Thiếu --reason'],
    [['--status', 'in-progress', '--done-on', '1/9/2015'], '--done-on (Ngày hoàn thành) không dùng được'],
    [['--status', 'in-progress', '--sumary', 'x'], 'Không có --sumary. Có phải là --summary?'],
    [['--status'], '--status thiếu giá trị'],
    [['--status', 'in-progress', '--status', 'completed'], '--status ghi hai lần.'],
    [['--status', 'in-progress', 'xong'], '“xong” đứng lẻ'],
    [['--status', 'in-progress', '--directive', 'tb-12-ket-luan/2.11'], '--directive ghi hai lần.'],
  ])('with %j is refused, and nothing is written', async (more, says) => {
    const root = project();
    const before = filesBelow(root);
    const { status, said } = await run(root, 'update', ...report, ...more);
    expect([status, said]).toEqual([2, expect.stringContaining(says)]);
    expect(filesBelow(root)).toEqual(before);
  });

  test('with a wrong status is told of that alone: what else was given may be right', async () => {
    const root = project();
    const { said } = await run(root, 'update', ...report, '--status', 'xong', '--done-on', '1/9/2015');
    expect(said).toContain('--status: Không có “xong”.');
    expect(said).not.toContain('bỏ đi');
  });

  test('with personal data is refused by the gate, and nothing is written', async () => {
    const root = project();
    const before = filesBelow(root);
    const { status, said } = await run(
      root,
      'update',
      ...report.with(5, 'Liên hệ ông A, CCCD 001085012345.'),
      '--status',
      'in-progress',
    );
    expect([status, said]).toEqual([1, expect.stringContaining('[citizen-id]')]);
    expect(said).toContain('Chưa ghi content/updates/');
    expect(filesBelow(root)).toEqual(before);
  });

  test('of nothing in particular is answered with what waits for one', async () => {
    const root = project();
    const { status, said } = await run(root, 'update', '--agency', 'xa-gia-dinh');
    expect(status).toBe(2);
    expect(said).toContain('[Đã qua thời hạn] tb-12-ket-luan/2.10');
    expect(said).toContain('Thiếu --directive');
    const list = await run(root, 'update', '--list');
    expect(list.status).toBe(0);
    expect(list.said).toContain('Ủy ban nhân dân Xã Giả Định (xa-gia-dinh)');
    expect(list.said).not.toContain('(xa-vi-du)');
    expect((await run(root, 'update', '--list', '--agency', 'xa-gia-din')).said).toContain('Có phải là “xa-gia-dinh”?');
  });
});

describe('a notice', () => {
  test('is written as a draft that waits for its words only', async () => {
    const root = project();
    const { status, said } = await run(
      root,
      'notice',
      ...notice,
      '--signatory',
      'Nguyễn Văn Ví Dụ',
      '--signatory-title',
      'Chủ tịch',
      '--topics',
      'cai-cach-hanh-chinh',
    );
    const file = 'content/notices/2015/tb-13-ket-luan-viec-khong-co-that.mdx';
    expect([status, said]).toEqual([0, expect.stringContaining(`Đã ghi ${file}`)]);
    const { problems, draftProblems, drafts } = readContent(root, asOf);
    expect(drafts.map((draft) => draft.file)).toEqual([file]);
    expect([problems, draftProblems.map(({ rule }) => rule)]).toEqual([[], ['missing-text']]);
  });

  test('takes its words from a text file, letter by letter', async () => {
    const root = project();
    const words = ['1. Các xã {rà soát} <b>, *không* chờ...', '- 50% & “trích”', 'import gì cũng được./.'];
    writeFileSync(join(root, 'loi.txt'), `\uFEFF${words.join('\r\n\r\n')}\r\n`);
    expect((await run(root, 'notice', ...notice, '--text', 'loi.txt')).status).toBe(0);
    const { drafts, draftProblems } = readContent(root, asOf);
    expect(draftProblems).toEqual([]);
    expect(drafts[0]?.notice?.body.clauses.map(({ text }) => text)).toEqual(words);
  });

  test('of an unknown number and day says why', async () => {
    const root = project();
    const args = notice.filter((_, index) => ![4, 5, 6, 7].includes(index));
    expect((await run(root, 'notice', ...args)).said).toContain('Thiếu --number-unknown');
    const why = 'Bản lưu không ghi, ví dụ.';
    const { status, said } = await run(
      root,
      'notice',
      ...args,
      '--number-unknown',
      why,
      '--issued-unknown',
      why,
      '--year',
      '2015',
    );
    expect([status, said]).toEqual([
      0,
      expect.stringContaining('content/notices/2015/tb-ket-luan-viec-khong-co-that-2015.mdx'),
    ]);
    expect(errorsOf(root)).toEqual(['missing-text']);
  });

  test('of a number or name that is taken is refused', async () => {
    const root = project();
    const { status, said } = await run(root, 'notice', ...notice.with(5, '12/TB-UBND'));
    expect([status, said]).toEqual([1, expect.stringContaining('[duplicate-number]')]);
    expect((await run(root, 'notice', ...notice, '--slug', 'tb-12-ket-luan')).said).toContain('Đã có văn bản mang tên');
  });

  test('of a Word file is sent to the importer', async () => {
    expect((await run(project(), 'notice', ...notice, '--text', 'a.docx')).said).toContain('npm run import');
  });
});

test('an unknown kind is refused with the ones there are', async () => {
  const { status, said } = await run(project(), 'notise');
  expect([status, said]).toEqual([2, expect.stringContaining('Có phải là “notice”?')]);
  expect(said).toContain('Ghi một báo cáo');
});

test('the help names every answer', async () => {
  const { status, said } = await run(project(), 'update', '--help');
  expect(status).toBe(0);
  for (const { name } of updateKind.fields) expect(said).toContain(`--${name} `);
});

describe('at a terminal', () => {
  /** Answers the questions of a kind with keys, one string a question, and gives the file and what was shown. */
  async function typed(
    kind: Kind,
    root: string,
    keys: readonly string[],
    given: Readonly<Record<string, string>> = {},
  ) {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 160, rows: 50 });
    // Each prompt ends the stream it writes to, unless it is the terminal's own.
    output.end = () => output;
    let shown = '';
    output.on('data', (part: Buffer) => (shown += part.toString()));
    const around = readSurroundings(root, parseCivilDate('2026-11-22')!);
    const ask = promptAt({ input, output });
    const left = [...keys];
    const { answers, faults } = await collect(kind, given, around, async (...question) => {
      const answer = ask(...question);
      for (const key of left.shift()?.split('|') ?? []) {
        await new Promise((done) => setTimeout(done, 30));
        input.write(key);
      }
      return answer;
    });
    if (answers === undefined) throw new Error(faults.join('\n'));
    expect(left).toEqual([]);
    return { ...kind.fileOf(answers, around), shown: stripVTControlCharacters(shown) };
  }
  const [enter, down] = ['\r', '\x1b[B'];

  test('an agency is asked for in Vietnamese, wrong answers again', async () => {
    const { path, text, shown } = await typed(agencyKind, project(), [
      `Ủy ban nhân dân Xã Ví Dụ|${enter}|\x15|Ủy ban nhân dân Xã Thử|${enter}`,
      enter,
      `${down}|${enter}`,
      enter,
      `31/2/2015|${enter}|\x15|1/7/2025|${enter}`,
      enter,
      enter,
      `Dữ liệu dựng|${enter}`,
      enter,
    ]);
    expect(path).toBe('content/agencies/uy-ban-nhan-dan-xa-thu.yaml');
    expect(text).toContain('level: province\n');
    expect(text).toContain('from: "2025-07-01"');
    expect(shown).toContain('Đã có cơ quan mang tên này: xa-vi-du.');
    expect(shown).toContain('không phải là một ngày có thật');
    expect(shown).toContain('di chuyển');
    expect(shown).not.toMatch(/navigate|select\b|submit/);
  });

  test('a report begins with what waits for one', async () => {
    const { path, text, shown } = await typed(updateKind, project(), [
      `${down}|${enter}`,
      enter,
      `${down}|${enter}`,
      `\x15|10/9/2015|${enter}`,
      enter,
      enter,
      `Xã đang tổng hợp báo cáo.|${enter}`,
      enter,
      enter,
    ]);
    expect(shown).toContain('── Đã qua thời hạn');
    expect(path).toBe('content/updates/tb-12-ket-luan/2.10/2015-09-10.yaml');
    expect(text).toContain('status: in-progress');
    expect(text).toContain('forMember: ');
  });
});

test('a file somebody else writes meanwhile is not overwritten', async () => {
  const root = project();
  expect((await run(root, 'agency', ...agency)).status).toBe(0);
  const path = join(root, 'content/agencies/uy-ban-nhan-dan-xa-thu.yaml');
  const before = readFileSync(path, 'utf8');
  const again = await run(
    root,
    'agency',
    ...agency.with(1, 'Ủy ban nhân dân Xã Thử khác'),
    '--slug',
    'uy-ban-nhan-dan-xa-thu',
  );
  expect(again.status).toBe(2);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe(before);
});
