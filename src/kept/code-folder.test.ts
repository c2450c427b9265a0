import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { removeForsaken } from './code-folder.ts';

const beside = mkdtempSync(join(tmpdir(), 'cong-khai-nho-'));
afterEach(() => {
  rmSync(beside, { recursive: true });
});

test('removes what other code has kept and not written to for a week, and nothing else', () => {
  const day = 86_400;
  const folder = (name: string, daysAgo: number): string => {
    const path = join(beside, name);
    mkdirSync(path);
    writeFileSync(join(path, 'index.json'), '[]');
    const written = Date.now() / 1000 - daysAgo * day;
    utimesSync(join(path, 'index.json'), written, written);
    return path;
  };
  const own = folder('own', 30);
  folder('old', 8);
  folder('young', 6);
  // A build that has only begun has no index yet.
  mkdirSync(join(beside, 'begun'));
  removeForsaken(own);
  expect(readdirSync(beside).toSorted()).toEqual(['begun', 'own', 'young']);
});
