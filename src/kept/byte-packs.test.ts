import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BytePacks } from './byte-packs.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-khai-giu-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const names = ['một', 'hai', 'ba'];

/** Packs that have kept a name's own letters under it, opened anew. */
function kept(more: readonly string[] = []): BytePacks {
  const packs = new BytePacks(folder);
  for (const name of [...names, ...more]) packs.made(name, () => bytesOf(`của ${name}`));
  packs.save();
  return new BytePacks(folder);
}

const files = (): readonly string[] => readdirSync(folder).filter((file) => file.endsWith('.pack'));

test('what was kept is read back', () => {
  const packs = kept();
  expect(names.map((name) => packs.read(name)?.toString())).toEqual(['của một', 'của hai', 'của ba']);
  expect(packs.has('bốn')).toBe(false);
  expect(packs.read('bốn')).toBeUndefined();
});

test('what is kept just now can be read before it is saved, and again without being made', () => {
  const packs = new BytePacks(folder);
  packs.keep('một', bytesOf('1'));
  expect(packs.read('một')?.toString()).toBe('1');
  packs.keep('hai', bytesOf(''));
  expect(packs.read('hai')).toHaveLength(0);
  expect(
    packs.made('một', () => {
      throw new Error('made twice');
    }),
  ).toHaveLength(1);
});

test('only what a build has used is kept for the next', () => {
  const packs = kept();
  packs.read('hai');
  packs.save();
  const next = new BytePacks(folder);
  expect(names.filter((name) => next.has(name))).toEqual(['hai']);
  expect(next.read('hai')?.toString()).toBe('của hai');
});

test('a changed letter costs what it stands in, and nothing else', () => {
  kept();
  const [pack = ''] = files();
  const bytes = readFileSync(join(folder, pack));
  bytes.write('H', bytes.indexOf('hai'));
  writeFileSync(join(folder, pack), bytes);
  const packs = new BytePacks(folder);
  expect(names.map((name) => packs.has(name))).toEqual([true, false, true]);
});

test.each([1, 9, 1000])('a pack cut off by up to %i bytes costs what is gone', (bytes) => {
  kept();
  const [pack = ''] = files();
  const { length } = readFileSync(join(folder, pack));
  truncateSync(join(folder, pack), Math.max(0, length - bytes));
  const packs = new BytePacks(folder);
  expect(packs.has('ba')).toBe(false);
  for (const name of names.filter((name) => packs.has(name))) expect(packs.read(name)?.toString()).toBe(`của ${name}`);
  packs.made('ba', () => bytesOf('lại'));
  packs.save();
  expect(new BytePacks(folder).read('ba')?.toString()).toBe('lại');
});

test.each(['', '{', '[]', '[7]', '[["một"]]', '[["một",[]]]', '[["một",["../x",0,-1,0]]]', '{"places":7}', 'null'])(
  'with an index that says “%s” nothing is kept',
  (index) => {
    kept();
    writeFileSync(join(folder, 'index.json'), index);
    const packs = new BytePacks(folder);
    expect(names.some((name) => packs.has(name))).toBe(false);
  },
);

test('a pack that is gone is as good as never written', () => {
  kept();
  for (const pack of files()) rmSync(join(folder, pack));
  expect(new BytePacks(folder).has('một')).toBe(false);
});

test('a build that was killed leaves what was kept before it', () => {
  kept();
  new BytePacks(folder).keep('bốn', bytesOf('4'));
  const packs = new BytePacks(folder);
  expect(names.every((name) => packs.has(name))).toBe(true);
  expect(packs.has('bốn')).toBe(false);
});

test('many packs are put together, and no byte is lost', () => {
  const more: string[] = [];
  for (let i = 0; i < 30; i += 1) {
    more.push(`thêm ${String(i)}`);
    kept(more);
    expect(files().length).toBeLessThan(14);
  }
  const packs = new BytePacks(folder);
  expect([...names, ...more].map((name) => packs.read(name)?.toString())).toEqual(
    [...names, ...more].map((name) => `của ${name}`),
  );
});

test('a pack of which little is used any more is written anew', () => {
  const packs = new BytePacks(folder);
  packs.keep('lớn', new Uint8Array(10_000));
  packs.keep('nhỏ', bytesOf('nhỏ'));
  packs.save();
  const next = new BytePacks(folder);
  next.read('nhỏ');
  next.save();
  expect(files().map((file) => readFileSync(join(folder, file)).length)).toEqual([bytesOf('nhỏ').length]);
});

test('what a killed build was writing is removed after half a day', () => {
  kept();
  for (const name of ['pack-11', 'pack-12']) writeFileSync(join(folder, name), 'nửa');
  utimesSync(join(folder, 'pack-11'), 0, Date.now() / 1000 - 86_400);
  kept();
  expect(readdirSync(folder).filter((name) => name.startsWith('pack-'))).toEqual(['pack-12']);
});
