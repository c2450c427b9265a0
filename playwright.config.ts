import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

const address = 'http://127.0.0.1:4322';

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 20_000,
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
    command: `node scripts/serve.ts --port 4322 --site ${process.env['SITE_DIST'] ?? 'dist'}`,
    url: address,
    reuseExistingServer: false,
  },
});
