import { expect, test, type Page, type Route } from '@playwright/test';
import { SearchPage } from './search-page.ts';

interface Fault {
  readonly name: string;
  /** Requests the fault befalls. */
  readonly part: string;
  readonly befall: (route: Route) => unknown;
  /** Asked, where not everything needs what it befalls. */
  readonly query?: string;
  /** Longest a reader may be left without an answer, in milliseconds. */
  readonly within?: number;
}

const missing = (route: Route): unknown => route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
const cut = (route: Route): unknown => route.abort('connectionreset');
const never = (): unknown => undefined;
const serverError = (route: Route): unknown => route.fulfill({ status: 503, contentType: 'text/plain', body: '' });
/** What a server would send, changed on the way. */
const changed =
  (change: (bytes: Buffer) => Buffer) =>
  async (route: Route): Promise<void> => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.body()) });
  };
const cutShort = changed((bytes) => bytes.subarray(0, bytes.length - 3));
const ofAnother = changed((bytes) =>
  Buffer.concat([bytes.subarray(0, 4), Buffer.from([1, 2, 3, 4]), bytes.subarray(8)]),
);
const garbled = changed((bytes) => Buffer.concat([bytes.subarray(0, 12), bytes.subarray(12).fill(0xa5)]));
const errorPage = (route: Route): unknown =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Lỗi</title><p>Máy chủ bận.</p>' });

const faults: readonly Fault[] = [
  { name: 'the vocabulary is missing', part: '**/chi-muc/*/tu-vung.bin', befall: missing },
  { name: 'an error page comes in place of the vocabulary', part: '**/chi-muc/*/tu-vung.bin', befall: errorPage },
  { name: 'the vocabulary is cut short', part: '**/chi-muc/*/tu-vung.bin', befall: cutShort },
  { name: 'a list of words is missing', part: '**/chi-muc/*/tu/**', befall: missing },
  { name: 'the connection breaks in a list of words', part: '**/chi-muc/*/tu/**', befall: cut },
  { name: 'a list of words is of another index', part: '**/chi-muc/*/tu/**', befall: ofAnother },
  { name: 'a list of words is cut short', part: '**/chi-muc/*/tu/**', befall: cutShort },
  { name: 'a result’s text is missing', part: '**/chi-muc/*/van-ban/**', befall: missing },
  { name: 'a result’s text is broken', part: '**/chi-muc/*/van-ban/**', befall: garbled },
  { name: 'the server is at fault', part: '**/chi-muc/**', befall: serverError },
  { name: 'the network is gone', part: '**/chi-muc/**', befall: cut },
  { name: 'a list of words never comes', part: '**/chi-muc/*/tu/**', befall: never, within: 6000 },
  { name: 'the code for days is missing', part: '**/_astro/named-keys.*', befall: missing, query: 'hạn 30/9/2015' },
  { name: 'the code for days is cut off', part: '**/_astro/named-keys.*', befall: cut, query: 'hạn 30/9/2015' },
  {
    name: 'the code for days never comes',
    part: '**/_astro/named-keys.*',
    befall: never,
    query: 'hạn 30/9/2015',
    within: 6000,
  },
  { name: 'nothing ever comes', part: '**/chi-muc/**', befall: never, within: 6000 },
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

for (const { name, part, befall, query = 'cải cách hành chính', within = 3000 } of faults) {
  test(`a search says that it failed, and recovers, when ${name}`, async ({ page }) => {
    const said = await listen(page);
    const search = new SearchPage(page);
    // Stays after the fault is gone: without any route the requests that hang would be let go.
    await page.route('**/chi-muc/**', (route) => route.continue());
    await page.route(part, befall);
    await search.open(query);

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
  await page.route('**/chi-muc/*/tu/**', cut);
  await search.open('cải cách');
  await expect(search.failure).toBeVisible();
  await page.unroute('**/chi-muc/*/tu/**');
  await search.field.fill('thủ tục hành chính');
  await search.expectResults();
  await expect(search.failure).toBeHidden();
});

test('a failed search leads to the register by its own link', async ({ page }) => {
  const search = new SearchPage(page);
  await page.route('**/chi-muc/**', missing);
  await search.open('cải cách');
  await search.failure.getByRole('link', { name: 'Tất cả nhiệm vụ' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sổ theo dõi nhiệm vụ');
});

test('a site published anew under an open page is searched again after a retry', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  // The page still names the index of the release before, which is gone.
  await page.route('**/chi-muc/**', missing);
  await search.field.fill('cải cách');
  await expect(search.failure).toBeVisible();
  await expect(page).toHaveURL(/q=c/);
  await page.unroute('**/chi-muc/**');
  const loaded = page.waitForEvent('load');
  await search.retry.click();
  await loaded;
  await expect(search.field).toHaveValue('cải cách');
  await search.expectResults();
});

test('filters go on working where their counts are missing', async ({ page }) => {
  const search = new SearchPage(page);
  await page.route('**/chi-muc/*/loc/**', missing);
  await search.open('hành chính');
  await search.expectResults();
  await expect(search.failure).toBeHidden();
});

test('a reader whose network goes is told so, and goes on where it comes back', async ({ page, context }) => {
  const search = new SearchPage(page);
  await search.open();
  await context.setOffline(true);
  await search.field.fill('cải cách');
  await expect(search.status).toHaveText('Không tải được phần tìm kiếm.', { timeout: 6000 });
  await expect(search.failure.getByRole('link', { name: 'Tất cả nhiệm vụ' })).toBeVisible();
  await context.setOffline(false);
  await search.retry.click();
  await search.expectResults();
});
