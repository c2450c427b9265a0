import { expect, test } from '@playwright/test';
import { addressOf } from './built-site.ts';
import { printProblems } from './checks/printed-page.ts';

test.describe('a printed notice', () => {
  test('is the document and none of the site’s controls', async ({ page }) => {
    await page.goto(addressOf('a notice'));
    expect(await printProblems(page)).toEqual([]);
    for (const words of [
      'ỦY BAN NHÂN DÂN TỈNH KON TUM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'THÔNG BÁO',
      'trước 30/9/2015.',
      'Nơi nhận:',
      'Bùi Thanh Bình',
    ]) {
      await expect(page.locator('.doc').getByText(words).first()).toBeVisible();
    }
    await expect(page.getByText('Theo dõi nhiệm vụ 2.3-2')).toBeHidden();
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  });

  test('takes at most four sheets of A4', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(addressOf('a notice'));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(4);
    for (const [, width, height] of pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)) {
      // A4 in points; the browser rounds to pixels.
      expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1);
      expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1);
    }
  });
});
