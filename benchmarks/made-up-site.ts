import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { headersFile } from '../src/hosting/headers-file.ts';
import { nginxInclude } from '../src/hosting/nginx-include.ts';
import { writeBuildRecord } from '../src/release/build-record.ts';

/** Notices of a made-up site. */
export const notices = 150;

/**
 * Files of a made-up built site by path, different in every release where a real one would be: each page
 * says its release, names a script and an index of its own, and has another length. The words of a notice
 * stay as they are; each release adds one. Nothing in it is real.
 */
export function madeUpFiles(release: number): ReadonlyMap<string, string> {
  const texts = Array.from({ length: notices + release }, (_, number): [string, string] => [
    `van-ban/vi-du-${String(number)}/nguyen-van.txt`,
    `Thông báo ví dụ số ${String(number)}, không có thật.\n${'Đẩy mạnh cải cách hành chính. '.repeat(20 + number)}\n`,
  ]);
  const script = `_astro/ung-dung.${digest(`script ${String(release)}`).slice(0, 8)}.js`;
  const index = `tim-kiem/chi-muc/${digest(`index ${String(release)}`).slice(0, 12)}`;
  const page = (title: string): string =>
    `<!doctype html><html lang="vi"><title>${title}</title><p data-release="${String(release)}">Bản ${String(release)}, ví dụ, không có thật.</p>` +
    `<script src="/${script}"></script><i data-index="/${index}/"></i>${`<p>${title} ${'ế'.repeat(release)}</p>`.repeat(40)}</html>`;
  const manifest = texts.map(([path, text]) => `${digest(text)}  ${path}\n`).join('');
  return new Map([
    ['_headers', headersFile(['_astro', 'tim-kiem', 'van-ban'])],
    ['_nginx.conf', nginxInclude()],
    ['404.html', page('Không có trang này')],
    ['index.html', page('Trang ví dụ')],
    ...texts,
    ...texts.map(([path], number): [string, string] => [
      `${dirname(path)}/index.html`,
      page(`Thông báo ví dụ ${String(number)}`),
    ]),
    ['van-ban/sha256sums.txt', manifest],
    [script, `console.log("bản ${String(release)}, ví dụ");\n`.repeat(30)],
    ['tim-kiem/chi-muc/hien-hanh.json', JSON.stringify({ index: index.split('/').at(-1) })],
    [`${index}/dau.json`, JSON.stringify({ release, words: 'ví dụ '.repeat(200) })],
  ]);
}

/** Writes files as a finished build. */
export function writeSite(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeBuildRecord(folder, '2026-11-22');
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
