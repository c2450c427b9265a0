import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MadeFile } from './made-file.ts';
import { writeBeside } from './write-beside.ts';

const file = (address: string, words = address): MadeFile => ({ address, make: () => words });
const hard = 'Đắk Hà\r\ndòng hai\u2028“./.” \\n {"a":1}\n';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'cong-khai-tep-'));
});

afterEach(() => {
  rmSync(site, { recursive: true });
});

test('files come to stand at their addresses, letter by letter', () => {
  writeBeside(site, [file('/co-quan/a/lich.ics', hard), file('/co-quan/a/b.xml', ''), file('/c.svg')]);
  expect(readFileSync(join(site, 'co-quan/a/lich.ics'), 'utf8')).toBe(hard);
  expect(readFileSync(join(site, 'co-quan/a/b.xml'), 'utf8')).toBe('');
  expect(readFileSync(join(site, 'c.svg'), 'utf8')).toBe('/c.svg');
});

test('two things at one address stop the build', () => {
  expect(() => writeBeside(site, [file('/a.xml', 'một'), file('/a.xml', 'hai')])).toThrow(/EEXIST.*a\.xml/);
  expect(() => writeBeside(site, [file('/a.xml', 'ba')])).toThrow(/EEXIST.*a\.xml/);
  expect(readFileSync(join(site, 'a.xml'), 'utf8')).toBe('một');
});

test('a file that cannot be made is named', () => {
  const broken: MadeFile = {
    address: '/van-ban/vi-du/van-ban.json',
    make: () => {
      throw new Error('hỏng');
    },
  };
  expect(() => writeBeside(site, [file('/a.xml'), broken])).toThrow('/van-ban/vi-du/van-ban.json: hỏng');
});
