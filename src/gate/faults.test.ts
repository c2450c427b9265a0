import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { asOf, edited, noticeFile, project, removeProjects, sound, updateFile } from './content.fixture.ts';
import { readContent, type CheckedContent } from './content.ts';
import { reportAnnotations } from './report.ts';
import { faults, lookAlikes, type Fault } from './faults.fixture.ts';

// Some hundred folders take a while to go on a slow disk.
afterAll(removeProjects, 60_000);

function checked({ files }: Pick<Fault, 'files'>): CheckedContent {
  if (typeof files !== 'function') return readContent(project(files), asOf);
  const root = project();
  files(root);
  return readContent(root, asOf);
}

test('the suite is as large as was asked for', () => {
  expect(faults.length).toBeGreaterThanOrEqual(90);
  expect(lookAlikes.length).toBeGreaterThanOrEqual(40);
  for (const names of [faults, lookAlikes].map((all) => all.map(({ what }) => what))) {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});

describe('refused', () => {
  test.each(faults)('$what: $rule', (fault) => {
    const { problems } = checked(fault);
    const found = problems.filter(({ rule }) => rule === fault.rule);
    const places = problems.map(({ rule, file, line }) => `${rule} ${file}:${String(line)}`);
    expect(places).toContain(`${fault.rule} ${fault.file}:${String(fault.line)}`);
    expect(found.map(({ message, fix }) => `${message} ${fix ?? ''}`).join('\n')).toContain(fault.says);
    expect((globalThis as { __canary?: unknown }).__canary).toBeUndefined();
  });
});

/** Warnings of which no look-alike may have one. */
const doubts = new Set([
  'due-words-elsewhere',
  'quoted-value',
  'reporter-not-addressee',
  'superseded-by-nothing',
  'unlisted-member',
]);

describe('accepted', () => {
  test.each(lookAlikes)('$what', ({ files }) => {
    const { problems } = readContent(project(files), asOf);
    expect(problems.filter(({ rule, severity }) => severity === 'error' || doubts.has(rule))).toEqual([]);
  });
});

test.each([
  [String.raw`\<30%`, '<30%'],
  [String.raw`a\<b`, 'a<b'],
  [String.raw`\{số\}`, '{số}'],
  [String.raw`\<http://vi-du.vn>`, '<http://vi-du.vn>'],
  [String.raw`\*\*`, '**'],
])('%s is read as %s', (written, read) => {
  const content = readContent(project(edited(noticeFile, 'Chỉ số', `Chỉ số ${written}`)), asOf);
  expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(content.notices[0]?.body.clauses[0]?.text).toBe(`2.9 Chỉ số ${read} đi xuống.`);
});

test('numbers stand as written', () => {
  const files = { [noticeFile]: `${sound[noticeFile] ?? ''}\n5. Năm.\n7. Bảy.\n\n3) Ba.\n` };
  const texts = readContent(project(files), asOf).notices[0]?.body.clauses.map(({ text }) => text);
  expect(texts?.slice(2)).toEqual(['5. Năm.', '7. Bảy.', '3) Ba.']);
});

test('a tombstone is in the way of a notice at its address', () => {
  const files = {
    'content/tombstones/van-ban/tb-12-ket-luan.yaml':
      'title: A\nremoved: "2016-01-05"\nreason: Đăng nhầm bản dự thảo.\n',
  };
  expect(readContent(project(files), asOf).problems.map(({ rule }) => rule)).toEqual(['tombstone-of-living']);
});

test('all bad files are listed in one run, sorted, each with its own faults', () => {
  // Only files, of which no two stand in one another's way.
  const files: Record<string, string | Uint8Array | undefined> = {};
  const planted: Fault[] = [];
  for (const fault of faults) {
    if (typeof fault.files === 'function') continue;
    const [path, ...more] = Object.keys(fault.files);
    if (path === undefined || more.length > 0 || path in sound || path in files) continue;
    // Two of one name need each other's files.
    if (['duplicate-slug', 'wrong-file-date', 'tombstone-of-living'].includes(fault.rule)) continue;
    Object.assign(files, fault.files);
    planted.push(fault);
  }
  expect(planted.length).toBeGreaterThan(30);
  const { problems } = readContent(project(files), asOf);
  const places = problems.map(({ rule, file }) => `${rule} ${file}`);
  for (const { rule, file } of planted) expect(places).toContain(`${rule} ${file}`);
  const order = problems.map(({ file, line, column }) => ({ file, line, column }));
  const sorted = order.toSorted((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  expect(order).toEqual(sorted);
});

describe('nothing is dropped in silence', () => {
  /** Files of a project that neither became an entry nor are named by a problem. */
  function silent(root: string): readonly string[] {
    const content = readContent(root, asOf);
    const entries = [
      ...content.notices,
      ...content.updates,
      ...content.agencies,
      ...content.groups,
      ...content.topics,
      ...content.indicators,
      ...content.documents,
      ...content.tombstones,
      ...content.guides,
      ...[content.site, content.abbreviations].filter((entry) => entry !== undefined),
    ].map(({ file }) => file);
    const named = new Set(content.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
    expect(entries.length).toBe(new Set(entries).size);
    return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter((file) => !entries.includes(file) && ![...named].some((name) => `${file}/`.startsWith(`${name}/`)));
  }

  test('in the project’s own content: as many entries as files', () => {
    expect(silent(join(import.meta.dirname, '../..'))).toEqual([]);
  });

  test('in sound content, where every file is an entry', () => {
    const root = project();
    expect(readContent(root, asOf).problems).toEqual([]);
    expect(silent(root)).toEqual([]);
  });

  test.each(faults.filter(({ files }) => typeof files !== 'function'))('in content with $what', ({ files }) => {
    expect(silent(project(typeof files === 'function' ? {} : files))).toEqual([]);
  });
});

test('a report that names two files names both', () => {
  const files = {
    ...edited(noticeFile, 'đi xuống', 'đi {x}'),
    ...edited(updateFile, 'status: completed', 'status: xong'),
    'content/topics/a.docx': 'x',
  };
  expect(readContent(project(files), asOf).problems.map(({ file }) => file)).toEqual([
    noticeFile,
    'content/topics/a.docx',
    updateFile,
  ]);
});

test('tabs are told of once a file', () => {
  const files = edited(noticeFile, 'lead: [cac-xa]\n    due', '\tlead: [cac-xa]\n\t\tdue');
  const tabbed = { [noticeFile]: (files[noticeFile] ?? '').replace('source:\n  ', 'source:\n\t') };
  expect(readContent(project(tabbed), asOf).problems.map(({ rule, line }) => `${rule}:${String(line)}`)).toEqual([
    'yaml-syntax:11',
  ]);
});

test('an annotation keeps commas and colons of a file’s name out of its properties', () => {
  const problem = { rule: 'file-name', severity: 'error', file: 'content/a,b:c%.yaml', line: 1, column: 2 } as const;
  expect(reportAnnotations([{ ...problem, message: 'Một: hai, ba\nbốn' }])).toBe(
    '::error file=content/a%2Cb%3Ac%25.yaml,line=1,col=2,title=file-name::Một: hai, ba%0Abốn\n',
  );
});

describe('npm run check', () => {
  const check = (root: string, ...more: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/check-content.ts', '--root', root, '--as-of', asOf, ...more], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    });

  test('names every bad file in one run and fails', () => {
    const bad = {
      ...edited(noticeFile, 'đi xuống', 'đi {x}'),
      ...edited(updateFile, 'status: completed', 'status: xong'),
      'content/notices/2015/tb-13.mdx': Buffer.from([0xff, 0xfe, 0x41, 0]),
      'content/pages/trang.md': '<script>',
      'content/topics/a.docx': 'x',
    };
    const { status, stdout } = check(project(bad), '--format', 'json');
    expect(status).toBe(1);
    for (const file of Object.keys(bad)) expect(stdout).toContain(`"file": "${file}"`);
  });

  test('passes sound content', () => {
    const { status, stdout } = check(project(), '--format', 'text');
    expect([status, stdout.includes('1 văn bản, 1 báo cáo')]).toEqual([0, true]);
  });
});
