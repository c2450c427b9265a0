import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPages, summaryLines } from './summary.ts';

test('says what each part took, what came of it, and which pages are heaviest', () => {
  const site = mkdtempSync(join(tmpdir(), 'cong-khai-tom-tat-'));
  mkdirSync(join(site, 'van-ban'));
  writeFileSync(join(site, 'van-ban/index.html'), 'a'.repeat(61_200));
  writeFileSync(join(site, '404.html'), 'a'.repeat(900));
  writeFileSync(join(site, 'van-ban/sha256sums.txt'), 'a');
  const pages = builtPages(site);
  rmSync(site, { recursive: true });
  expect(pages).toEqual([
    { address: '/van-ban/', bytes: 61_200 },
    { address: '/404.html', bytes: 900 },
  ]);
  performance.measure('dựng trang', { start: 0, end: 2345, detail: { 'vẽ lại': 12, 'giữ nguyên': 61_034 } });
  const measures = performance.getEntriesByName('dựng trang');
  expect(summaryLines(pages, measures)).toEqual([
    'dựng trang 2,3 giây (vẽ lại 12, giữ nguyên 61.034)',
    'trang nặng nhất: /van-ban/ 62 kB, /404.html 1 kB',
  ]);
});
