import { expect as expectSoon, test, type Page } from '@playwright/test';
import { WritingServer } from './writing-server.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

// Content is read anew, and the page reloaded, before what was saved is seen.
const expect = expectSoon.configure({ timeout: 20_000 });

const published = 'content/notices/2015/tb-ket-luan-cai-cach-hanh-chinh-2015.mdx';
const draftFile = 'content/notices/2015/tb-nhap.mdx';
// Made up but for the words of the notice it is copied from.
const banner = 'BẢN NHÁP – chưa công bố';

let server: WritingServer;

const read = (path: string): string => server.read(path);
const draftOf = (text: string): string => text.replace('---\n', '---\ndraft: true\n');

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = new WritingServer(1000);
  server.write(draftFile, draftOf(read(published)).replace('lead: [so-tu-phap-kon-tum]', 'lead: [so-tu-phap-kontum]'));
  await server.start();
});

test.afterAll(() => {
  server.stop();
});

/** Once a page has loaded, with the script that reloads it: nobody writes faster. */
async function save(page: Page, path: string, text: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  server.write(path, text);
}

const visit = (page: Page, path: string): Promise<void> => server.visit(page, path);

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
