import type { Browser } from '@playwright/test';
import { serveSecurely } from './secure-server.ts';
import { putLineBefore, type Line } from './slow-line.ts';

/** What a reader of a page waits for, on a first visit; in milliseconds since the address was opened. */
export interface Paint {
  /** First words or pictures on the screen. */
  readonly first: number;
  /** Largest of them so far. */
  readonly largest: number;
  /** Everything is there. */
  readonly loaded: number;
  readonly requests: number;
  /** Of all answers, as sent, with their headers. */
  readonly bytes: number;
}

/** How much slower the reader's machine is than this one. */
export const slowdown = 4;

/** Opens a page over a line with an empty cache, on the screen of a telephone. */
export async function paintOf(browser: Browser, site: string, address: string, line: Line): Promise<Paint> {
  const server = await serveSecurely(site);
  const wire = await putLineBefore(server.port, line);
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    locale: 'vi-VN',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await devtools.send('Network.enable');
    let [requests, bytes] = [0, 0];
    devtools.on('Network.responseReceived', ({ response }) => {
      if (response.url.startsWith('https:')) requests += 1;
    });
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`https://127.0.0.1:${String(wire.port)}${address}`, { waitUntil: 'load', timeout: 120_000 });
    // What scripts fetch and draw after the page itself.
    await page.waitForLoadState('networkidle');
    // The browser tells of a paint a little after it.
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const times = await page.evaluate(
      () =>
        new Promise<{ first: number; largest: number; loaded: number }>((done) => {
          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
          const [navigation] = performance.getEntriesByType('navigation');
          new PerformanceObserver((list) => {
            done({
              first,
              largest: list.getEntries().at(-1)?.startTime ?? 0,
              loaded: (navigation?.startTime ?? 0) + (navigation?.duration ?? 0),
            });
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    return { ...times, requests, bytes };
  } finally {
    await context.close();
    wire.close();
    server.close();
  }
}

/** Least, middle and greatest of some numbers. */
export function spread(numbers: readonly number[]): readonly [least: number, median: number, greatest: number] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [sorted[0] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0, sorted.at(-1) ?? 0];
}
