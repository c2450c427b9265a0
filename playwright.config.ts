import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

// Several checkouts on one machine each need a port of their own.
const port = process.env['TEST_PORT'] ?? '4322';
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Far beyond what anything takes: a slow machine is no fault of the site.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['CI'] === undefined ? 'dot' : 'list',
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: {
      // Comes with npm and unpacks to the temporary folder here, before two workers would race for it.
      executablePath: await chromium.executablePath(),
      // Not `chromium.args`: those switch off the web security that is tested here.
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: `node scripts/serve.ts --port ${port} --site ${process.env['SITE_DIST'] ?? 'dist'}`,
    url: address,
    reuseExistingServer: false,
  },
});
