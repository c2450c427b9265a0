import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

/** The search page as a reader sees it. */
export class SearchPage {
  readonly page: Page;
  readonly field: Locator;
  readonly status: Locator;
  readonly results: Locator;
  readonly failure: Locator;
  readonly retry: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.field = main.getByRole('searchbox', { name: 'Từ cần tìm' });
    // The other one is about files that are saved.
    this.status = main.getByRole('status').and(main.locator('[data-status]'));
    this.results = main.locator('[data-results] > li');
    this.failure = main.locator('[data-failure]');
    this.retry = main.getByRole('button', { name: 'Thử lại' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(query === '' ? '/tim-kiem/' : `/tim-kiem/?q=${encodeURIComponent(query)}`);
  }

  /** Waits until results, one or more, are announced and shown. */
  async expectResults(): Promise<void> {
    await expect(this.status).toHaveText(/^[1-9][\d.]* kết quả/);
    await expect(this.results.first()).toBeVisible();
  }

  /** How many results are announced; NaN while none are. */
  async total(): Promise<number> {
    return Number(/^[\d.]+/.exec((await this.status.textContent()) ?? '')?.[0].replaceAll('.', '') ?? NaN);
  }

  /** The chooser of a filter, opened where the page keeps the filters folded. */
  async filter(name: string): Promise<Locator> {
    const chooser = this.page.getByRole('combobox', { name });
    if (!(await chooser.isVisible())) await this.page.getByText('Lọc kết quả').click();
    return chooser;
  }

  /** Presses a button and reads the file the browser saves. */
  async download(button: string): Promise<{ readonly name: string; readonly text: string }> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    const saved = await download;
    return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
  }
}
