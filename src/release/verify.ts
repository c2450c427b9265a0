import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompressed, encodings } from './compressed.ts';
import { digestOf, sha256 } from './site-files.ts';
import type { Digests } from './store.ts';

/** The manifest of all notices' words; lines as `sha256sum` writes them, paths from the root of the site. */
const manifest = 'van-ban/sha256sums.txt';

/**
 * Reads a release back from the disk and compares every file with its digest, every compressed sibling
 * with the file it stands for, and every line of the manifest with the words it vouches for.
 *
 * @returns what is wrong, in Vietnamese; empty where all is as it should be.
 */
export function faultsOfRelease(folder: string, digests: Digests): readonly string[] {
  const faults: string[] = [];
  for (const [path, digest] of digests) {
    const file = join(folder, path);
    if (!existsSync(file)) {
      faults.push(`thiếu tệp ${path}`);
      continue;
    }
    if (digestOf(file) !== digest) faults.push(`tệp ${path} không giống bản dựng`);
    for (const encoding of encodings) {
      const sibling = `${file}.${encoding}`;
      if (existsSync(sibling) && digestInside(sibling, encoding) !== digest)
        faults.push(`bản nén ${path}.${encoding} không giải ra đúng tệp gốc`);
    }
  }
  return [...faults, ...faultsOfManifest(folder, digests)];
}

function faultsOfManifest(folder: string, digests: Digests): readonly string[] {
  if (!existsSync(join(folder, manifest))) return [`thiếu bản kê mã băm ${manifest}`];
  return readFileSync(join(folder, manifest), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [, digest, path = ''] = /^([0-9a-f]{64})  (.+)$/.exec(line) ?? [];
      if (digest === undefined) return [`bản kê ${manifest} có dòng không đúng dạng: ${line}`];
      if (digests.get(path) === undefined) return [`bản kê ${manifest} nêu ${path} nhưng không có tệp ấy`];
      return digests.get(path) === digest ? [] : [`lời văn trong ${path} không khớp bản kê ${manifest}`];
    });
}

function digestInside(file: string, encoding: (typeof encodings)[number]): string | undefined {
  try {
    return sha256(decompressed(readFileSync(file), encoding));
  } catch {
    return undefined;
  }
}
