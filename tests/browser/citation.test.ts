import { expect, test } from '@playwright/test';
import { addressOf } from './built-site.ts';

test.describe('a citation', () => {
  test('is copied by a button, by keyboard too, and the page says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(addressOf('how to cite a notice'));
    const button = page.getByRole('button', { name: 'Chép trích dẫn: gạch đầu dòng thứ 2 mục 2.3', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Đã chép trích dẫn: gạch đầu dòng thứ 2 mục 2.3');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^Gạch đầu dòng thứ 2 mục 2\.3, Thông báo \(chưa rõ số và ngày\) của Ủy ban nhân dân tỉnh Kon Tum: “Kết luận .*#2\.3-2, hồ sơ tính đến .* SHA-256 của nguyên văn: [0-9a-f]{64}\.$/,
    );
  });

  test('is selected for the reader where nothing may be copied', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await page.goto(addressOf('a directive with a report'));
    await page.getByRole('button', { name: 'Chép trích dẫn: lời văn bản' }).click();
    await expect(page.getByRole('status')).toContainText('nhấn Ctrl+C');
    expect(await page.evaluate(() => String(getSelection()))).toContain('SHA-256 của nguyên văn');
  });

  test('can be read and selected without scripts, and no button stands there that does nothing', async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(addressOf('how to cite a notice'));
    await expect(page.getByText(/^Gạch đầu dòng thứ 2 mục 2\.3, Thông báo/)).toBeVisible();
    await expect(page.getByRole('button', { name: /^Chép/ })).toHaveCount(0);
    await page.context().close();
  });

  test('leads to the clause, its words marked', async ({ page }) => {
    await page.goto(addressOf('how to cite a notice'));
    await page.getByRole('link', { name: 'Gạch đầu dòng thứ 2 mục 2.3', exact: true }).click();
    await expect(page).toHaveURL(/#2\.3-2$/);
    await expect(page.locator('[id="2.3-2"]')).toBeInViewport();
  });
});
