import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** The register with filters as a reader sees it. */
export class FilterPage {
  readonly page: Page;
  readonly status: Locator;
  readonly results: Locator;
  readonly failure: Locator;
  readonly csv: Locator;
  readonly json: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.status = main.getByRole('status');
    this.results = main.locator('[data-results] > li');
    this.failure = main.locator('[data-failure]');
    this.csv = main.getByRole('button', { name: 'Tải đủ phần đã lọc (CSV)' });
    this.json = main.getByRole('button', { name: 'Tải đủ phần đã lọc (JSON)' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/chi-dao/loc/${query}`);
  }

  /** Waits until the page has announced how many directives fit. */
  async expectCount(count: number): Promise<void> {
    await expect(this.status).toHaveText(new RegExp(`^${String(count)} nhiệm vụ phù hợp`));
  }

  /** Presses a button and reads the file the browser saves. */
  async download(button: Locator): Promise<{ readonly name: string; readonly text: string }> {
    const download = this.page.waitForEvent('download');
    await button.click();
    const saved = await download;
    return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
  }
}
