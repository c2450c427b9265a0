import { expect, test, type Page, type Route } from '@playwright/test';
import { SearchPage } from './search-page.ts';

interface Fault {
  readonly name: string;
  /** Requests the fault befalls. */
  readonly part: string;
  readonly befall: (route: Route) => unknown;
  /** Longest a reader may be left without an answer, in milliseconds. */
  readonly within?: number;
}

const missing = (route: Route): unknown => route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
const cut = (route: Route): unknown => route.abort('connectionreset');
const never = (): unknown => undefined;
const errorPage = (route: Route): unknown =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Lỗi</title><p>Máy chủ bận.</p>' });

const faults: readonly Fault[] = [
  { name: 'the search engine is missing', part: '**/pagefind/pagefind.js', befall: missing },
  { name: 'the list of indexes is missing', part: '**/pagefind/pagefind-entry.json*', befall: missing },
  { name: 'the engine’s WebAssembly is missing', part: '**/pagefind/wasm.*', befall: missing },
  { name: 'the index’s table is missing', part: '**/pagefind/*.pf_meta*', befall: missing },
  { name: 'a part of the index is missing', part: '**/pagefind/index/**', befall: missing },
  { name: 'the connection breaks in a part of the index', part: '**/pagefind/index/**', befall: cut },
  { name: 'an error page comes in place of a part of the index', part: '**/pagefind/index/**', befall: errorPage },
  { name: 'a filter is missing', part: '**/pagefind/filter/**', befall: missing },
  { name: 'a result’s text is missing', part: '**/pagefind/fragment/**', befall: missing },
  { name: 'the network is gone', part: '**/pagefind/**', befall: cut },
  { name: 'a part of the index never comes', part: '**/pagefind/index/**', befall: never, within: 6000 },
  { name: 'nothing ever comes', part: '**/pagefind/**', befall: never, within: 6000 },
];

/** Keeps every sentence the search ever announced, however briefly. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      const sentence = document.querySelector('[data-status]')?.textContent ?? '';
      if (sentence !== said.at(-1)) said.push(sentence);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

for (const { name, part, befall, within = 3000 } of faults) {
  test(`a search says that it failed, and recovers, when ${name}`, async ({ page }) => {
    const said = await listen(page);
    const search = new SearchPage(page);
    // Stays after the fault is gone: without any route the requests that hang would be let go.
    await page.route('**/pagefind/**', (route) => route.continue());
    await page.route(part, befall);
    await search.open('cải cách hành chính');

    await expect(search.status).toHaveText('Không tải được phần tìm kiếm.', { timeout: within });
    await expect(search.failure).toBeVisible();
    await expect(search.results).toHaveCount(0);
    for (const [list, address] of [
      ['Tất cả văn bản', '/van-ban/'],
      ['Tất cả nhiệm vụ', '/chi-dao/'],
      ['Theo cơ quan được giao', '/co-quan/'],
      ['Theo lĩnh vực', '/linh-vuc/'],
    ] as const) {
      await expect(search.failure.getByRole('link', { name: list })).toHaveAttribute('href', address);
    }
    expect((await said()).filter((sentence) => /Không có kết quả|kết quả/.test(sentence))).toEqual([]);
    await expect(page.getByRole('main')).not.toContainText(/Không có kết quả|\b0 kết quả/);

    await page.unroute(part, befall);
    await search.retry.click();
    await search.expectResults();
    await expect(search.failure).toBeHidden();
  });
}

test('a search that recovers by itself at the next word takes its failure back', async ({ page }) => {
  const search = new SearchPage(page);
  await page.route('**/pagefind/index/**', cut);
  await search.open('cải cách');
  await expect(search.failure).toBeVisible();
  await page.unroute('**/pagefind/index/**');
  await search.field.fill('thủ tục hành chính');
  await search.expectResults();
  await expect(search.failure).toBeHidden();
});

test('a failed search leads to the register by its own link', async ({ page }) => {
  const search = new SearchPage(page);
  await page.route('**/pagefind/**', missing);
  await search.open('cải cách');
  await search.failure.getByRole('link', { name: 'Tất cả nhiệm vụ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sổ theo dõi nhiệm vụ');
});
