import type { Page } from '@playwright/test';

/** Elements that make the page wider than its window; regions that scroll by themselves are not looked into. */
export async function horizontalScroll(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrollsAlone = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || scrollsAlone(element.parentElement));
    const tooWide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const end = Math.max(right, left + element.scrollWidth);
      return end > clientWidth + 1 && !scrollsAlone(element.parentElement);
    });
    return [
      `page: ${String(scrollWidth)} px in a window of ${String(clientWidth)} px`,
      ...tooWide.map(
        (element) => `${element.tagName.toLowerCase()}: “${(element.textContent ?? '').trim().slice(0, 60)}”`,
      ),
    ];
  });
}

/** Sets the reader's text to twice its size. */
export async function doubleText(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

/** Sets the spacing a reader may ask for: WCAG 2.2, criterion 1.4.12. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}
