import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { folder } from './built-site.ts';

const badges = globSync('nhung/**/*.svg', { cwd: folder }).toSorted();
const directive = '/chi-dao/tb-ket-luan-cai-cach-hanh-chinh-2015/2.3-1';

test('every line of every badge fits its frame, close to its natural width', async ({ page }) => {
  expect(badges.length).toBeGreaterThan(20);
  for (const badge of badges) {
    await page.setContent(readFileSync(join(folder, badge), 'utf8'));
    const lines = await page.locator('svg text').evaluateAll((texts) =>
      texts.map((text) => {
        if (!(text instanceof SVGTextElement) || text.ownerSVGElement === null) throw new Error('no text of a picture');
        const { x, y, width, height } = text.getBBox();
        const frame = text.ownerSVGElement.viewBox.baseVal;
        const held = text.getComputedTextLength();
        text.removeAttribute('textLength');
        const natural = text.getComputedTextLength();
        return {
          fits: x >= 5 && y >= 0 && x + width <= frame.width && y + height <= frame.height,
          ratio: natural / held,
          words: text.textContent,
        };
      }),
    );
    for (const { fits, ratio, words } of lines) {
      expect(fits, `${badge}: ${words ?? ''}`).toBe(true);
      // Other fonts of a device are wider or narrower; more than this would look squeezed.
      expect(ratio, `${badge}: ${words ?? ''}`).toBeGreaterThan(0.85);
      expect(ratio, `${badge}: ${words ?? ''}`).toBeLessThan(1.18);
    }
  }
});

test('a badge is a picture with a name to a screen reader', async ({ page }) => {
  await page.setContent(readFileSync(join(folder, `nhung${directive}.svg`), 'utf8'));
  await expect(page.getByRole('img', { name: /Nhiệm vụ 2\.3-1 – Sở Nội vụ/ })).toBeVisible();
});

test('a summary stands in a frame of another site, a page of this one does not', async ({ page, baseURL }) => {
  const own = baseURL ?? '';
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<iframe id="nhung" src="${own}/nhung${directive}.html"></iframe><iframe id="trang" src="${own}${directive}/"></iframe>`,
    );
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const address = other.address();
  if (address === null || typeof address === 'string') throw new Error('the other site has no port');
  await page.goto(`http://127.0.0.1:${String(address.port)}/`);
  await expect(page.frameLocator('#nhung').getByRole('heading', { name: /Nhiệm vụ 2\.3-1/ })).toBeVisible();
  await expect(page.frameLocator('#trang').getByRole('heading', { name: /Nhiệm vụ 2\.3-1/ })).toHaveCount(0);
  other.close();
});

test('a link in a frame opens the page itself', async ({ page, context }) => {
  await page.goto(`/nhung${directive}.html`);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Xem đầy đủ' }).click();
  await expect(await opened).toHaveURL(new RegExp(`${directive}/$`));
});
