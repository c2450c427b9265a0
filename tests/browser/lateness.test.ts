import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { folder, htmlOf, replaced } from './built-site.ts';

const register = '/chi-dao/';

interface Facts {
  readonly reported: string;
  readonly due?: string;
  readonly doneOn?: string;
  readonly lastReport?: string;
  readonly periodEnd?: string;
}

/** Opens the register as if built on a day, with one directive whose status stands on the given facts. */
async function openRegister(page: Page, built: string, facts: Facts, label: string): Promise<void> {
  const [year, month, day] = built.split('-').map(Number);
  let html = htmlOf(register);
  html = replaced(
    html,
    /(<p[^>]*data-labels[^>]*>\s*Tình trạng tính đến\s*)<time[^>]*>[^<]*<\/time>/,
    `$1<time datetime="${built}">${String(day)}/${String(month)}/${String(year)}</time>`,
  );
  html = replaced(
    html,
    /data-facts="[^"]*"([^>]*)>[^<]*</,
    `data-facts="${JSON.stringify(facts).replaceAll('"', '&quot;')}"$1>${label}<`,
  );
  await page.route(`**${register}`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(register);
}

const note = (page: Page) => page.locator('[data-labels]');
/** The day the statuses are stated for; the day the record reaches to is the built site's and never moves. */
const stated = (day: string) => new RegExp(`^\\s*Tình trạng tính đến ${day}, theo báo cáo đã đăng đến [0-9/]+\\.\\s*$`);
const tag = (page: Page) => page.locator('[data-facts]').first();

const open = { reported: 'no-information', due: '2026-12-08' };
const overdue = { reported: 'in-progress', due: '2026-11-30', lastReport: '2026-12-05' };
const reportedBefore = { reported: 'in-progress', due: '2026-11-30', lastReport: '2026-11-25' };
const noDeadline = { reported: 'carried-on', lastReport: '2026-06-01' };
const period = { reported: 'no-information', periodEnd: '2026-12-31' };

const nights: readonly (readonly [instant: string, facts: Facts, built: string, day: string, status: string])[] = [
  // Sixteen days are left on 22 November, fifteen on the 23rd, which begins in Vietnam at 17:00 UTC.
  ['2026-11-22T16:59:59Z', open, 'Trong hạn', '22/11/2026', 'Trong hạn'],
  ['2026-11-22T17:00:00Z', open, 'Trong hạn', '23/11/2026', 'Sắp đến hạn'],
  // The last day in time counts to its end.
  ['2026-12-08T16:59:59Z', open, 'Trong hạn', '8/12/2026', 'Sắp đến hạn'],
  ['2026-12-08T17:00:00Z', open, 'Trong hạn', '9/12/2026', 'Đã qua thời hạn, chưa có báo cáo công khai'],
  // Overdue is said only where a report after the deadline says that the duty is not done.
  ['2026-12-31T17:00:00Z', overdue, 'Quá hạn', '1/1/2027', 'Quá hạn'],
  ['2026-11-30T16:59:59Z', reportedBefore, 'Sắp đến hạn', '30/11/2026', 'Sắp đến hạn'],
  ['2026-11-30T17:00:00Z', reportedBefore, 'Sắp đến hạn', '1/12/2026', 'Đã qua thời hạn, chưa có báo cáo công khai'],
  // 183 days after 1 June is 1 December.
  ['2026-12-01T16:59:59Z', noDeadline, 'Không ấn định thời hạn', '1/12/2026', 'Không ấn định thời hạn'],
  ['2026-12-01T17:00:00Z', noDeadline, 'Không ấn định thời hạn', '2/12/2026', 'Lâu chưa cập nhật'],
  ['2026-12-31T16:59:59Z', period, 'Không ấn định thời hạn', '31/12/2026', 'Không ấn định thời hạn'],
  ['2026-12-31T17:00:00Z', period, 'Không ấn định thời hạn', '1/1/2027', 'Đã hết giai đoạn'],
  // What is done stays done.
  [
    '2030-01-01T00:00:00Z',
    { reported: 'completed', due: '2026-12-08', doneOn: '2026-11-20' },
    'Hoàn thành đúng hạn',
    '1/1/2030',
    'Hoàn thành đúng hạn',
  ],
];

for (const [instant, facts, built, day, status] of nights) {
  test(`at ${instant} “${built}” (${JSON.stringify(facts)}) is “${status}” as of ${day}`, async ({ page }) => {
    await page.clock.setFixedTime(instant);
    await openRegister(page, '2026-11-22', facts, built);
    await expect(tag(page)).toHaveText(status);
    await expect(note(page)).toHaveText(stated(day));
  });
}

test.describe('a reader in Los Angeles', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('is told the day in Vietnam', async ({ page }) => {
    await page.clock.setFixedTime('2026-12-08T17:00:00Z');
    await openRegister(page, '2026-11-22', open, 'Trong hạn');
    await expect(tag(page)).toHaveText('Đã qua thời hạn, chưa có báo cáo công khai');
    await expect(note(page)).toHaveText(stated('9/12/2026'));
  });
});

test('a clock earlier than the built day changes nothing', async ({ page }) => {
  await page.clock.setFixedTime('2020-01-01T00:00:00Z');
  await openRegister(page, '2026-12-09', open, 'Đã qua thời hạn, chưa có báo cáo công khai');
  await page.waitForLoadState('networkidle');
  await expect(tag(page)).toHaveText('Đã qua thời hạn, chưa có báo cáo công khai');
  await expect(note(page)).toHaveText(stated('9/12/2026'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a listing says what held on the day it was built', async ({ page }) => {
    await openRegister(page, '2020-01-01', { reported: 'no-information', due: '2020-03-01' }, 'Trong hạn');
    await page.waitForLoadState('networkidle');
    await expect(tag(page)).toHaveText('Trong hạn');
    await expect(note(page)).toHaveText(stated('1/1/2020'));
  });
});

test('the script of a listing is one file of at most 1,024 bytes', () => {
  const html = htmlOf(register);
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map((match) => match[1]!);
  expect(sources).toHaveLength(1);
  expect(html).not.toContain('modulepreload');
  expect(statSync(join(folder, sources[0]!)).size).toBeLessThanOrEqual(1024);
});
