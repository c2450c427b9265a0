import type { Page } from '@playwright/test';

/** What axe takes on trust: that the page's language is Vietnamese, and that tables say what their cells are. */
export async function structureProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const { lang } = document.documentElement;
    if (lang !== 'vi') problems.push(`language of the page: “${lang}”`);
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) problems.push(`${String(headings)} headings of level 1`);
    for (const table of document.querySelectorAll('table')) {
      const name = table.textContent.trim().slice(0, 50);
      const headers = [...table.querySelectorAll('th')];
      if (headers.length === 0) problems.push(`table without a header cell: “${name}”`);
      if (headers.some((header) => header.closest('thead') === null && !header.hasAttribute('scope'))) {
        problems.push(`table whose row headers do not say so: “${name}”`);
      }
    }
    return problems;
  });
}
