import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBeside } from './integration.ts';
import { leaveForBuild, takeLeft, type MadeFile } from './made-file.ts';

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
  expect(writeBeside(site, [file('/co-quan/a/lich.ics', hard), file('/co-quan/a/b.xml', ''), file('/c.svg')])).toBe(3);
  expect(readFileSync(join(site, 'co-quan/a/lich.ics'), 'utf8')).toBe(hard);
  expect(readFileSync(join(site, 'co-quan/a/b.xml'), 'utf8')).toBe('');
});

test('a file written elsewhere is taken from there', () => {
  const place = join(site, 'cho');
  writeFileSync(place, hard);
  expect(writeBeside(site, [{ address: '/du-lieu/a.csv', place: () => place }])).toBe(1);
  expect(readFileSync(join(site, 'du-lieu/a.csv'), 'utf8')).toBe(hard);
  expect(existsSync(place)).toBe(false);
});

test('two things at one address stop the build, whichever way they come there', () => {
  expect(() => writeBeside(site, [file('/a.xml', 'một'), file('/a.xml', 'hai')])).toThrow(/EEXIST.*a\.xml/);
  const place = join(site, 'cho');
  writeFileSync(place, 'ba');
  expect(() => writeBeside(site, [{ address: '/a.xml', place: () => place }])).toThrow(/EEXIST.*a\.xml/);
  expect(readFileSync(join(site, 'a.xml'), 'utf8')).toBe('một');
});

test('what is left for a build is taken once', async () => {
  leaveForBuild(() => Promise.resolve([file('/a.xml')]));
  expect([...((await takeLeft()?.()) ?? [])]).toHaveLength(1);
  expect(takeLeft()).toBeUndefined();
});
