import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of a built site: its path with `/` between the parts and none before, and its bytes. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Every file below a folder, by path.
 *
 * @throws for links and other things that are neither file nor folder: a server would follow them anywhere.
 */
export function siteFiles(folder: string): readonly SiteFile[] {
  return filesBelow(folder).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same in no order, for those who only count. */
export function filesBelow(folder: string): readonly SiteFile[] {
  const files: SiteFile[] = [];
  const open = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) open.push(`${path}/`);
      else if (entry.isFile()) files.push({ path, bytes: statSync(`${folder}/${path}`).size });
      else throw new Error(`“${path}” không phải là tệp thường (liên kết, thiết bị…).`);
    }
  }
  return files;
}

/** SHA-256 of bytes, in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of a file, in hexadecimal digits. */
export const digestOf = (file: string): string => sha256(readFileSync(file));
