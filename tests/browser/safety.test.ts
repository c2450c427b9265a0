import { expect, test } from '@playwright/test';
import { addresses, addressOf, htmlOf, pageKinds, replaced, withoutPolicy } from './built-site.ts';
import { policyProblems } from './checks/policy.ts';
import { attacker, injections } from './injections.ts';
import { Observation } from './observation.ts';
import { SearchPage } from './search-page.ts';
import { contentSecurityPolicy } from '../../src/layouts/csp.ts';

const kinds = pageKinds.map((kind) => ({ ...kind, html: htmlOf(kind.address) }));

for (const { name, address, scripts, html } of kinds) {
  test.describe(name, () => {
    test('has its own strict policy and breaks it nowhere, asks no other host, and stays in place', async ({
      page,
      baseURL,
    }) => {
      expect(policyProblems(html, scripts)).toEqual([]);
      const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
      expect(html).toContain(`content="${contentSecurityPolicy(style, scripts)}"`);

      const observation = await Observation.of(page, baseURL!);
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(address);
      expect(await observation.violations()).toEqual([]);
      expect(observation.complaints).toEqual([]);
      expect(observation.outside).toEqual([]);
      expect(await observation.layoutShift()).toBe(0);
    });
  });
}

test('every page names a policy of one of the four kinds', () => {
  const faulty = addresses.filter((address) => {
    const html = htmlOf(address);
    const isLent = address.startsWith('/nhung/');
    return (['none', 'fonts', 'own', 'search'] as const).every(
      (scripts) => policyProblems(html, scripts, isLent).length > 0,
    );
  });
  expect(faulty).toEqual([]);
});

test('no page asks another host for anything', async ({ page, baseURL }) => {
  test.setTimeout(60_000);
  const observation = await Observation.of(page, baseURL!);
  for (const address of addresses) await page.goto(address);
  expect(observation.outside).toEqual([]);
});

test('a notice is one request: its text and its style, no script, no font', async ({ page, baseURL }) => {
  const observation = await Observation.of(page, baseURL!);
  await page.goto(addressOf('a notice'), { waitUntil: 'networkidle' });
  expect(observation.requests.filter((request) => !request.startsWith('data:'))).toEqual([
    `${baseURL!}${addressOf('a notice')}`,
  ]);
});

test('a search runs within its policy and asks no other host', async ({ page, baseURL }) => {
  const observation = await Observation.of(page, baseURL!);
  const search = new SearchPage(page);
  await search.open('cải cách hành chính');
  await search.expectResults();
  expect(await observation.violations()).toEqual([]);
  expect(observation.complaints).toEqual([]);
  expect(observation.outside).toEqual([]);
});

test.describe('what is injected', () => {
  const answers: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
    '/script.js': { contentType: 'text/javascript', body: 'globalThis.injected = true' },
    '/style.css': { contentType: 'text/css', body: 'body { opacity: 0.5 }' },
    '/image.svg': {
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    },
    '/frame.html': { contentType: 'text/html', body: '<!doctype html><title>Khung</title>' },
    '/form.html': { contentType: 'text/html', body: '<!doctype html><title>Đã nhận</title>' },
  };

  for (const { name: kind, address, html } of kinds.filter(({ name }) =>
    ['a notice', 'the register', 'the search page'].includes(name),
  )) {
    for (const { name, html: injected, act, worked } of injections) {
      test(`${name} does nothing on ${kind}, and would without the policy`, async ({ page }) => {
        const asked: string[] = [];
        await page.context().route(`${attacker}/**`, (route) => {
          asked.push(route.request().url());
          return route.fulfill(answers[new URL(route.request().url()).pathname] ?? { status: 404 });
        });
        const planted = replaced(html, /<main[^>]*>/, `$&${injected}`);
        const open = async (body: string): Promise<void> => {
          await page.route(
            `**${address}`,
            (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
            {
              times: 1,
            },
          );
          await page.goto(address);
          await act?.(page);
        };

        await open(withoutPolicy(planted));
        await expect.poll(() => worked(page)).toBe(true);
        asked.length = 0;

        await open(planted);
        // What loads with the page is there by now; what a press sets off may still be on its way.
        if (act !== undefined) await page.waitForLoadState('networkidle');
        expect(await worked(page)).toBe(false);
        expect(asked).toEqual([]);
      });
    }
  }
});
