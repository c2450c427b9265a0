import { expect, test } from '@playwright/test';
import { SearchPage } from './search-page.ts';

test('what was searched for instead is one key away', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('cai3 cach1 hanh2 chinh1');
  await expect(search.status).toHaveText(/gần đúng cho “cải cách hành chính”/);
  await search.field.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await search.expectResults();
  await expect(search.field).toHaveValue('cải cách hành chính');
  await expect(page.getByText('Đã tìm gần đúng')).toBeHidden();
});

test('the printed page names its query', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('cải cách');
  await search.expectResults();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/^Bản in từ /)).toHaveText(/\/tim-kiem\/\?q=cải\+cách$/);
});

test('a field takes no more than an address can carry, and the page says so', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('');
  const long = 'cải cách thủ tục hành chính '.repeat(400);
  await search.field.focus();
  await page.keyboard.insertText(long);
  await expect(search.status).toHaveText(/Ô tìm nhận nhiều nhất 2\.000 ký tự/);
  expect(page.url().length).toBeLessThan(8000);
  expect((await page.reload())?.status()).toBe(200);
});
