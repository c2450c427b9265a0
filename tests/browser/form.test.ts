import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { civilDateInVietnam } from '#domain/civil-date.ts';
import { readContent } from '#gate/content.ts';
import { copySources } from '../site/copied-sources.ts';
import { GitHost } from './git-host.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const file = 'content/notices/2015/tb-98-vi-du.mdx';
// Made up, with things Markdown and editors like to change.
const notice = `---
title: "Thông báo ví dụ: không có thật"
type: thong-bao
number: 98/TB-UBND
issued: "2015-08-20"
issuer: ubnd-tinh-kon-tum
source:
  transcribedFrom: Dữ liệu dựng để kiểm thử
---

Các đơn vị thực hiện "đúng hạn"...  như sau \\{ví dụ\\}:

7\\. Sở Tư pháp báo cáo kết quả trước ngày 20/9/2015.

9\\. Sở Nội vụ theo dõi chung./.
`;

let folder: string;
let host: GitHost;
let server: ChildProcess;
let address: string;

const build = (): string =>
  execFileSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CONG_KHAI_'))),
  });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-bieu-mau-')), 'trang');
  copySources(folder);
  host = new GitHost(folder);
  const api = await host.start();
  const site = join(folder, 'content/site.yaml');
  writeFileSync(
    site,
    `${readFileSync(site, 'utf8')}form: { backend: github, repo: vi-du/cong-khai, apiRoot: "${api}" }\n`,
  );
  writeFileSync(join(folder, file), notice);
  host.git(['init', '-q', '-b', 'main']);
  for (const [key, value] of [
    ['user.name', 'Văn thư'],
    ['user.email', 'van-thu@example.vn'],
  ] as const)
    host.git(['config', key, value]);
  host.git(['add', 'content']);
  host.git(['commit', '-q', '-m', 'content: dữ liệu dựng để kiểm thử']);
  build();
  const port = String(Number(process.env['TEST_PORT'] ?? 4322) + 2000);
  address = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, ['scripts/serve.ts', '--port', port], { cwd: folder });
  await new Promise((done) => server.stdout?.once('data', done));
});

test.afterAll(() => {
  server.kill();
  host.stop();
  rmSync(dirname(folder), { recursive: true, force: true });
});

/** Opens the notice in the form, signed in; gives what the browser asked others for, or refused to. */
async function open(page: Page): Promise<readonly string[]> {
  const outside: string[] = [];
  page.on('request', (request) => {
    const { hostname } = new URL(request.url().replace(/^(?:data|blob):.*/, 'http://127.0.0.1/'));
    if (hostname !== '127.0.0.1') outside.push(request.url());
  });
  await page.goto(`${address}/admin/`);
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  await page.locator('input').first().fill('ma-truy-cap-vi-du');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'không có thật' }).click();
  await expect(page.getByRole('textbox', { name: 'Trích yếu' })).toBeVisible();
  return outside;
}

/** A field of the form by its key; fields are drawn once they are scrolled to. */
async function field(page: Page, key: string): Promise<Locator> {
  const section = page.locator(`section[aria-label][data-key-path="${key}"]`);
  await page.mouse.move(300, 500);
  for (let tries = 0; tries < 30 && (await section.count()) === 0; tries += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(50);
  }
  await section.scrollIntoViewIfNeeded();
  return section;
}

const commits = (): number => Number(host.git(['rev-list', '--count', 'main']));

test('a directive with its agency and deadline is added, saved as a commit, accepted by the gate and shown', async ({
  page,
}) => {
  const outside = await open(page);
  const directives = await field(page, 'directives');
  await directives.getByRole('button', { name: /^Thêm/ }).click();
  await (await field(page, 'directives.0.id')).getByRole('textbox').fill('7');
  await (await field(page, 'directives.0.kind')).getByRole('radio', { name: 'Nhiệm vụ có thời hạn' }).click();
  await (await field(page, 'directives.0.lead')).getByRole('combobox').click();
  await page.getByRole('option', { name: 'Sở Tư pháp tỉnh Kon Tum' }).click();
  await (await field(page, 'directives.0.due')).getByRole('checkbox').first().click();
  await (await field(page, 'directives.0.due.before')).locator('input[type=date]').fill('2015-09-20');
  await (await field(page, 'directives.0.due.words')).getByRole('textbox').fill('trước ngày 20/9/2015');
  const body = (await field(page, 'body')).getByRole('textbox');
  const words = '7\\. Sở Tư pháp báo cáo kết quả trước ngày 20/9/2015.';
  await expect(body).toHaveValue(new RegExp('Sở Tư pháp báo cáo'));
  await body.fill((await body.inputValue()).replace(words, `<Directive id="7">\n${words}\n</Directive>`));
  const before = commits();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.poll(commits).toBe(before + 1);

  const saved = `${host.git(['show', `main:${file}`])}\n`;
  expect(host.git(['log', '-1', '--format=%s', 'main'])).toBe(`content: sửa ${file}`);
  expect(host.git(['diff', '--name-only', 'main~1', 'main'])).toBe(file);
  expect(saved).toBe(
    notice
      .replace(
        '---\n\nCác',
        'directives:\n  - id: "7"\n    kind: time-bound\n    lead:\n      - so-tu-phap-kon-tum\n    due:\n      before: "2015-09-20"\n      words: trước ngày 20/9/2015\n---\n\nCác',
      )
      .replace('number: 98/TB-UBND', 'number: "98/TB-UBND"')
      .replace(words, `<Directive id="7">\n${words}\n</Directive>`),
  );
  host.git(['checkout', '-q', 'main', '--', 'content']);
  const { problems } = readContent(folder, civilDateInVietnam(Date.now()));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  build();
  await page.goto(`${address}/chi-dao/tb-98-vi-du/7/`);
  await expect(page.getByRole('main')).toContainText('Sở Tư pháp báo cáo kết quả trước ngày 20/9/2015.');
  await expect(page.getByRole('complementary')).toContainText('Sở Tư pháp tỉnh Kon Tum');
  await expect(page.getByRole('complementary')).toContainText('19/9/2015');
  // The library's fonts come from elsewhere: the page's policy keeps the browser from asking.
  expect(outside.filter((url) => !url.startsWith('https://cdn.jsdelivr.net/fontsource/'))).toEqual([]);
  expect(host.unknown).toEqual([]);
});

test('personal data are refused before anything is saved, in Vietnamese, and saved once they are gone', async ({
  page,
}) => {
  await open(page);
  const before = commits();
  const authority = (await field(page, 'authority')).getByRole('textbox');
  await authority.fill('Ông A, CCCD 001085012345');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: 'Chưa lưu: có nội dung không được đưa vào kho' });
  await expect(dialog).toContainText('“001085012345”');
  await expect(dialog).toContainText('authority: Ông A, CCCD 001085012345');
  expect(commits()).toBe(before);
  await dialog.getByRole('button', { name: 'Quay lại sửa' }).click();
  // The library then says that it did not save.
  await page.getByRole('button', { name: /^(?:OK|Đồng ý)$/ }).click();
  await authority.fill('Chủ tịch Ủy ban nhân dân tỉnh');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect.poll(commits).toBe(before + 1);
  expect(host.git(['log', '-p', 'main'])).not.toContain('001085012345');
});

test('no page of the site leads to the form', () => {
  const site = realpathSync(join(folder, 'dist'));
  const pages = globSync('**/*.html', { cwd: site }).filter((path) => !path.startsWith('admin'));
  expect(pages.length).toBeGreaterThan(50);
  const leads = pages.filter((path) => /(?:href|src|action)="?\/admin/.test(readFileSync(join(site, path), 'utf8')));
  expect(leads).toEqual([]);
});
