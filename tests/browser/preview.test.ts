import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect as expectSoon, test, type Page } from '@playwright/test';
import { copySources } from '../site/copied-sources.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

// Content is read anew, and the page reloaded, before what was saved is seen.
const expect = expectSoon.configure({ timeout: 20_000 });

const published = 'content/notices/2015/tb-ket-luan-cai-cach-hanh-chinh-2015.mdx';
const draftFile = 'content/notices/2015/tb-nhap.mdx';
// Made up but for the words of the notice it is copied from.
const banner = 'BẢN NHÁP – chưa công bố';

let folder: string;
let server: ChildProcess;
let address: string;

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const draftOf = (text: string): string => text.replace('---\n', '---\ndraft: true\n');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-xem-thu-')), 'trang');
  copySources(folder);
  write(draftFile, draftOf(read(published)).replace('lead: [so-tu-phap-kon-tum]', 'lead: [so-tu-phap-kontum]'));
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const port = String(Number(process.env['TEST_PORT'] ?? 4322) + 1000);
  server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', port], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  address = await new Promise<string>((found, failed) => {
    let said = '';
    const listen = (part: unknown): void => {
      said += String(part);
      const at = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (at !== undefined && said.includes('watching')) found(at);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => {
      failed(new Error(said));
    });
  });
});

test.afterAll(() => {
  server.removeAllListeners('exit').kill();
  rmSync(dirname(folder), { recursive: true, force: true });
});

/** Once a page has loaded, with the script that reloads it: nobody writes faster. */
async function save(page: Page, path: string, text: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  write(path, text);
}

/** The development server may reload the page left in the very moment another is asked for, which breaks that off. */
async function visit(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto(`${address}${path}`);
  }).toPass();
}

const preview = (page: Page) => page.getByRole('complementary', { name: 'Xem thử' });

test('a draft is marked wherever it is named, and on its pages', async ({ page }) => {
  await visit(page, '/van-ban/');
  await expect(preview(page)).toContainText('1 bản nháp');
  // The page may load once more while the first content is taken in.
  await expect(async () => {
    const marks = await page
      .locator('main a[href^="/van-ban/tb-"]')
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
      );
    expect(marks).toContainEqual(['/van-ban/tb-nhap/', '"BẢN NHÁP"']);
    expect(marks).toContainEqual(['/van-ban/tb-ket-luan-cai-cach-hanh-chinh-2015/', 'none']);
  }).toPass({ timeout: 30_000 });
  for (const path of ['/van-ban/tb-nhap/', '/chi-dao/tb-nhap/2.2/']) {
    await visit(page, path);
    await expect(page.getByText(banner)).toBeVisible();
  }
  await visit(page, '/van-ban/tb-ket-luan-cai-cach-hanh-chinh-2015/');
  await expect(page.getByText(banner)).toHaveCount(0);
});

test('what is wrong with a draft stands on its page, with its place, advice and explanation, until it is mended', async ({
  page,
}) => {
  await visit(page, '/van-ban/tb-nhap/');
  const line = String(
    read(draftFile)
      .split('\n')
      .findIndex((text) => text.includes('kontum]')) + 1,
  );
  await expect(preview(page)).toContainText(`${draftFile}:${line}:12`);
  await expect(preview(page)).toContainText('Có phải là “so-tu-phap-kon-tum”?');
  await preview(page).getByRole('link', { name: 'unknown-party' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('không có trong danh sách');
  await visit(page, '/van-ban/tb-nhap/');
  await save(page, draftFile, read(draftFile).replace('so-tu-phap-kontum', 'so-tu-phap-kon-tum'));
  await expect(preview(page)).toContainText('Bản nháp này không còn lỗi');
});

test('a draft too broken to show is shown as it is written, and as a notice once it is mended', async ({ page }) => {
  const sound = read(draftFile);
  await visit(page, '/van-ban/tb-nhap/');
  await save(
    page,
    draftFile,
    sound.replace('type: thong-bao', 'type: [thong-bao').replace('2.2 Sở Tư pháp', '2.2 <b> Sở Tư pháp'),
  );
  await expect(page.getByText(banner)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bản nháp chưa hiện được');
  await expect(page.getByRole('main').getByText('2.2 <b> Sở Tư pháp nâng cao')).toBeVisible();
  await expect(preview(page)).toContainText('no-html');
  await save(page, draftFile, sound);
  await expect(page.locator('[data-verbatim]').first()).toBeVisible();
});

test('a fault of published content is told, and the pages stay', async ({ page }) => {
  const agency = 'content/agencies/so-noi-vu-kon-tum.yaml';
  const sound = read(agency);
  await visit(page, '/van-ban/tb-ket-luan-cai-cach-hanh-chinh-2015/');
  await save(page, agency, sound.replace('level: province', 'level: tinh'));
  await expect(preview(page)).toContainText('Chưa sửa thì chưa dựng được trang');
  await expect(preview(page)).toContainText(`${agency}:`);
  await expect(page.locator('[data-verbatim]').first()).toBeVisible();
  await save(page, agency, sound);
  await expect(preview(page)).not.toContainText('Chưa sửa');
});
