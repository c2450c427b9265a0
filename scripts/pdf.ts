import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { sameEveryTime } from './pdf-bytes.ts';

/**
 * Writes notices of the built site as tagged PDF files, from their pages for paper:
 * `npm run pdf -- [--site dist] [--out pdf] [--chromium path] [slug …]`. Without slugs, all of them.
 *
 * A file is written whole or not at all. What is asked for and is not there, or cannot be printed, ends the
 * command with an error that names it; files written before stay.
 */
const root = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'pdf' },
    chromium: { type: 'string' },
  },
});
const site = resolve(root, values.site);
const out = resolve(root, values.out);
/** Where the pages seem to stand while they are printed; no request leaves this machine. */
const host = 'https://ban-in.invalid';
/** Pages after which the browser is started anew: it keeps memory of every page it has drawn. */
const perBrowser = 200;

const there = globSync('van-ban/*/ban-in/index.html', { cwd: site })
  .map((file) => file.split(sep)[1] ?? '')
  .toSorted();
if (there.length === 0) fail(`Chưa có bản in nào trong ${values.site}/. Chạy: npm run build`);
const missing = positionals.filter((slug) => !there.includes(slug));
if (missing.length > 0)
  fail(
    `Không có văn bản: ${missing.join(', ')}. Ghi phần cuối địa chỉ của văn bản, ví dụ: npm run pdf -- ${there[0] ?? ''}`,
  );
const slugs = positionals.length === 0 ? there : [...new Set(positionals)];
const day = /hồ sơ cập nhật đến (\d+)\/(\d+)\/(\d+)/.exec(sheetOf(slugs[0] ?? ''))?.slice(1) ?? [];
const dated = `${day[2] ?? ''}${(day[1] ?? '').padStart(2, '0')}${(day[0] ?? '').padStart(2, '0')}`;

mkdirSync(out, { recursive: true });
let browser = await started();
let bytes = 0;
try {
  for (const [index, slug] of slugs.entries()) {
    if (index > 0 && index % perBrowser === 0) {
      await browser.close();
      browser = await started();
    }
    const pdf = await printed(browser, slug);
    const file = join(out, `${slug}.pdf`);
    writeFileSync(`${file}.new`, pdf);
    renameSync(`${file}.new`, file);
    bytes += pdf.length;
    tell(index + 1);
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
} finally {
  await browser.close();
}
console.log(
  `${styleText('green', '✓')} ${String(slugs.length)} tệp PDF, ${String(Math.ceil(bytes / 1024))} KB → ${values.out}/`,
);

function sheetOf(slug: string): string {
  return readFileSync(join(site, 'van-ban', slug, 'ban-in/index.html'), 'utf8');
}

/** A browser with no way to the network: what it asks for is read from the built site. */
async function started(): Promise<Browser> {
  try {
    const { chromium } = await import('playwright-core');
    const { default: packed } = await import('@sparticuz/chromium');
    const executablePath = values.chromium ?? (await packed.executablePath());
    return await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    });
  } catch (error) {
    console.error(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    fail(
      'Cần trình duyệt Chromium để tạo PDF mà chưa có hoặc không chạy được. Chạy: npm install. Trên Windows hoặc macOS, ' +
        'chỉ ra trình duyệt có sẵn: npm run pdf -- --chromium "đường dẫn tới Chrome hoặc Edge"',
    );
  }
}

/** The PDF of a notice. A context of its own for each: nothing of one document is left for the next. */
async function printed(from: Browser, slug: string): Promise<Buffer> {
  const context = await from.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  try {
    const page = await context.newPage();
    const lost: string[] = [];
    await page.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const path = join(site, decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
      const isOwn = origin === host && path.startsWith(site + sep) && existsSync(path);
      if (isOwn) return route.fulfill({ path });
      lost.push(pathname);
      return route.abort();
    });
    await page.goto(`${host}/van-ban/${slug}/ban-in/`);
    await readyForPaper(page);
    if (lost.length > 0) throw new Error(`${slug}: không có tệp ${lost.join(', ')} trong trang đã dựng.`);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    return sameEveryTime(pdf, dated);
  } finally {
    await context.close();
  }
}

/** Waits for every font, and takes away links to where the pages do not really stand. */
async function readyForPaper(page: Page): Promise<void> {
  await page.evaluate(async (stage) => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    await document.fonts.ready;
    document.querySelectorAll('a').forEach((link) => {
      const isInside = link.getAttribute('href')?.startsWith('#') === true;
      if (!isInside && link.href.startsWith(stage)) link.removeAttribute('href');
    });
  }, host);
}

/** Progress: each file on a terminal, every hundredth in a log. */
function tell(count: number): void {
  const text = `${String(count)}/${String(slugs.length)}`;
  if (process.stdout.isTTY) process.stdout.write(count === slugs.length ? `\r${' '.repeat(20)}\r` : `\r${text}`);
  else if (count % 100 === 0) console.log(text);
}

function fail(message: string): never {
  console.error(`${styleText('red', '✗')} ${message}`);
  process.exit(1);
}
