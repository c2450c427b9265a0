import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { originalText } from '../../src/open-data/csv.ts';
import { FilterPage } from './filter-page.ts';

const row = (text: string): readonly Readonly<Record<string, string>>[] =>
  parse(text, { bom: true, columns: true, recordDelimiter: '\r\n' });

test('the register can be filtered by keyboard alone, and its address is what was chosen', async ({ page }) => {
  const filter = new FilterPage(page);
  await filter.open();
  await filter.expectCount(9);
  await expect(filter.results).toHaveCount(9);
  const agency = page.getByRole('combobox', { name: 'Cơ quan chủ trì' });
  await agency.focus();
  for (let press = 0; (await agency.inputValue()) !== 'so-noi-vu-kon-tum' && press < 60; press += 1)
    await page.keyboard.press('ArrowDown');
  await filter.expectCount(8);
  await page.getByRole('checkbox', { name: 'Đã qua thời hạn, chưa có báo cáo công khai' }).focus();
  await page.keyboard.press('Space');
  await filter.expectCount(1);
  expect(new URL(page.url()).search).toBe('?co-quan=so-noi-vu-kon-tum&tinh-trang=qua-thoi-han-chua-co-bao-cao');
  await expect(filter.results.getByRole('link')).toHaveText('Nhiệm vụ 2.3-1');
  await page.keyboard.press('Space');
  await filter.expectCount(8);
  await page.goBack();
  await filter.expectCount(1);
});

test('an address shows what it says, also what does not exist', async ({ page }) => {
  const filter = new FilterPage(page);
  await filter.open('?han-tu=2015-09-01&han-den=2015-12-31');
  await filter.expectCount(1);
  await expect(filter.results).toContainText('“trước 30/9/2015”, đúng hạn đến hết ngày 29/9/2015');
  const from = page.getByRole('textbox', { name: 'Hạn từ ngày' });
  await expect(from).toHaveValue('1/9/2015');
  await from.fill('1/8/2015');
  await from.press('Enter');
  await filter.expectCount(2);
  expect(new URL(page.url()).search).toBe('?han-tu=2015-08-01&han-den=2015-12-31');
  await from.fill('1-9-15');
  await from.press('Enter');
  await filter.expectCount(1);
  expect(new URL(page.url()).search).toBe('?han-tu=2015-09-01&han-den=2015-12-31');
  for (const [written, said] of [
    ['hôm qua', 'Chưa đọc được ngày “hôm qua”'],
    ['31/02/2016', 'Không có ngày “31/02/2016” trong lịch'],
    ['1/1/2016', 'Ngày này ở trước “Hạn từ ngày”'],
  ] as const) {
    await from.fill(written);
    await from.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
    await expect(filter.results).toHaveCount(0);
    await expect(filter.csv).toBeHidden();
  }
  await page.setViewportSize({ width: 360, height: 640 });
  await filter.open('?han-tu=2016-02-31');
  await expect(page.getByText('Không có ngày “31/2/2016” trong lịch')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await filter.open('?co-quan=khong-co');
  await filter.expectCount(0);
  await expect(filter.status).toContainText('Trong sổ không có: Cơ quan chủ trì “khong-co”.');
  await expect(page.getByRole('combobox', { name: 'Cơ quan chủ trì' })).toHaveValue('khong-co');
});

test('the whole selection is saved as CSV and JSON, with filter, day and address inside', async ({ page }) => {
  const filter = new FilterPage(page);
  await filter.open('?co-quan=so-noi-vu-kon-tum&nam=2015');
  await filter.expectCount(8);
  const csv = await filter.download(filter.csv);
  expect(csv.name).toMatch(/^nhiem-vu-tinh-den-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(csv.text.startsWith('\u{FEFF}')).toBe(true);
  const rows = row(csv.text);
  expect(rows.length).toBe(8);
  const last = rows.find(({ id }) => id?.endsWith('/2.3-2'));
  expect(originalText(last?.['words'] ?? '')).toBe(
    '- Tham mưu Ủy ban nhân dân tỉnh Kế hoạch cải cách hành chính nhà nước của tỉnh giai đoạn 2016-2020 trước 30/9/2015.',
  );
  expect(last).toMatchObject({
    agency: 'so-noi-vu-kon-tum',
    agencySchedule: 'done-date-unknown',
    selection: 'Cơ quan chủ trì: Sở Nội vụ tỉnh Kon Tum; Năm của văn bản: 2015',
    selectionUrl: page.url(),
  });
  expect(last?.['asOf']).toBe(csv.name.slice(-14, -4));
  const json = JSON.parse((await filter.download(filter.json)).text);
  expect(json).toMatchObject({ count: 8, permalink: page.url(), asOf: last?.['asOf'] });
  expect(json.filters).toEqual({ 'Cơ quan chủ trì': 'Sở Nội vụ tỉnh Kon Tum', 'Năm của văn bản': '2015' });
  expect(json.rows.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id));
});

test('what cannot be had is said, and no file is made of a part', async ({ page }) => {
  const filter = new FilterPage(page);
  await page.route('**/chi-dao/loc/*.ndjson', (route) => route.fulfill({ status: 404 }));
  await filter.open();
  await expect(filter.failure).toBeVisible();
  await expect(filter.csv).toBeHidden();
  await expect(filter.status).toHaveText('');
  await page.unroute('**/chi-dao/loc/*.ndjson');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await filter.expectCount(9);
  await expect(filter.failure).toBeHidden();
});

test('a script that does not come leaves the lists and the whole file', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto('/chi-dao/loc/');
  await expect(page.getByRole('link', { name: 'cả sổ dạng CSV' })).toBeVisible({ timeout: 10_000 });
  await expect(page.getByRole('heading', { name: 'Xem không cần lọc' })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists by one value and the whole file are there, and no form that does nothing', async ({ page }) => {
    await page.goto('/chi-dao/loc/');
    await expect(page.getByRole('form', { name: 'Lọc nhiệm vụ' })).toBeHidden();
    await expect(page.getByText('cần JavaScript')).toBeVisible();
    await page.getByRole('link', { name: 'Đã qua thời hạn, chưa có báo cáo công khai' }).click();
    await expect(page).toHaveURL(/qua-thoi-han-chua-co-bao-cao/);
    await page.goBack();
    await expect(page.getByRole('link', { name: 'cả sổ dạng CSV' })).toHaveAttribute('href', '/du-lieu/nhiem-vu.csv');
  });
});
