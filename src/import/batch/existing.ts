import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { frontMatterOf } from '#gate/front-matter.ts';
import { YamlSource } from '#gate/yaml-source.ts';

/** A notice that is there already, published or draft. */
export interface ExistingNotice {
  readonly file: string;
  /** Name without ending. */
  readonly name: string;
  readonly sha256: string | undefined;
  /** Number, day and issuer, where all are known: no two notices share them. */
  readonly key: string | undefined;
  /** It was made in this run. */
  readonly isNew: boolean;
}

/** The notices in folders, so that nothing is imported twice and no name is taken twice. */
export function existingNotices(folders: readonly string[]): readonly ExistingNotice[] {
  return [...new Set(folders)].flatMap((folder) => mdxFiles(folder).map(noticeIn));
}

function mdxFiles(folder: string): readonly string[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function noticeIn(file: string): ExistingNotice {
  const name = basename(file, '.mdx');
  const head = frontMatterOf(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  const data = head === undefined ? undefined : new YamlSource(head, 2).value;
  const at = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).find(([found]) => found === key)?.[1]
      : undefined;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    file,
    name,
    sha256: text(at(at(data, 'source'), 'sha256')),
    key: noticeKey(text(at(data, 'number')), text(at(data, 'issued')), text(at(data, 'issuer'))),
    isNew: false,
  };
}

/** What makes a document the same: issuer, number and day of issue. */
export function noticeKey(
  number: string | undefined,
  issued: string | undefined,
  issuer: string | undefined,
): string | undefined {
  if (number === undefined || issued === undefined || issuer === undefined) return undefined;
  return [issuer, number.replaceAll(/\s+|^0+/g, '').toLocaleUpperCase('vi'), issued].join(' ');
}
