import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { formatDay, parseCivilDate } from '../src/domain/civil-date.ts';
import { defaultQuality } from '../src/release/compressed.ts';
import { publish, readyAgain, Refusal } from '../src/release/publish.ts';
import { ReleaseStore, type Release } from '../src/release/store.ts';
import { pointLink } from './point-link.ts';
import { releaseLock, takeLock } from './process-lock.ts';

/**
 * Puts a finished build where a server reads it, as a release that appears at once and whole
 * (docs/decisions/0012): `npm run release -- DIR`, then serve `DIR/current`. `--rollback [ID]` serves an
 * earlier release again, `--list` shows what there is.
 */
const usage = `Cách dùng:
  npm run release -- THƯ-MỤC               phát hành trang vừa dựng
  npm run release -- THƯ-MỤC --rollback    quay lại bản phát hành liền trước (hoặc: --rollback MÃ)
  npm run release -- THƯ-MỤC --list        xem các bản phát hành đang giữ

Tùy chọn:
  --site THƯ-MỤC    trang đã dựng, mặc định: dist
  --keep SỐ         giữ bấy nhiêu bản phát hành mới nhất, mặc định: 5
  --carry-days SỐ   giữ tệp của bản cũ cho trang còn mở trong bấy nhiêu ngày, mặc định: 7
  --quality SỐ      mức nén Brotli từ 0 đến 11, mặc định: ${String(defaultQuality)}
  --no-compress     không làm bản nén .br và .gz
  --fresh           chép lại mọi tệp, không dùng chung tệp với bản trước`;

const { values, positionals } = readArguments();
const [folder, id, ...rest] = positionals;
if (folder === undefined || rest.length > 0 || (id !== undefined && !values.rollback)) stop(usage);
const keep = numberOf('keep', 2, 1000);
const carryDays = numberOf('carry-days', 0, 3650);
const quality = values.compress ? numberOf('quality', 0, 11) : undefined;

const store = new ReleaseStore(resolve(folder));
if (values.list) {
  list();
  process.exit();
}
if (lstatSync(store.current, { throwIfNoEntry: false })?.isSymbolicLink() === false)
  fail([`${store.current} đã có nhưng không phải là liên kết. Chọn thư mục khác, hoặc dời nó đi nơi khác.`]);
const site = resolve(import.meta.dirname, '..', values.site);
if (!values.rollback && !existsSync(site)) fail([`Không có thư mục ${site}. Chạy trước: npm run build`]);

try {
  store.create();
  const other = takeLock(store.lock);
  if (other !== undefined)
    fail([`Một lần phát hành khác đang chạy (tiến trình ${String(other)}). Đợi nó xong rồi chạy lại.`]);
  await (values.rollback ? goBack() : release());
} catch (error) {
  fail(error instanceof Refusal ? error.reasons : [explained(error)]);
} finally {
  releaseLock(store.lock);
}

async function release(): Promise<void> {
  const started = Date.now();
  // The link may lead elsewhere before this is done.
  const { release, files, unchanged, compressed } = await publish(store, {
    site: realpathSync(site),
    now: started,
    carryDays,
    quality,
    fresh: values.fresh,
    atOnce: availableParallelism(),
  });
  serve(release);
  const newest = store.list().slice(-keep);
  store.keepOnly(new Set([release, ...newest].map((kept) => kept.id)));
  const count = (number: number): string => number.toLocaleString('vi');
  console.log(`${styleText('green', '✓')} Đã phát hành ${release.id}, tính đến ${day(release)}.`);
  console.log(
    `  ${count(files)} tệp: ${count(files - unchanged)} mới hoặc đã đổi, ${count(unchanged)} giữ nguyên; ` +
      `${count(compressed)} bản nén mới; ${count(release.carried.length)} mục của bản cũ được giữ cho trang còn mở.`,
  );
  console.log(`  Xong trong ${((Date.now() - started) / 1000).toFixed(1).replace('.', ',')} giây → ${store.current}`);
}

/** Serves an earlier release again; the one that is served now stays and can be named later. */
function goBack(): Promise<void> {
  const releases = store.list();
  const served = store.served();
  const target =
    id === undefined
      ? releases.filter((release) => served !== undefined && release.id < served.id).at(-1)
      : releases.find((release) => release.id === id);
  if (target === undefined) {
    fail([
      id === undefined
        ? 'Không có bản phát hành nào cũ hơn bản đang phục vụ.'
        : `Không có bản phát hành “${id}”. Xem các bản đang giữ: npm run release -- ${String(folder)} --list`,
    ]);
  }
  if (target.id === served?.id) fail([`Bản ${target.id} đang được phục vụ rồi.`]);
  try {
    readyAgain(store, target, Date.now(), carryDays);
  } catch (error) {
    // Going back must not fail for the sake of open pages.
    console.error(styleText('yellow', `Trang đang mở có thể không tìm kiếm được nữa: ${explained(error)}`));
  }
  serve(target);
  console.log(`${styleText('green', '✓')} Đã quay lại bản ${target.id}, tính đến ${day(target)}.`);
  if (served !== undefined)
    console.log(
      `  Bản ${served.id} vẫn được giữ. Phục vụ lại: npm run release -- ${String(folder)} --rollback ${served.id}`,
    );
  return Promise.resolve();
}

function list(): void {
  const served = store.served();
  for (const release of store.list())
    console.log(`${release.id === served?.id ? '→' : ' '} ${release.id}  tính đến ${day(release)}`);
  if (served === undefined) console.log(`Chưa có bản nào được phục vụ trong ${store.folder}.`);
}

function serve({ id: name }: Release): void {
  try {
    // Data before the link that leads to it, also when the power fails.
    execFileSync('sync', ['-f', store.folder], { stdio: 'ignore' });
  } catch {
    // Not every system has the command; a running one serves the release all the same.
  }
  pointLink(store.current, store.siteOf(name));
}

function day({ asOf }: Release): string {
  const parsed = parseCivilDate(asOf);
  return parsed === undefined ? asOf : formatDay(parsed);
}

function numberOf(option: 'keep' | 'carry-days' | 'quality', least: number, most: number): number {
  const number = Number(values[option]);
  if (!Number.isInteger(number) || number < least || number > most || values[option] === '')
    stop(`--${option} phải là số nguyên từ ${String(least)} đến ${String(most)}.\n\n${usage}`);
  return number;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      allowNegative: true,
      options: {
        site: { type: 'string', default: 'dist' },
        keep: { type: 'string', default: '5' },
        'carry-days': { type: 'string', default: '7' },
        quality: { type: 'string', default: String(defaultQuality) },
        compress: { type: 'boolean', default: true },
        fresh: { type: 'boolean', default: false },
        rollback: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
      },
    });
  } catch {
    return stop(usage);
  }
}

function explained(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'Ổ đĩa hết chỗ. Giải phóng chỗ, hoặc giữ ít bản hơn (--keep), rồi chạy lại.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `Không có quyền ghi vào ${store.folder}: ${error instanceof Error ? error.message : ''}`;
  return error instanceof Error ? error.message : String(error);
}

/** Ends before anything served was touched. */
function fail(reasons: readonly string[]): never {
  releaseLock(store.lock);
  const shown = reasons.slice(0, 20).map((reason) => `- ${reason}`);
  const more = reasons.length > shown.length ? [`- và ${String(reasons.length - shown.length)} điều khác`] : [];
  console.error(
    `${styleText('red', 'Không phát hành được.')} Trang đang phục vụ vẫn còn nguyên.\n\n${[...shown, ...more].join('\n')}`,
  );
  process.exit(1);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
