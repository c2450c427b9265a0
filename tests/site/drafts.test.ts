import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEnvironment } from './build-environment.ts';
import { siteFiles } from './built-site.ts';
import { copySources } from './copied-sources.ts';

/** Words that stand in the drafts alone, made up like everything about them. */
const words = ['Quỳnhnháp', 'quynhnhap', 'tb-777-nhap', 'tb-778-do-dang', '777/TB-UBND', 'nhap-777'];

const draft = `---
draft: true
title: Kết luận Quỳnhnháp không có thật
type: thong-bao
number: 777/TB-UBND
issued: "2015-08-20"
issuer: ubnd-tinh-kon-tum
source:
  original: /ban-goc/nhap-777.pdf
  transcribedFrom: Dữ liệu dựng để kiểm thử
directives:
  - id: "1"
    kind: continuing
    lead: [so-noi-vu-kon-tum]
---

![Sơ đồ Quỳnhnháp](/hinh/nhap-777.png)

<Directive id="1">
1\\. Sở Nội vụ soạn Quỳnhnháp, không có thật./.
</Directive>
`;

let folder: string;
let site: string;
let output: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-nhap-')), 'trang');
  copySources(folder);
  write('content/notices/2015/tb-777-nhap.mdx', draft);
  // One that no part of the system could show.
  write(
    'content/notices/2015/tb-778-do-dang.mdx',
    '---\ndraft: true\ntitle: [Quỳnhnháp\n---\n\n{import("fs")} <Quỳnhnháp>\n',
  );
  write('public/ban-goc/nhap-777.pdf', '%PDF-1.4 Quỳnhnháp');
  write('public/hinh/nhap-777.png', 'Quỳnhnháp');
  write('public/hinh/chung.png', 'của cả trang');
  const env = buildEnvironment();
  output = execFileSync(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-22'], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  site = realpathSync(join(folder, 'dist'));
});

afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('the drafts are there to be found, and stop nothing', () => {
  expect(readFileSync(join(folder, 'content/notices/2015/tb-777-nhap.mdx'), 'utf8')).toContain(words[0]);
  expect(output).toContain('1 văn bản, 9 nhiệm vụ');
});

test('no file of the site bears their words, their name or their number, nor is named for them', () => {
  const files = siteFiles(site);
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) => {
    const bytes = readFileSync(join(site, file));
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
    return words.filter((word) => text.includes(word) || file.includes(word)).map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
});

test('a file of public/ that no draft speaks of stays', () => {
  expect(siteFiles(site)).toContain('hinh/chung.png');
});
