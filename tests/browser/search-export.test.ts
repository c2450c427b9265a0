import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { originalText } from '../../src/open-data/csv.ts';
import { SearchPage } from './search-page.ts';

const csv = 'CSV (bảng tính)';
const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] =>
  parse(text, { bom: true, columns: true, recordDelimiter: '\r\n' });

test('all that is found is saved as CSV, also what is not shown yet, with filter, day and address', async ({
  page,
}) => {
  const search = new SearchPage(page);
  await search.open('hành chính');
  await search.expectResults();
  const total = await search.total();
  expect(await search.results.count()).toBeLessThan(total);
  const { name, text } = await search.download(csv);
  expect(name).toMatch(/^ket-qua-tim-kiem-tinh-den-\d{4}-\d{2}-\d{2}\.csv$/);
  const rows = rowsOf(text);
  expect(rows).toHaveLength(total);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
  for (const row of rows)
    expect(row).toMatchObject({
      asOf: name.slice(-14, -4),
      selection: 'Từ cần tìm: hành chính',
      selectionUrl: `${new URL(page.url()).origin}/tim-kiem/?q=h%C3%A0nh+ch%C3%ADnh`,
      noticeName: expect.stringMatching(/^Thông báo/),
    });
  // Row by row what the page shows.
  const more = page.getByRole('button', { name: 'Xem thêm kết quả' });
  await more.click();
  await expect(search.results).toHaveCount(total);
  const shown = await search.results
    .getByRole('link')
    .evaluateAll((links) =>
      links.filter((link) => link.hasAttribute('data-title')).map((link) => link.textContent ?? ''),
    );
  expect(
    rows.map(({ result, title, leadNames, id = '' }) =>
      result === 'van-ban' ? title : `${leadNames ?? ''} – nhiệm vụ ${id.split('/')[1] ?? ''}`,
    ),
  ).toEqual(shown);
  await expect(page.getByText(`Đã tạo tệp ${name}: ${String(total)} kết quả.`)).toBeVisible();
});

test('notices and directives have the columns of their tables, and JSON the same cells', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('hành chính');
  await search.expectResults();
  const rows = rowsOf((await search.download(csv)).text);
  const data = JSON.parse((await search.download('JSON')).text);
  expect(data).toMatchObject({
    count: rows.length,
    permalink: rows[0]?.['selectionUrl'],
    filters: { 'Từ cần tìm': 'hành chính' },
  });
  expect(data.rows.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id));
  for (const [kind, table] of [
    ['van-ban', 'van-ban'],
    ['nhiem-vu', 'nhiem-vu'],
  ] as const) {
    const published: Record<string, unknown>[] = (await (await page.request.get(`/du-lieu/${table}.json`)).json()).rows;
    const found = data.rows.filter(({ result }: { result: string }) => result === kind);
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) {
      const own = published.find(({ id }) => id === row.id) ?? {};
      const addresses = new Set(['url', 'textUrl', 'original']);
      for (const [column, cell] of Object.entries(own))
        if (!addresses.has(column)) expect(row[column], column).toEqual(cell);
      expect(row.url).toBe(new URL(String(own['url']), page.url()).href);
    }
  }
  const words = data.rows.find(({ id }: { id: string }) => id.endsWith('/2.3-2'))?.words;
  expect(originalText(rows.find(({ id = '' }) => id.endsWith('/2.3-2'))?.['words'] ?? '')).toBe(words);
});

test('filters and order are the file’s too, and an agency’s own share stands beside each directive', async ({
  page,
}) => {
  const search = new SearchPage(page);
  await search.open();
  await (await search.filter('Cơ quan')).selectOption('so-noi-vu-kon-tum');
  await search.expectResults();
  await (await search.filter('Tìm trong')).selectOption('nhiem-vu');
  await (await search.filter('Xếp theo')).selectOption('han');
  await expect(page).toHaveURL(/xep=han/);
  await expect(search.status).toHaveText('8 kết quả');
  const { text } = await search.download(csv);
  const rows = rowsOf(text);
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatchObject({
    id: expect.stringMatching(/\/2\.3-2$/),
    result: 'nhiem-vu',
    agency: 'so-noi-vu-kon-tum',
    agencySchedule: 'done-date-unknown',
    selection: 'Tìm trong: Nhiệm vụ; Cơ quan: Sở Nội vụ tỉnh Kon Tum; Xếp theo: Thời hạn gần nhất',
    selectionUrl: page.url(),
  });
});

test('the file holds what its address finds, though the last word was still being typed', async ({ page, context }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.field.pressSequentially('thủ tục hành ch');
  await search.expectResults();
  const rows = rowsOf((await search.download(csv)).text);
  const again = new SearchPage(await context.newPage());
  await again.page.goto(rows[0]?.['selectionUrl'] ?? '');
  // What was shown while the word grew has given way to what the address finds.
  await expect(again.results.first()).toBeVisible();
  const said = (await again.status.textContent()) ?? '';
  expect(said).toContain(` ${String(rows.length)} kết quả`);
  await expect(search.status).toHaveText(said);
});

for (const [name, part] of [
  ['the code', '**/_astro/export-results.*'],
  ['the list of rows', '**/tim-kiem/dong/*.json'],
  ['rows of notices', '**/tim-kiem/dong/*.ndjson'],
  ['rows of directives', '**/chi-dao/loc/*.ndjson'],
] as const) {
  test(`where ${name} cannot be had, that is said and no file is made`, async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('hành chính');
    await search.expectResults();
    const before = await search.status.textContent();
    let saved = 0;
    page.on('download', () => (saved += 1));
    await page.route(part, (route) => route.abort());
    await page.getByRole('button', { name: csv }).click();
    await expect(page.getByRole('alert')).toContainText('không tệp nào được tạo');
    // The results stand.
    await expect(search.status).toHaveText(before ?? '');
    await expect(search.results.first()).toBeVisible();
    expect(saved).toBe(0);
    await page.unroute(part);
    // Browsers keep in mind that a script could not be loaded.
    if (part.includes('export-results')) return;
    expect(rowsOf((await search.download(csv)).text)).toHaveLength(await search.total());
    await expect(page.getByRole('alert')).toBeHidden();
  });
}

test('rows of another release are never taken for those that were found', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('hành chính');
  await search.expectResults();
  await page.route('**/chi-dao/loc/*.ndjson', async (route) => {
    const response = await route.fetch();
    const lines = (await response.text()).trimEnd().split('\n');
    await route.fulfill({ response, body: [...lines.slice(1), lines[0]].join('\n') });
  });
  await page.getByRole('button', { name: csv }).click();
  await expect(page.getByRole('alert')).toContainText('không tệp nào được tạo');
});

test('nothing is offered where nothing was found', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('bitcoin');
  await expect(search.status).toHaveText(/^Không có kết quả/);
  await expect(page.getByRole('button', { name: csv })).toBeHidden();
});
