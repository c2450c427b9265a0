import { expect, type Page } from '@playwright/test';
import { pageKinds } from './built-site.ts';
import { SearchPage } from './search-page.ts';

/** Something a reader can have before them: a page of a kind, or a state of the search. */
export interface View {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

export const views: readonly View[] = [
  ...pageKinds.map(({ name, address }) => ({
    name,
    open: async (page: Page) => {
      // A page that fetches what it shows is looked at once it shows it.
      await page.goto(address, { waitUntil: 'networkidle' });
    },
  })),
  {
    name: 'a search with results',
    open: async (page) => {
      const search = new SearchPage(page);
      await search.open('cải cách hành chính');
      await search.expectResults();
    },
  },
  {
    name: 'a search without results',
    open: async (page) => {
      const search = new SearchPage(page);
      await search.open('bitcoin');
      await expect(search.status).toHaveText(/^Không có kết quả nào/);
    },
  },
  {
    name: 'a search that failed',
    open: async (page) => {
      await page.route('**/tim-kiem/chi-muc/**', (route) => route.fulfill({ status: 404 }));
      const search = new SearchPage(page);
      await search.open('cải cách hành chính');
      await expect(search.failure).toBeVisible();
    },
  },
];
