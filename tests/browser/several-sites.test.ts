import { expect, test, type Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expectMarked } from './marked-words.ts';
import { SearchPage } from './search-page.ts';
import { buildSeveralSites, type SeveralSites, type ServedSite } from './several-sites.ts';

// The sites are built once for all of these.
test.describe.configure({ mode: 'default', timeout: 30_000 });

const subject = 'kiểm tra phòng cháy rừng';
/** Days of a month, so that what is newest and what is due next goes from site to site in turn. */
const days = (first: number): readonly string[] =>
  Array.from({ length: 8 }, (_, i) => String(first + 3 * i).padStart(2, '0'));

/** Words that stand in several clauses, in bold, in italics, in a table, in several paragraphs of one directive. */
const dams = {
  directives: ['1.1', '1.2', '1.3', '2.1'],
  text: `**1. Kiểm tra an toàn hồ đập**

<Directive id="1.1">
1.1. Sở Ví dụ chủ trì rà soát *quy trình vận hành* hồ chứa; **báo cáo** kết quả kiểm tra.
</Directive>

<Directive id="1.2">
1.2. Sở Ví dụ chủ trì rà soát *quy trình vận hành* hồ chứa; báo cáo kết quả **kiểm tra**.
</Directive>

<Directive id="1.3">
1.3. Sở Ví dụ:

\\- Báo cáo kết quả kiểm tra.

\\- Báo cáo kết quả kiểm tra.
</Directive>

**2. BÁO CÁO KẾT QUẢ KIỂM TRA**

| Hồ chứa | Nội dung báo cáo kết quả kiểm tra |
| --- | --- |
| Hồ Ví dụ Một | Báo cáo kết quả kiểm tra đập chính |
| Hồ Ví dụ Hai | Báo cáo kết quả kiểm tra đập phụ |

<Directive id="2.1">
2.1. “Báo cáo kết quả” (kiểm tra) - gửi Sở Ví dụ; bao cao ket qua kiem tra, quy trình “vận-hành” & bảo trì.
</Directive>`,
};

let sites: SeveralSites;
let second: ServedSite;
let third: ServedSite;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const notices = (first: number, due: string) =>
    days(first).map((day, i) => ({
      number: 100 + i,
      issued: `2026-03-${day}`,
      about: i % 2 === 0 ? subject : `${subject} đợt ${String(i + 1)}`,
      due: `${due}-${day}`,
    }));
  sites = await buildSeveralSites({ name: 'Cổng ví dụ', asOf: '2026-06-30', notices: notices(1, '2026-07') }, [
    { name: 'Tỉnh Ví dụ Hai', asOf: '2026-06-15', notices: notices(2, '2026-07') },
    {
      name: 'Tỉnh Ví dụ Ba',
      asOf: '2026-06-30',
      notices: [
        ...notices(3, '2026-05'),
        { number: 900, issued: '2019-02-03', about: 'cấp nước sinh hoạt cho vùng hạn' },
        { number: 950, issued: '2018-02-03', about: 'an toàn hồ đập', body: dams },
      ],
    },
  ]);
  [second, third] = sites.others as [ServedSite, ServedSite];
});
test.afterAll(() => {
  sites.remove();
});
test.afterEach(() => {
  for (const site of sites.others) site.fault = undefined;
});

const open = async (page: Page, query: string, rest = ''): Promise<SearchPage> => {
  await page.goto(`${sites.portal.url}/tim-kiem/?q=${encodeURIComponent(query)}${rest}`);
  return new SearchPage(page);
};

/** Every result there is, as it opens. */
async function allResults(search: SearchPage): Promise<readonly { site: string; text: string; href: string }[]> {
  await search.expectResults();
  const total = await search.total();
  const more = search.page.getByRole('button', { name: 'Xem thêm kết quả' });
  while ((await search.results.count()) < total) {
    const before = await search.results.count();
    await more.click();
    await expect.poll(() => search.results.count()).toBeGreaterThan(before);
  }
  return Promise.all(
    (await search.results.all()).map(async (result) => ({
      site: /^(.*?)\. /.exec((await result.locator('[data-about]').textContent()) ?? '')?.[1] ?? '',
      text: (await result.textContent()) ?? '',
      href: (await result.getByRole('link').first().getAttribute('href')) ?? '',
    })),
  );
}

const countBy = (results: readonly { readonly site: string }[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(results, ({ site }) => site)].map(([site, { length }]) => [site, length]));

test('one search finds what every site has, each result named and opened at its own site', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const search = await open(page, subject);
  const results = await allResults(search);
  expect(countBy(results)).toEqual({ 'Cổng ví dụ': 16, 'Tỉnh Ví dụ Hai': 16, 'Tỉnh Ví dụ Ba': 16 });
  await expect(search.status).toHaveText('48 kết quả: 24 văn bản, 24 nhiệm vụ');
  expect(new Set(results.map(({ href }) => href)).size).toBe(48);
  for (const { site, href } of results) {
    const home = [sites.portal, ...sites.others].find(({ name }) => name === site)?.url;
    expect(new URL(href, sites.portal.url).origin).toBe(home);
  }
  // The first of each site come before the last of any.
  expect(new Set(results.slice(0, 6).map(({ site }) => site)).size).toBe(3);
  expect(refused).toEqual([]);

  const result = search.results.filter({ hasText: 'Tỉnh Ví dụ Hai' }).filter({ hasText: 'nhiệm vụ 1' }).first();
  await expect(result).toContainText('Tính đến 15/6/2026.');
  await result.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`^${second.url}/van-ban/tb-10\\d-vi-du/#1$`));
  await expect(page.locator(':target')).toContainText(subject);
});

test('the order asked for holds across sites', async ({ page }) => {
  const newest = await allResults(await open(page, subject, '&ket-qua=van-ban&xep=ngay'));
  const issued = newest.map(({ text }) => Number(/ngày (\d+)\/3\/2026/.exec(text)?.[1]));
  expect(issued).toEqual(Array.from({ length: 24 }, (_, i) => 24 - i));

  const nearest = await allResults(await open(page, subject, '&ket-qua=nhiem-vu&xep=han'));
  const due = nearest.map(({ text }) => /đến hết (\d+)\/(\d+)\/2026/.exec(text)?.slice(1, 3).map(Number) ?? []);
  const july = days(1)
    .concat(days(2))
    .map(Number)
    .toSorted((a, b) => a - b);
  expect(due).toEqual([
    ...july.map((day) => [day, 7]),
    ...days(3)
      .map(Number)
      .toReversed()
      .map((day) => [day, 5]),
  ]);
});

test('facets count all sites, and a site can be chosen', async ({ page }) => {
  const search = await open(page, subject);
  await search.expectResults();
  const site = await search.filter('Nguồn');
  await expect(site.getByRole('option')).toHaveText([
    'Tất cả',
    'Cổng ví dụ (16)',
    'Tỉnh Ví dụ Hai (16)',
    'Tỉnh Ví dụ Ba (16)',
  ]);
  await expect((await search.filter('Tìm trong')).getByRole('option')).toHaveText([
    'Tất cả',
    'Văn bản (24)',
    'Nhiệm vụ (24)',
  ]);
  // The years of other sites are offered too, and agencies are those of this site.
  await search.field.fill('ví dụ');
  await expect((await search.filter('Năm')).getByRole('option')).toHaveText([
    'Tất cả',
    '2026 (48)',
    '2019 (2)',
    '2018 (5)',
  ]);
  await search.field.fill(subject);
  await expect(search.status).toHaveText(/^48 /);
  await (await search.filter('Cơ quan của trang này')).selectOption('so-vi-du');
  await expect(search.status).toHaveText(/^16 /);
  await (await search.filter('Cơ quan của trang này')).selectOption('');
  await site.selectOption('Tỉnh Ví dụ Ba (16)');
  await expect(search.status).toHaveText(/^16 /);
  expect(new URL(page.url()).searchParams.get('trang')).toBe(new URL(third.url).host);
  expect(countBy(await allResults(search))).toEqual({ 'Tỉnh Ví dụ Ba': 16 });
  await page.reload();
  await search.expectResults();
  expect(await search.total()).toBe(16);
});

test('everything found on all sites is one file', async ({ page }) => {
  const search = await open(page, subject, '&xep=ngay');
  await search.expectResults();
  const { name, text } = await search.download('CSV (bảng tính)');
  expect(name).toBe('ket-qua-tim-kiem-tinh-den-2026-06-30.csv');
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, recordDelimiter: '\r\n' });
  expect(countBy(rows.map(({ site = '' }) => ({ site })))).toEqual({
    'Cổng ví dụ': 16,
    'Tỉnh Ví dụ Hai': 16,
    'Tỉnh Ví dụ Ba': 16,
  });
  expect(new Set(rows.map(({ site, asOf }) => `${site ?? ''} ${asOf ?? ''}`))).toEqual(
    new Set(['Cổng ví dụ 2026-06-30', 'Tỉnh Ví dụ Hai 2026-06-15', 'Tỉnh Ví dụ Ba 2026-06-30']),
  );
  expect(new Set(rows.map(({ url }) => url)).size).toBe(48);
  for (const { url = '' } of rows.filter((_, i) => i % 7 === 0))
    expect((await page.request.get(url)).status()).toBe(200);
});

const faults: readonly { readonly name: string; readonly befall: (site: ServedSite) => void }[] = [
  { name: 'is gone', befall: (site) => (site.fault = (request) => void request.socket.destroy()) },
  { name: 'hangs', befall: (site) => (site.fault = () => undefined) },
  { name: 'has an error', befall: (site) => (site.fault = (_, response) => void response.writeHead(503).end()) },
  {
    name: 'may not be read',
    // As a host that sends no Access-Control-Allow-Origin.
    befall: (site) => (site.fault = (_, response) => void response.writeHead(200).end('{"index":"00000000"}')),
  },
];

for (const { name, befall } of faults) {
  test(`a site that ${name} is named, the others answer, and it is asked again on demand`, async ({ page }) => {
    befall(third);
    const search = await open(page, subject);
    await expect(search.status).toHaveText('32 kết quả: 16 văn bản, 16 nhiệm vụ. Chưa hỏi được: Tỉnh Ví dụ Ba.', {
      timeout: 7000,
    });
    await expect(search.failure).toBeHidden();
    await expect(search.page.locator('[data-silent]')).toContainText('Chưa hỏi được: Tỉnh Ví dụ Ba.');

    // What only the silent site has is not said to be nowhere.
    await search.field.fill('cấp nước sinh hoạt');
    await expect(search.status).toHaveText(
      'Các trang đã trả lời không có kết quả nào cho điều bạn tìm. Chưa hỏi được: Tỉnh Ví dụ Ba.',
      // It has just failed and is not waited for again.
      { timeout: 3000 },
    );
    await expect(page.getByRole('main')).not.toContainText(/Không có kết quả|không văn bản nào/);

    third.fault = undefined;
    await page.getByRole('button', { name: 'Hỏi lại' }).click();
    await expect(search.status).toHaveText('2 kết quả: 1 văn bản, 1 nhiệm vụ');
    await expect(search.page.locator('[data-silent]')).toBeHidden();
  });
}

test('results of the faster sites are shown while a slow one is waited for', async ({ page }) => {
  befallHang(third);
  const search = await open(page, subject);
  await expect(search.status).toHaveText('32 kết quả: 16 văn bản, 16 nhiệm vụ. Còn đợi: Tỉnh Ví dụ Ba.', {
    timeout: 4000,
  });
  await expect(search.results.first()).toBeVisible();
});

const befallHang = (site: ServedSite): void => {
  site.fault = () => undefined;
};

test('a file says which sites it knows nothing of', async ({ page }) => {
  third.fault = (request) => void request.socket.destroy();
  const search = await open(page, subject);
  await expect(search.status).toHaveText(/Chưa hỏi được/);
  const { text } = await search.download('JSON');
  expect(JSON.parse(text)).toMatchObject({
    count: 32,
    filters: { 'Từ cần tìm': subject, 'Trang chưa hỏi được': 'Tỉnh Ví dụ Ba' },
  });
});

test('no file is made where the rows of one site cannot be had', async ({ page }) => {
  const search = await open(page, subject);
  await search.expectResults();
  let saved = 0;
  page.on('download', () => (saved += 1));
  second.fault = (_, response) => void response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  await page.getByRole('button', { name: 'JSON' }).click();
  await expect(page.getByRole('alert')).toContainText('không tệp nào được tạo');
  expect(saved).toBe(0);
  second.fault = undefined;
  const { text } = await search.download('JSON');
  expect(JSON.parse(text).rows).toHaveLength(48);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('where no site answers, that is said, and nothing of results', async ({ page }) => {
  await page.route('**/tim-kiem/**/*.bin', (route) => route.abort());
  for (const site of sites.others) site.fault = (request) => void request.socket.destroy();
  const search = await open(page, subject);
  await expect(search.failure).toBeVisible();
  await expect(search.status).toHaveText('Không tải được phần tìm kiếm.');
});

test('the page may ask the sites it searches, and no other', async ({ page }) => {
  await open(page, '');
  const asked = await page.evaluate(
    async (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
        ),
      ),
    [
      `${second.url}/tim-kiem/hien-hanh.json`,
      `${third.url}/tim-kiem/hien-hanh.json`,
      'http://127.0.0.1:9/',
      'https://vi-du.invalid/',
    ],
  );
  expect(asked).toEqual([true, true, false, false]);
  const policy = /connect-src ([^;]*)/.exec(
    (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '',
  )?.[1];
  expect(policy).toBe(`'self' ${second.url} ${third.url}`);
});

test('words are marked at the clause a result opens, wherever else they stand', async ({ browser }) => {
  for (const query of [
    'báo cáo kết quả kiểm tra',
    '"báo cáo kết quả kiểm tra"',
    'quy trình vận hành',
    'bao cao ket qua',
    'kiểm tra an toàn hồ đập',
    'đập chính',
    'vận hành bảo trì',
  ]) {
    const page = await browser.newPage();
    const results = await allResults(await open(page, query, '&nam=2018'));
    await page.close();
    expect(results.length).toBeGreaterThan(0);
    for (const { href } of results) await expectMarked(browser, new URL(href, sites.portal.url).href);
  }
});
