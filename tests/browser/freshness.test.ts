import { setTimeout } from 'node:timers/promises';
import { expect as expectSoon, test, type Page } from '@playwright/test';
import { WritingServer } from './writing-server.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const expect = expectSoon.configure({ timeout: 20_000 });

const slug = 'tb-ket-luan-cai-cach-hanh-chinh-2015';
const notice = `content/notices/2015/${slug}.mdx`;
const page = `/van-ban/${slug}/`;

let server: WritingServer;
let sound: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = new WritingServer(1100);
  sound = server.read(notice);
  await server.start();
});

test.afterAll(() => {
  server.stop();
});

/** The notice with a paragraph before its words that says which edit it is. Made up. */
const edited = (edit: number): string => sound.replace('\n---\n\n', `\n---\n\nVí dụ: lần sửa ${String(edit)}.\n\n`);

/** Writes down every edit a browser shows, in the order it is shown, and every time a page is loaded. */
async function observe(browser: Page): Promise<{ readonly shown: number[]; readonly loads: () => number }> {
  const shown: number[] = [];
  let loads = 0;
  await browser.exposeBinding('said', (_, edit: number) => {
    if (shown.at(-1) !== edit) shown.push(edit);
  });
  await browser.addInitScript(() => {
    const look = (): void => {
      const edit = /lần sửa (\d+)/.exec(document.body?.textContent ?? '')?.[1];
      if (edit !== undefined) Reflect.get(window, 'said')(Number(edit));
      requestAnimationFrame(look);
    };
    look();
  });
  browser.on('load', () => {
    loads += 1;
  });
  return { shown, loads: () => loads };
}

/** Once everything that was to come of an edit has come: the check follows the words after a second and a half. */
const settled = (): Promise<void> => setTimeout(4000);

test('an edit is shown, and loads the page no second time', async ({ page: browser }) => {
  const { loads } = await observe(browser);
  await server.visit(browser, page);
  await settled();
  const before = loads();
  server.write(notice, edited(1));
  await expect(browser.getByText('lần sửa 1.')).toBeVisible();
  await settled();
  expect(loads() - before).toBe(1);
});

test('a file written again with the same words loads nothing', async ({ page: browser }) => {
  const { loads } = await observe(browser);
  await server.visit(browser, page);
  await settled();
  const before = loads();
  server.write(notice, server.read(notice));
  server.write('content/topics/cai-cach-hanh-chinh.yaml', server.read('content/topics/cai-cach-hanh-chinh.yaml'));
  await settled();
  expect(loads() - before).toBe(0);
});

test('of edits in quick succession the last stays, and no older one comes after a newer', async ({ page: browser }) => {
  const { shown } = await observe(browser);
  await server.visit(browser, page);
  // From one within the pause for saving to one while the page of the one before is being drawn or read.
  const pauses = [0, 5, 30, 60, 90, 120, 150, 200, 250, 300, 400, 80, 40, 160, 10];
  let edit = 100;
  for (const pause of [...pauses, ...pauses]) {
    edit += 1;
    server.write(notice, edited(edit));
    await setTimeout(pause);
  }
  await expect(browser.getByText(`lần sửa ${String(edit)}.`)).toBeVisible();
  await settled();
  await expect(browser.getByText(`lần sửa ${String(edit)}.`)).toBeVisible();
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
});

test('a page asked for in the moment of an edit comes to show it', async ({ page: browser }) => {
  const { shown } = await observe(browser);
  for (let edit = 201; edit < 213; edit += 1) {
    const going = browser.goto(server.address(page), { waitUntil: 'commit' }).catch(() => undefined);
    await setTimeout((edit * 7) % 60);
    server.write(notice, edited(edit));
    await going;
    await expect(browser.getByText(`lần sửa ${String(edit)}.`)).toBeVisible();
  }
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
});

test('readers who leave while a page is drawn leave nothing old behind', async ({ page: browser }) => {
  for (let edit = 301; edit < 309; edit += 1) {
    const left = Array.from({ length: 4 }, async (_, index) => {
      const leaving = AbortSignal.timeout(5 + index * 15);
      await fetch(server.address(page), { signal: leaving }).catch(() => undefined);
    });
    server.write(notice, edited(edit));
    await Promise.all(left);
  }
  await server.visit(browser, page);
  await expect(browser.getByText('lần sửa 308.')).toBeVisible();
});

test('a notice that comes, is renamed and goes is where it should be, and nowhere else', async ({ page: browser }) => {
  const [first, second] = ['tb-vi-du-mot', 'tb-vi-du-hai'];
  const added = sound.replace(/^title: .*$/m, 'title: Văn bản ví dụ không có thật');
  const entry = browser.getByRole('main').getByRole('link', { name: 'Văn bản ví dụ không có thật' });
  await server.visit(browser, '/van-ban/');
  server.write(`content/notices/2015/${first}.mdx`, added);
  await expect(entry).toHaveAttribute('href', `/van-ban/${first}/`);
  server.rename(`content/notices/2015/${first}.mdx`, `content/notices/2015/${second}.mdx`);
  await expect(entry).toHaveAttribute('href', `/van-ban/${second}/`);
  expect((await fetch(server.address(`/van-ban/${second}/`))).status).toBe(200);
  expect((await fetch(server.address(`/van-ban/${first}/`))).status).toBe(404);
  server.remove(`content/notices/2015/${second}.mdx`);
  await expect(entry).toHaveCount(0);
  expect((await fetch(server.address(`/van-ban/${second}/`))).status).toBe(404);
});

test('a report in a folder of its own is shown with its directive, and is gone when its folder is', async ({
  page: browser,
}) => {
  const folder = `content/updates/${slug}/2.2`;
  const words = 'Báo cáo ví dụ không có thật.';
  await server.visit(browser, `/chi-dao/${slug}/2.2/`);
  server.write(
    `${folder}/2016-01-04.yaml`,
    `date: "2016-01-04"\nstatus: in-progress\nsummary: ${words}\nevidence: []\n`,
  );
  await expect(browser.getByText(words)).toBeVisible();
  server.remove(folder);
  await expect(browser.getByText(words)).toHaveCount(0);
});

test('another name of an agency is shown on the pages that name it', async ({ page: browser }) => {
  const file = 'content/agencies/so-tu-phap-kon-tum.yaml';
  const before = server.read(file);
  await server.visit(browser, `/chi-dao/${slug}/2.2/`);
  server.write(file, before.replaceAll('Sở Tư pháp tỉnh', 'Sở Ví Dụ tỉnh'));
  await expect(browser.getByRole('main').getByText('Sở Ví Dụ tỉnh').first()).toBeVisible();
  server.write(file, before);
  await expect(browser.getByText('Sở Ví Dụ tỉnh')).toHaveCount(0);
});

test('words that are refused are told, and the page is back when they are mended', async ({ page: browser }) => {
  await server.visit(browser, page);
  server.write(notice, sound.replace('\n---\n\n', '\n---\n\n<b>Ví dụ</b>\n\n'));
  const preview = browser.getByRole('complementary', { name: 'Xem thử' });
  await expect(preview).toContainText('Chưa sửa thì chưa dựng được trang');
  server.write(notice, sound);
  await expect(browser.locator('[data-verbatim]').first()).toBeVisible();
  await expect(preview).not.toContainText('Chưa sửa');
});
