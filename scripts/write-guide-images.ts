import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { chromium as browsers } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { copySources } from '../tests/site/copied-sources.ts';
import { GitHost } from '../tests/browser/git-host.ts';

/**
 * Draws the pictures of the guides for staff from the real tools: a copy of the project in a temporary folder, the
 * notice of 2015 as the example. `import`, `reports`, `form` draw a part alone. Run it after what the pictures show has changed; it writes `public/hinh/huong-dan/`.
 */
const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'public/hinh/huong-dan');
const [devPort, formPort] = [4391, 4392];

const work = mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-hinh-'));
const running: ChildProcess[] = [];
const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
const context = await browser.newContext({
  viewport: { width: 960, height: 620 },
  locale: 'vi-VN',
  timezoneId: 'Asia/Ho_Chi_Minh',
});
const page = await context.newPage();
// A busy machine is slow, not wrong.
page.setDefaultTimeout(120_000);
try {
  mkdirSync(pictures, { recursive: true });
  const parts = { import: picturesOfImport, reports: picturesOfReports, form: picturesOfForm };
  const wanted = process.argv.slice(2);
  for (const [name, draw] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await draw();
} finally {
  for (const child of running) child.kill();
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** From a file to a draft on the screen; the project has no notice yet. */
async function picturesOfImport(): Promise<void> {
  const folder = join(work, 'nhap');
  copySources(folder);
  rmSync(join(folder, 'content/notices'), { recursive: true });
  rmSync(join(folder, 'content/updates'), { recursive: true });
  // The guides lead to the notice that is not there yet.
  rmSync(join(folder, 'content/pages'), { recursive: true });
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=Văn thư', '-c', 'user.email=van-thu@example.vn', ...args]);
  };
  git('init', '-q', '-b', 'main');
  git('add', 'content');
  git('commit', '-q', '-m', 'content');
  cpSync(join(root, 'tests/site/fixtures/thong-bao-cchc-2015.txt'), join(folder, 'thong-bao.txt'));
  const said = output(folder, ['scripts/import.ts', 'thong-bao.txt']);
  await terminal('nhap-van-ban', 'npm run import -- thong-bao.txt', shortened(said, 18));
  const [draft = ''] = readdirSync(join(folder, 'content/notices/2015'));
  const path = join(folder, 'content/notices/2015', draft);
  // A clerk's slip, for the preview to tell.
  writeFileSync(path, readFileSync(path, 'utf8').replace('issuer: ubnd-tinh-kon-tum', 'issuer: ubnd-tinh-kon-tu'));
  const report = output(folder, ['scripts/check-content.ts']);
  await terminal('kiem-tra', 'npm run check', report);
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(devPort)],
    {
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  running.push(server);
  await said200(`http://127.0.0.1:${String(devPort)}/`);
  await page.goto(`http://127.0.0.1:${String(devPort)}/van-ban/${draft.replace('.mdx', '')}/`);
  await picture('xem-thu');
}

/** What waits for a report. */
async function picturesOfReports(): Promise<void> {
  const said = output(root, [
    'scripts/new.ts',
    'update',
    '--list',
    '--agency',
    'so-noi-vu-kon-tum',
    '--as-of',
    '2015-09-20',
  ]);
  await terminal('ghi-bao-cao', 'npm run new -- update --list --agency so-noi-vu-kon-tum', shortened(said, 20));
}

/** The form, over a repository on this machine. */
async function picturesOfForm(): Promise<void> {
  const folder = join(work, 'bieu-mau');
  copySources(folder);
  const host = new GitHost(folder);
  const site = join(folder, 'content/site.yaml');
  writeFileSync(
    site,
    `${readFileSync(site, 'utf8')}form: { backend: github, repo: vi-du/cong-khai, apiRoot: "${await host.start()}" }\n`,
  );
  host.git(['init', '-q', '-b', 'main']);
  host.git(['add', 'content']);
  host.git(['-c', 'user.name=Văn thư', '-c', 'user.email=van-thu@example.vn', 'commit', '-q', '-m', 'content']);
  // Pictures that are yet to be drawn must not stop the build that they are drawn from.
  const drawn = join(folder, 'public/hinh/huong-dan');
  mkdirSync(drawn, { recursive: true });
  for (const name of ['bieu-mau-nhiem-vu', 'bieu-mau-tu-choi']) writeFileSync(join(drawn, `${name}.webp`), '');
  const said = output(folder, ['scripts/build.ts']);
  if (!existsSync(join(folder, 'dist'))) throw new Error(said);
  running.push(spawn(process.execPath, ['scripts/serve.ts', '--port', String(formPort)], { cwd: folder }));
  const address = `http://127.0.0.1:${String(formPort)}/admin/`;
  await said200(address);
  await page.goto(address);
  await page.getByRole('button', { name: 'Đăng nhập bằng mã truy cập' }).click();
  await page.locator('input').first().fill('ma-truy-cap');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('row').first().click();
  const directives = await field('directives');
  await directives.getByRole('button', { name: /^Thêm/ }).click();
  const id = await field('directives.9.id');
  await id.getByRole('textbox').fill('2.3-4');
  await (await field('directives.9.kind')).getByRole('radio', { name: 'Nhiệm vụ có thời hạn' }).click();
  await (await field('directives.9.lead')).getByRole('combobox').click();
  await page.getByRole('option', { name: 'Sở Nội vụ tỉnh Kon Tum' }).click();
  await id.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  await picture('bieu-mau-nhiem-vu');
  const authority = (await field('authority')).getByRole('textbox');
  // Made up, so that the form has something to refuse.
  await authority.fill('Ông A (ví dụ), CCCD 001085012345');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Chưa lưu: có nội dung').waitFor();
  await picture('bieu-mau-tu-choi');
  host.stop();
}

async function field(key: string) {
  const section = page.locator(`section[aria-label][data-key-path="${key}"]`);
  await page.mouse.move(250, 400);
  for (let tries = 0; tries < 60; tries += 1) {
    const isThere = await section.waitFor({ state: 'attached', timeout: tries === 0 ? 3000 : 250 }).then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await page.mouse.wheel(0, tries < 30 ? 600 : -900);
  }
  await section.scrollIntoViewIfNeeded();
  return section;
}

/** What a command of the project says, whatever its exit code. */
function output(folder: string, args: readonly string[]): string {
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CONG_KHAI_'))),
    NO_COLOR: '1',
  };
  try {
    return execFileSync('sh', ['-c', 'exec "$0" "$@" 2>&1', process.execPath, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

function shortened(text: string, lines: number): string {
  const all = text.trimEnd().split('\n');
  return all.length <= lines ? text : `${all.slice(0, lines - 8).join('\n')}\n  …\n${all.slice(-7).join('\n')}`;
}

/** A picture of a command and what it said. */
async function terminal(name: string, command: string, said: string): Promise<void> {
  const shown = stripVTControlCharacters(`$ ${command}\n${said.trimEnd()}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  await page.setContent(
    `<body style="margin:0"><pre style="margin:0;padding:16px;background:#1b1d20;color:#ebe8e1;font:14px/1.5 'DejaVu Sans Mono','Noto Sans Mono',monospace;white-space:pre-wrap;overflow-wrap:anywhere">${shown}</pre>`,
    { waitUntil: 'domcontentloaded' },
  );
  await picture(name, await page.locator('pre').screenshot());
}

/** Writes a picture as WebP, which the browser itself can make. */
async function picture(name: string, png?: Buffer): Promise<void> {
  const bytes = png ?? (await page.screenshot());
  const tab = await context.newPage();
  const encoded = await tab.evaluate(
    async ({ source, longest }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const tries = [0.8, 0.65, 0.5, 0.35].map((quality) => canvas.toDataURL('image/webp', quality));
      return tries.find((one) => one.length * 0.75 <= longest) ?? '';
    },
    { source: `data:image/png;base64,${bytes.toString('base64')}`, longest: 50_000 },
  );
  if (encoded === '') throw new Error(`${name} is too large: show less`);
  await tab.close();
  const file = join(pictures, `${name}.webp`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64'));
  console.log(`${file.slice(root.length + 1)}: ${String(Math.round(readFileSync(file).length / 1024))} kB`);
}

/** Waits until an address answers. */
async function said200(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((done) => setTimeout(done, 300));
  }
  throw new Error(`${address} does not answer`);
}
