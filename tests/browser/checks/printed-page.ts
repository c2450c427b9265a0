import type { Page } from '@playwright/test';

/** What is wrong with the page on paper: controls of the site on it, or words of the document missing. */
export async function printProblems(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => {
    const onPaper = [...document.querySelectorAll('header, nav, form, footer a, button, input')]
      .filter((element) => element.checkVisibility())
      .map((element) => `printed: ${element.tagName.toLowerCase()}`);
    const words = [...document.querySelectorAll('[data-verbatim]')];
    const missing = words
      .filter((element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => `not printed: “${element.textContent.trim().slice(0, 50)}”`);
    return [...onPaper, ...(words.length === 0 ? ['no words of a document'] : missing)];
  });
}
