import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { build } from 'astro';
import { agreementOf, disagreements } from './agreement.ts';
import { asOfDate } from './as-of.ts';
import { builtPages, summaryLines } from './summary.ts';
import { finishSite } from './finish-site.ts';
import { pointLink } from './point-link.ts';
import { lockOwner, releaseLock, takeLock } from './process-lock.ts';
import { formatDay, parseCivilDate } from '../src/domain/civil-date.ts';
import { checkHistory } from '../src/gate/history/check-history.ts';
import { reportText } from '../src/gate/report.ts';

/**
 * Builds the site aside and then puts it in place at once: `dist` is a link to the newest release, so
 * neither a failed nor a killed build leaves half a site where readers are served (docs/decisions/0008).
 *
 * `--as-of YYYY-MM-DD` is the day every status is stated for; else that of the last content commit.
 */
const root = resolve(import.meta.dirname, '..');
const releases = join(root, '.releases');
const served = join(root, 'dist');
const lock = join(releases, 'lock');

const { values } = parseArgs({ options: { 'as-of': { type: 'string' } } });
const asOf = parseCivilDate(values['as-of'] ?? ownDay());
if (asOf === undefined)
  fail(`“${values['as-of'] ?? ''}” không phải là một ngày. Viết: npm run build -- --as-of 2026-11-22`);
process.env['CONG_KHAI_AS_OF'] = asOf;

// Nobody has to remember another command for what was published to stay as it was.
const history = checkHistory(root);
const broken = history.problems.filter(({ severity }) => severity === 'error');
if (broken.length > 0) fail(reportText(root, broken));

mkdirSync(releases, { recursive: true });
const other = takeLock(lock);
if (other !== undefined) giveWay(other);
const started = Date.now();
const aside = join(releases, `building-${String(process.pid)}`);
const release = join(releases, `site-${String(started)}-${String(process.pid)}`);
try {
  await build({ root, outDir: aside, logLevel: 'warn' });
  renameSync(aside, release);
} catch (error) {
  rmSync(aside, { recursive: true, force: true });
  releaseLock(lock);
  fail(error instanceof Error ? error.message : String(error));
}
const counts = agreementOf(root, release);
const lost = disagreements(counts);
// A register of an earlier day leaves out later notices, and says so; else nothing may be missing.
const isEarlier = asOf < asOfDate(root, false, asOf);
if (lost.length > 0 && !isEarlier) {
  rmSync(release, { recursive: true, force: true });
  releaseLock(lock);
  fail(`Trang dựng xong không khớp với nội dung: ${lost.join('; ')}.`);
}
if (lockOwner(lock) !== process.pid) {
  rmSync(release, { recursive: true, force: true });
  giveWay(lockOwner(lock) ?? 0);
}
finishSite(release, asOf);
const previous = putInPlace(release);
// The release before stays for readers whose pages are still loading from it; older ones go.
for (const name of readdirSync(releases)) {
  if (name !== basename(release) && name !== previous && name !== 'lock')
    rmSync(join(releases, name), { recursive: true, force: true });
}
releaseLock(lock);

const pages = builtPages(release);
const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
console.log(
  `${styleText('green', '✓')} ${String(counts.notices)} văn bản, ${String(counts.directives)} nhiệm vụ, ${String(pages.length)} trang, ${String(counts.indexed)} mục tìm kiếm`,
);
if (lost.length > 0) console.log(`  Tính đến ${formatDay(asOf)}: ${lost.join('; ')}.`);
console.log(`  tính đến ${formatDay(asOf)}, dựng trong ${seconds} giây → dist/`);
if (!/^url:/m.test(readFileSync(join(root, 'content/site.yaml'), 'utf8')))
  console.log('  chưa ghi url trong content/site.yaml: trích dẫn, nguồn tin, lịch chép đi nơi khác không có tên miền');
if (history.unchecked !== undefined) console.log(styleText('yellow', `  ${history.unchecked}`));
for (const line of summaryLines(pages, performance.getEntriesByType('measure'))) console.log(`  ${line}`);

/** Points `dist` at a release in one step; returns the name of the release it pointed at before. */
function putInPlace(target: string): string | undefined {
  const present = lstatSync(served, { throwIfNoEntry: false });
  // A plain folder from elsewhere cannot be replaced by a link in one step: it is moved out of the way first.
  if (present !== undefined && !present.isSymbolicLink())
    renameSync(served, join(releases, `found-${String(started)}`));
  return pointLink(served, target);
}

function giveWay(owner: number): never {
  fail(`Một lần dựng khác đang chạy (tiến trình ${String(owner)}). Đợi nó xong rồi chạy lại.`);
}

/** The day the content itself gives. */
function ownDay(): string {
  try {
    return asOfDate(root, false);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** Ends a build before anything served was touched. */
function fail(message: string): never {
  console.error(`${styleText('red', 'Không dựng được trang.')} Trang đang phục vụ vẫn còn nguyên.\n\n${message}`);
  process.exit(1);
}
