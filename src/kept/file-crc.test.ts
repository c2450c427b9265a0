import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { crcOfFile } from './file-crc.ts';

const folder = mkdtempSync(join(tmpdir(), 'cong-khai-tong-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([0, 1, 2 ** 18 - 1, 2 ** 18, 2 ** 18 + 1, 700_000])('of %i bytes it is that of all of them', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * i) % 251);
  writeFileSync(join(folder, 'tệp'), bytes);
  expect(crcOfFile(join(folder, 'tệp'))).toBe(crc32(bytes));
});

test('of what is no file there is none', () => {
  expect(crcOfFile(join(folder, 'không có'))).toBeUndefined();
  expect(crcOfFile(folder)).toBeUndefined();
});
