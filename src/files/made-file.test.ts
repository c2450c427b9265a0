import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackInto } from './integration.ts';
import { batchesOf, packed, unpacked, type MadeFile } from './made-file.ts';

const file = (address: string, words = address): MadeFile => ({ address, make: () => words });
const hard = 'Đắk Hà\r\ndòng hai\u2028“./.” \\n {"a":1}\n';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'cong-khai-tep-'));
  mkdirSync(join(site, 'tep'));
});

afterEach(() => {
  rmSync(site, { recursive: true });
});

test('a batch gives back every address and every letter', () => {
  expect(unpacked(packed([file('/a/b.ics', hard), file('/a/c.xml', '')]))).toEqual([
    ['/a/b.ics', hard],
    ['/a/c.xml', ''],
  ]);
});

test('batches hold every file once, in order, and nothing is made before it is asked for', () => {
  const files = Array.from({ length: 601 }, (_, index) => file(`/${String(index)}.xml`));
  expect(batchesOf(files).flat()).toEqual(files);
  expect(batchesOf(files).map((batch) => batch.length)).toEqual([250, 250, 101]);
  const never: MadeFile = {
    address: '/x.xml',
    make: () => {
      throw new Error('made too early');
    },
  };
  expect(batchesOf([never])).toHaveLength(1);
  expect(batchesOf([])).toEqual([]);
});

test('files come to stand at their addresses, and the batches are gone', () => {
  writeFileSync(join(site, 'tep/00000.ndjson'), packed([file('/co-quan/a/lich.ics', hard)]));
  writeFileSync(join(site, 'tep/00001.ndjson'), packed([file('/co-quan/a/nguon-tin.xml'), file('/nhung/a.svg')]));
  expect(unpackInto(site)).toBe(3);
  expect(readFileSync(join(site, 'co-quan/a/lich.ics'), 'utf8')).toBe(hard);
  expect(existsSync(join(site, 'tep'))).toBe(false);
});

test('two things at one address stop the build', () => {
  writeFileSync(join(site, 'tep/00000.ndjson'), packed([file('/a.xml', 'một'), file('/a.xml', 'hai')]));
  expect(() => unpackInto(site)).toThrow(/a\.xml/);
});

test('a site without batches is left as it is', () => {
  rmSync(join(site, 'tep'), { recursive: true });
  expect(unpackInto(site)).toBe(0);
});
