import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, siteFiles, type SiteFile } from './site-files.ts';

/** How many files a part of the site has, and how many bytes. */
interface Part {
  readonly files: number;
  readonly bytes: number;
}

/** What a build says of itself when it is finished: the day it speaks as of, and what it wrote where. */
interface BuildRecord {
  readonly asOf: string;
  /** By first part of the path; `.` for the files at the root. */
  readonly parts: Readonly<Record<string, Part>>;
}

/** Name of the record in the built site: the last file a build writes. */
export const buildRecordFile = 'ban-dung.json';

/** Writes the record into a built site. The same site always gets the same record. */
export function writeBuildRecord(site: string, asOf: string): void {
  const record: BuildRecord = { asOf, parts: partsOf(filesBelow(site)) };
  writeFileSync(join(site, buildRecordFile), `${JSON.stringify(record, undefined, 2)}\n`);
}

/** A built folder that is as its build left it, or the reasons, in Vietnamese, why it may not be released. */
export type BuiltSite =
  | { readonly asOf: string; readonly files: readonly SiteFile[]; readonly faults?: undefined }
  | { readonly faults: readonly string[] };

/** Compares a folder with the record its build left in it. */
export function readBuiltSite(site: string): BuiltSite {
  const file = join(site, buildRecordFile);
  if (!existsSync(file)) {
    return {
      faults: [`Thư mục ${site} không có tệp ${buildRecordFile}: chưa dựng xong, hoặc không phải trang đã dựng.`],
    };
  }
  const record = parseRecord(readFileSync(file, 'utf8'));
  if (record === undefined) return { faults: [`Tệp ${buildRecordFile} trong ${site} không đọc được.`] };
  const files = siteFiles(site);
  const found = partsOf(files.filter(({ path }) => path !== buildRecordFile));
  const faults = [...new Set([...Object.keys(record.parts), ...Object.keys(found)])].toSorted().flatMap((part) => {
    const [then, now] = [record.parts[part] ?? nothing, found[part] ?? nothing];
    if (then.files === now.files && then.bytes === now.bytes) return [];
    const where = part === '.' ? 'Ở gốc' : `Trong ${part}/`;
    return [`${where}: khi dựng xong có ${said(then)}, nay có ${said(now)}.`];
  });
  return faults.length > 0 ? { faults } : { asOf: record.asOf, files };
}

const nothing: Part = { files: 0, bytes: 0 };

const said = ({ files, bytes }: Part): string =>
  `${files.toLocaleString('vi')} tệp, ${bytes.toLocaleString('vi')} byte`;

function partsOf(files: readonly SiteFile[]): Readonly<Record<string, Part>> {
  const parts = new Map<string, { files: number; bytes: number }>();
  for (const { path, bytes } of files) {
    const end = path.indexOf('/');
    const name = end === -1 ? '.' : path.slice(0, end);
    const part = parts.get(name) ?? { files: 0, bytes: 0 };
    parts.set(name, part);
    part.files += 1;
    part.bytes += bytes;
  }
  return Object.fromEntries([...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function parseRecord(text: string): BuildRecord | undefined {
  try {
    const record: Partial<BuildRecord> = JSON.parse(text);
    const { asOf, parts } = record;
    return typeof asOf === 'string' && typeof parts === 'object' ? { asOf, parts } : undefined;
  } catch {
    return undefined;
  }
}
