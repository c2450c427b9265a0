import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { build } from 'astro';
import { asOfDate } from './as-of.ts';
import { formatDay, parseCivilDate } from '../src/domain/civil-date.ts';

/**
 * Builds the site aside and then puts it in place at once: `dist` is a link to the newest release,
 * so that neither a failed nor a killed build ever leaves half a site where readers are served.
 */
const root = resolve(import.meta.dirname, '..');
const releases = join(root, '.releases');
const served = join(root, 'dist');
const lock = join(releases, 'lock');

const { values } = parseArgs({ options: { 'as-of': { type: 'string' } } });
const asOf = parseCivilDate(values['as-of'] ?? asOfDate(root, false));
if (asOf === undefined)
  fail(`“${values['as-of'] ?? ''}” không phải là một ngày. Viết: npm run build -- --as-of 2026-11-22`);
process.env['CONG_KHAI_AS_OF'] = asOf;

mkdirSync(releases, { recursive: true });
takeLock();
const started = Date.now();
const aside = join(releases, `building-${String(process.pid)}`);
try {
  await build({ root, outDir: aside, logLevel: 'warn' });
  const release = join(releases, `site-${String(started)}`);
  renameSync(aside, release);
  const previous = putInPlace(release);
  for (const name of readdirSync(releases)) {
    const path = join(releases, name);
    if (path !== release && path !== previous && path !== lock) rmSync(path, { recursive: true, force: true });
  }
  const files = readdirSync(release, { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
  console.log(
    `${styleText('green', '✓')} ${String(pages)} trang, tính đến ${formatDay(asOf)}, dựng trong ${seconds} giây → dist/`,
  );
} catch (error) {
  rmSync(aside, { recursive: true, force: true });
  releaseLock();
  fail(error instanceof Error ? error.message : String(error));
}
releaseLock();

/** Points `dist` at a release in one step; returns the release it pointed at before. */
function putInPlace(release: string): string | undefined {
  const present = lstatSync(served, { throwIfNoEntry: false });
  const previous = present?.isSymbolicLink() ? resolve(root, readlinkSync(served)) : undefined;
  // A plain folder from elsewhere cannot be replaced by a link in one step: move it out of the way first.
  if (present !== undefined && !present.isSymbolicLink())
    renameSync(served, join(releases, `found-${String(started)}`));
  const link = join(releases, 'next');
  rmSync(link, { force: true });
  symlinkSync(release, link, 'junction');
  renameSync(link, served);
  return previous;
}

/** One build at a time: a second one says who is in its way. A lock whose process is gone is taken over. */
function takeLock(): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (isRunning(owner)) fail(`Một lần dựng khác đang chạy (tiến trình ${String(owner)}). Đợi nó xong rồi chạy lại.`);
    writeFileSync(lock, String(process.pid));
  }
}

function releaseLock(): void {
  rmSync(lock, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function fail(message: string): never {
  console.error(`${styleText('red', 'Không dựng được trang.')} Trang đang phục vụ vẫn còn nguyên.\n\n${message}`);
  process.exit(1);
}
