import { expect, test as base, type Page } from '@playwright/test';
import { addresses } from './built-site.ts';
import { axeViolations } from './checks/axe.ts';
import { doubleText, horizontalScroll, spaceText } from './checks/horizontal-scroll.ts';
import { keyboardProblems, skipLinkProblems } from './checks/keyboard.ts';
import { structureProblems } from './checks/structure.ts';
import { smallTargets } from './checks/target-size.ts';
import { views } from './views.ts';

const test = base.extend<object, { readonly desk: Page }>({
  /** A page that one worker keeps, for looking at many addresses that leave nothing behind. */
  desk: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

test.describe('every page', () => {
  for (const address of addresses) {
    test(`${address} has no barrier that axe knows`, async ({ desk, baseURL }) => {
      await desk.goto(`${baseURL ?? ''}${address}`);
      expect(await axeViolations(desk)).toEqual([]);
      expect(await structureProblems(desk)).toEqual([]);
    });
  }
});

for (const { name, open } of views) {
  test.describe(name, () => {
    test('has no barrier in dark colours, nor in those a reader forces', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await open(page);
      expect(await axeViolations(page), 'in dark colours').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      expect(await axeViolations(page), 'in forced colours').toEqual([]);
    });

    test('has no barrier at 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page);
      expect(await axeViolations(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    });

    test('never scrolls sideways: narrow, with wider spacing, with text twice as large', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page);
      expect(await horizontalScroll(page), 'at 320 px').toEqual([]);
      await spaceText(page);
      expect(await horizontalScroll(page), 'at 320 px with wider spacing').toEqual([]);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await doubleText(page);
        expect(await horizontalScroll(page), `with text twice as large at ${String(width)} px`).toEqual([]);
      }
    });

    test('is walked through by Tab in its own order, with the focus always in sight', async ({ page }) => {
      await open(page);
      expect(await keyboardProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await open(page);
      expect(await skipLinkProblems(page)).toEqual([]);
    });
  });
}

for (const name of ['a notice', 'a search with results']) {
  test(`${name} shows the focus in colours that a reader forces`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await views.find((view) => view.name === name)!.open(page);
    expect(await keyboardProblems(page)).toEqual([]);
  });
}
