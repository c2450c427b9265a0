import type { Page } from '@playwright/test';

/**
 * Controls and links under 24 by 24 px, except links in running text (WCAG 2.2, criterion 2.5.8).
 * Stricter than axe, which also forgives a small target with space around it.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isInline = (element: Element): boolean => getComputedStyle(element).display === 'inline';
    const blockOf = (element: Element): Element => {
      let block = element;
      while (isInline(block) && block.parentElement !== null) block = block.parentElement;
      return block;
    };
    const isInText = (link: Element): boolean => {
      if (!isInline(link)) return false;
      const block = blockOf(link);
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const { parentElement } = text;
        if (parentElement === null || link.contains(text) || parentElement.closest('a, button') !== null) continue;
        if (/[\p{L}\p{N},;]/u.test(text.nodeValue ?? '') && blockOf(parentElement) === block) return true;
      }
      return false;
    };
    return [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && !isInText(element))
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width >= 24 && height >= 24) return [];
        return [
          `${width.toFixed(1)} × ${height.toFixed(1)} px: ${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 50)}”`,
        ];
      });
  });
}
