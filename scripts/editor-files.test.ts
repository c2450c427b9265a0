import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, resolve } from 'node:path';
import ts from 'typescript';
import { afterEach, describe, expect, test } from 'vitest';
import { parseCivilDate } from '../src/domain/civil-date.ts';
import type { Problem } from '../src/domain/problem.ts';
import { readContent } from '../src/gate/content.ts';
import { reportAnnotations } from '../src/gate/report.ts';

const root = resolve(import.meta.dirname, '..');
const today = parseCivilDate('2026-11-22')!;
const hash = '354f161321adddb9a56f7cf4bafda6095330cb19b4d513354791dd835aafe1a1';

/** A file of .vscode/: JSON with comments. */
function editorFile<T>(name: string): T {
  const { config, error } = ts.parseConfigFileTextToJson(name, readFileSync(join(root, '.vscode', name), 'utf8'));
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return config;
}

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

const snippets = Object.values(editorFile<Record<string, Snippet>>('cong-khai.code-snippets'));

/** What a snippet leaves in the file when every default is kept, on the day above. */
function inserted(prefix: string): string {
  const snippet = snippets.find((candidate) => candidate.prefix === prefix);
  if (snippet === undefined) throw new Error(`no snippet ${prefix}`);
  return snippet.body
    .join('\n')
    .replaceAll('${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}', today)
    .replaceAll(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replaceAll(/\$\{TM_SELECTED_TEXT:([^{}]*)\}/g, '$1')
    .replaceAll('$0', '')
    .replaceAll(/\\([\\$}])/g, '$1');
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What the gate says of a project of these files, on the day above. */
function problemsOf(files: Readonly<Record<string, string>>): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'cong-khai-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readContent(folder, today).problems;
}

const agencies = {
  'content/site.yaml': 'name: Thử\ntagline: Trang thử\ndescription: Trang thử, không có thật.\n',
  'content/agencies/ma-co-quan.yaml': inserted('coquan'),
  'content/agencies/ma-co-quan-cap-tren.yaml': 'names: [{ name: Ủy ban nhân dân tỉnh Kon Tum }]\nlevel: province\n',
};
const document = {
  'content/documents/ma-van-ban.yaml':
    'title: Báo cáo\ntype: bao-cao\nnumber: 9/BC-SNV\nissued: "2026-11-20"\nissuer: Sở Nội vụ\nknownFrom: Trang thông tin của Sở\n',
};
const noticePath = 'content/notices/2026/tb-123-mau.mdx';
const notice = { ...agencies, [noticePath]: inserted('thongbao') };

describe('a snippet, filled with its own words', () => {
  test('leaves no placeholder behind', () => {
    for (const { prefix } of snippets) expect(inserted(prefix)).not.toMatch(/\$|\|/);
  });

  test('coquan is an agency', () => {
    expect(problemsOf(agencies)).toEqual([]);
  });

  test('thongbao is a notice', () => {
    expect(problemsOf(notice)).toEqual([]);
  });

  test('baocao is an update', () => {
    expect(
      problemsOf({ ...notice, ...document, 'content/updates/tb-123-mau/1/2026-11-22.yaml': inserted('baocao') }),
    ).toEqual([]);
  });

  test('nhiemvu and danhdau are one more directive of a notice', () => {
    const before = '2\\. Yêu cầu:\n\n2.3 Sở Nội vụ (Nguyên văn thời hạn):\n\n\\- Việc thứ nhất.\n\n';
    const entry = inserted('nhiemvu').replaceAll(/^(?=.)/gm, '  ');
    const text = notice[noticePath]
      .replace('\n---\n\n', () => `\n${entry}---\n\n`)
      .replace('<Recipients>', () => `${before}${inserted('danhdau').replace('\nĐúng', '\n\\- Đúng')}\n<Recipients>`);
    expect(text).toContain('<Directive id="2.3-2">');
    expect(problemsOf({ ...notice, [noticePath]: text })).toEqual([]);
  });

  test('dinhchinh is a correction of a notice, once the hash is written', () => {
    const entry = inserted('dinhchinh').replace(/(?<=was: ).+/, hash);
    const text = notice[noticePath].replace('\n---\n\n', () => `\n${entry}---\n\n`);
    expect(text).toContain(`was: ${hash}`);
    expect(problemsOf({ ...notice, [noticePath]: text })).toEqual([]);
  });

  test('dobo is a tombstone, once the hash is written', () => {
    const path = 'content/tombstones/van-ban/tb-123-mau.yaml';
    expect(problemsOf({ ...agencies, [path]: inserted('dobo') }).map(({ rule }) => rule)).toContain('wrong-form');
    expect(problemsOf({ ...agencies, [path]: inserted('dobo').replace(/(?<=sha256: ).+/, hash) })).toEqual([]);
  });

  test.each([
    ['thongbao', noticePath],
    ['baocao', 'content/updates/tb-123-mau/1/2026-11-22.yaml'],
    ['coquan', 'content/agencies/so-noi-vu.yaml'],
  ])('%s cannot be published by itself: it names agencies that do not exist', (prefix, path) => {
    expect(problemsOf({ [path]: inserted(prefix) }).map(({ rule }) => rule)).toContain('unknown-agency');
  });
});

describe('the settings', () => {
  const settings = editorFile<Record<string, unknown>>('settings.json');

  test('never rewrite official text', () => {
    for (const key of [
      'editor.formatOnSave',
      'editor.formatOnPaste',
      'editor.formatOnType',
      'files.trimTrailingWhitespace',
    ]) {
      expect(settings[key], key).toBe(false);
    }
  });

  test('give every YAML file of the content one schema that exists', () => {
    const globs = Object.entries(settings['yaml.schemas'] as Record<string, string>);
    const files = globSync('content/**/*.yaml', { cwd: root });
    for (const file of [...files, 'content/tombstones/chi-dao/tb-123-mau/1.yaml']) {
      expect(
        globs.filter(([, glob]) => matchesGlob(file, glob)),
        file,
      ).toHaveLength(1);
    }
    for (const [schema] of globs) expect(() => readFileSync(join(root, schema)), schema).not.toThrow();
  });
});

test('the editor marks what the check reports', () => {
  interface Tasks {
    readonly tasks: readonly { readonly problemMatcher: { readonly pattern: { readonly regexp: string } } }[];
  }
  const [task] = editorFile<Tasks>('tasks.json').tasks;
  const line = reportAnnotations([
    {
      rule: 'unknown-agency',
      severity: 'error',
      file: noticePath,
      line: 8,
      column: 9,
      message: 'Không có cơ quan nào mang mã “ubnd-tinh-kon-tu”.',
      fix: 'Có phải là “ubnd-tinh-kon-tum”?',
    },
  ]);
  const found = new RegExp(task!.problemMatcher.pattern.regexp).exec(line.trimEnd());
  expect(found?.slice(1)).toEqual([
    'error',
    noticePath,
    '8',
    '9',
    'unknown-agency',
    'Không có cơ quan nào mang mã “ubnd-tinh-kon-tu”.',
  ]);
});
