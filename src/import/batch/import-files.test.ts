import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exampleLibrary } from '../understand/register.fixture.ts';
import { collectFiles } from './collect-files.ts';
import { importFiles, type ImportOptions, type Outcome } from './import-files.ts';
import { outcomeLine, summaryTable } from './report-text.ts';

const notice = (number: string): string => `ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${number}/TB-UBND
Ví Dụ, ngày 18 tháng 8 năm 2015

THÔNG BÁO
Kết luận ví dụ, không có thật

1. Sở Nội vụ báo cáo UBND tỉnh trước ngày 25/8/2015.
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cong-khai-import-'));
  mkdirSync(join(root, 'nhap'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const put = (name: string, text: string): string => {
  const path = join(root, 'nhap', name);
  writeFileSync(path, text);
  return path;
};

async function run(files: readonly string[], more: Partial<ImportOptions> = {}): Promise<readonly Outcome[]> {
  const options = {
    root,
    out: join(root, 'content/notices'),
    library: exampleLibrary,
    isDry: false,
    keepsOriginal: false,
  };
  return importFiles(files, { ...options, ...more }, () => undefined);
}

const drafts = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'content/notices'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );

test('writes a draft into the year of issue, and nothing the second time', async () => {
  const file = put('a.txt', notice('12'));
  expect(await run([file])).toMatchObject([
    { kind: 'written', file: 'content/notices/2015/tb-12-ket-luan-vi-du-khong-co-that.mdx' },
  ]);
  const first = drafts();
  expect(await run([file])).toMatchObject([{ kind: 'unchanged' }]);
  expect(drafts()).toEqual(first);
});

test('leaves a draft alone that someone worked on', async () => {
  const file = put('a.txt', notice('12'));
  await run([file]);
  const path = join(root, 'content/notices/2015/tb-12-ket-luan-vi-du-khong-co-that.mdx');
  const edited = readFileSync(path, 'utf8').replace('draft: true', 'draft: true\ntopics: [vi-du]');
  writeFileSync(path, edited);
  expect(await run([file])).toMatchObject([{ kind: 'kept' }]);
  expect(readFileSync(path, 'utf8')).toBe(edited);
});

test('does not write a document twice, be it the same file or another copy', async () => {
  const files = [
    put('a.txt', notice('12')),
    put('b.txt', notice('12')),
    put('c.txt', `${notice('12')}\n2. Sở Tài chính thực hiện.\n`),
  ];
  expect((await run(files)).map(({ kind }) => kind)).toEqual(['written', 'duplicate', 'duplicate']);
  expect(Object.keys(drafts())).toHaveLength(1);
});

test('a name of a file on somebody’s machine is in no draft; where it comes from is asked, or said once for all', async () => {
  await run([put('Ban sua cua anh Tuan (2).txt', notice('12'))]);
  expect(Object.values(drafts())[0]).toMatch(
    /# HỎI: Bản chép này lấy từ đâu\?.+\nsource:\n {2}sha256: .+\n {2}transcribedFrom: Tệp chữ\n/u,
  );
  expect(Object.values(drafts())[0]).not.toContain('Tuan');
  await run([put('b.txt', notice('13'))], { from: 'Văn phòng ví dụ cung cấp' });
  const second = Object.entries(drafts()).find(([name]) => name.startsWith('tb-13'))?.[1];
  expect(second).toContain('\n  transcribedFrom: Văn phòng ví dụ cung cấp\n');
  expect(second).not.toContain('lấy từ đâu');
});

test('a dry run knows two copies of one file', async () => {
  const files = [put('a.txt', notice('12')), put('b.txt', notice('12'))];
  expect((await run(files, { isDry: true })).map(({ kind }) => kind)).toEqual(['planned', 'duplicate']);
});

test('gives another name where the name is taken', async () => {
  const other = notice('12').replace('18 tháng 8', '19 tháng 8');
  const outcomes = await run([put('a.txt', notice('12')), put('b.txt', other)]);
  expect(outcomes.map((outcome) => ('file' in outcome ? outcome.file : outcome.kind))).toEqual([
    'content/notices/2015/tb-12-ket-luan-vi-du-khong-co-that.mdx',
    'content/notices/2015/tb-12-ket-luan-vi-du-khong-co-that-2.mdx',
  ]);
});

test('a dry run writes nothing', async () => {
  expect(await run([put('a.txt', notice('12'))], { isDry: true })).toMatchObject([{ kind: 'planned' }]);
  expect(readdirSync(root)).toEqual(['nhap']);
});

test('refuses with a reason and goes on with the next file', async () => {
  const outcomes = await run([put('trong.txt', ''), put('a.txt', notice('12'))]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'written']);
  expect(outcomeLine(outcomes[0]!)).toMatch(/^KHÔNG NHẬP ĐƯỢC: .+\n {4}→ .+/u);
});

test('asks for the year of a document without any day', async () => {
  const text = 'THÔNG BÁO\nVí dụ không có thật về một việc\n\n1. Sở Nội vụ thực hiện nghiêm túc việc này.\n';
  expect(await run([put('a.txt', text)])).toMatchObject([{ kind: 'refused', code: 'khong-ro-nam' }]);
  expect(await run([put('a.txt', text)], { year: 2014 })).toMatchObject([{ kind: 'written' }]);
});

test('says of a day no calendar has that it is none, with and without a year to file it by', async () => {
  const text = notice('12').replace('ngày 18 tháng 8 năm 2015', 'ngày 31 tháng 02 năm 2016');
  expect(await run([put('a.txt', text)])).toMatchObject([
    { kind: 'refused', message: 'Văn bản ghi “Ví Dụ, ngày 31 tháng 02 năm 2016”: không phải là một ngày có thật.' },
  ]);
  const [made] = await run([put('a.txt', text)], { year: 2016 });
  expect(made).toMatchObject({ kind: 'written' });
  expect(made && 'draft' in made && made.draft.mdx).toContain('Bản nhập ghi một ngày không có thật');
});

test('refuses in Vietnamese a text longer than any document', async () => {
  const lines = Array.from({ length: 200_000 }, (_, index) => `- Dòng thứ ${String(index)}.`);
  const outcomes = await run([put('a.txt', `${notice('12')}\n${lines.join('\n')}`)]);
  expect(outcomes).toMatchObject([{ kind: 'refused', code: 'qua-dai' }]);
  expect(outcomeLine(outcomes[0]!)).not.toMatch(/Error|Maximum/u);
});

test('collects the documents of folders in a fixed order and says what is not there', () => {
  put('b.txt', 'b');
  put('a.md', 'a');
  put('~$c.docx', 'khóa');
  put('anh.png', 'ảnh');
  const { files, notFound } = collectFiles([join(root, 'nhap'), join(root, 'khong-co')]);
  expect(files.map((file) => file.slice(root.length))).toEqual(['/nhap/a.md', '/nhap/b.txt']);
  expect(notFound).toMatchObject([{ message: 'Không có tệp hay thư mục này.' }]);
});

test('sums up a run', async () => {
  const files = [put('a.txt', notice('12')), put('b.txt', notice('12')), put('trong.txt', '')];
  expect(summaryTable(files, await run(files))).toMatchInlineSnapshot(`
    "Tệp        Kết quả          Số          Ngày        Nhiệm vụ  Hỏi
    a.txt      mới              12/TB-UBND  2015-08-18  1         2
    b.txt      trùng
    trong.txt  không nhập được

    3 tệp: 1 mới, 1 trùng, 1 không nhập được."
  `);
});
