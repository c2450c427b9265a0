import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { civilDateInVietnam, parseCivilDate } from '../src/domain/civil-date.ts';

/**
 * The day the site speaks as of, `YYYY-MM-DD`: while writing, today in Vietnam; for a build, the day
 * (Vietnam time) of the last commit that touched `content/`; outside git, the newest day any update
 * is dated, so that the same files always give the same site.
 *
 * @param given taken where neither git nor any update has a day
 * @throws where there is no day at all, with the command that gives one
 */
export function asOfDate(root: string, writing: boolean, given?: string): string {
  if (writing) return civilDateInVietnam(Date.now());
  const day = dayOfLastContentCommit(root) ?? newestUpdate(root) ?? given;
  if (day === undefined)
    throw new Error('Không xác định được ngày “tính đến”. Viết: npm run build -- --as-of NĂM-THÁNG-NGÀY');
  return day;
}

function dayOfLastContentCommit(root: string): string | undefined {
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct', '--', 'content'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return seconds === '' ? undefined : civilDateInVietnam(Number(seconds) * 1000);
  } catch {
    return undefined;
  }
}

/** The day of the newest update. Its file has its name from its day, so the others need not be read. */
function newestUpdate(root: string): string | undefined {
  const folder = join(root, 'content/updates');
  return (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((path) => path.endsWith('.yaml'))
    .toSorted((a, b) => (basename(a) < basename(b) ? 1 : -1))
    .values()
    .map((path) => /^date: "?(\d{4}-\d{2}-\d{2})/m.exec(readFileSync(join(folder, path), 'utf8'))?.[1] ?? '')
    .find((day) => parseCivilDate(day) !== undefined);
}
