import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readNoticeText, type NoticeText } from '../notice-text.ts';
import { NoticeMemory } from './notice-memory.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-khai-nho-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const text = (number: number): NoticeText =>
  readNoticeText({
    path: `content/notices/2015/tb-${String(number)}.mdx`,
    text: `---\ntitle: Thử\n---\n\n${String(number)}\\. Sở Nội vụ “nhiễu”…\n\n<Directive id="${String(number)}-1">\n\\- Rà soát ./.\n</Directive>\n`,
  });

/** A memory that has kept texts and is read anew from its folder. */
function remembered(texts: readonly NoticeText[]): NoticeMemory {
  const memory = new NoticeMemory(folder);
  memory.keep(texts);
  memory.save(new Set(texts.map(({ digest }) => digest)));
  return new NoticeMemory(folder);
}

const packs = (): readonly string[] => readdirSync(folder).filter((file) => file.endsWith('.pack'));

test('what was kept is read back as it was', () => {
  const texts = [text(1), text(2), text(3)];
  const memory = remembered(texts);
  expect(texts.map(({ digest }) => memory.read(digest))).toEqual(texts);
  expect(memory.read(text(4).digest)).toBeUndefined();
});

test('another path or another letter is another text', () => {
  const { digest } = text(1);
  expect(readNoticeText({ path: 'a.mdx', text: 'a' }).digest).not.toBe(
    readNoticeText({ path: 'b.mdx', text: 'a' }).digest,
  );
  expect(readNoticeText({ path: 'a.mdx', text: 'a ' }).digest).not.toBe(
    readNoticeText({ path: 'a.mdx', text: 'a' }).digest,
  );
  expect(text(1).digest).toBe(digest);
});

/** Changes one letter of the first pack. */
function spoil(word: string, by: string): void {
  const [pack = ''] = packs();
  const bytes = readFileSync(join(folder, pack));
  bytes.write(by, bytes.indexOf(word));
  writeFileSync(join(folder, pack), bytes);
}

test('one changed byte in what is known of a text, and it is as good as never read', () => {
  const memory = remembered([text(1), text(2)]);
  spoil('"digest":"', '"digesT":"');
  expect(memory.read(text(1).digest)).toBeUndefined();
  expect(memory.read(text(2).digest)).toEqual(text(2));
});

test('one changed byte in the words of a text: they are refused, and its pack is read no more', () => {
  const memory = remembered([text(1), text(2)]);
  spoil('nhiễu', 'nhiểu');
  expect(() => memory.read(text(1).digest)?.body.clauses).toThrow('chạy lại lệnh dựng trang');
  expect(new NoticeMemory(folder).has(text(1).digest)).toBe(false);
});

test('a pack that is cut off is as good as never written', () => {
  remembered([text(1)]);
  const [pack = ''] = packs();
  writeFileSync(join(folder, pack), readFileSync(join(folder, pack)).subarray(0, -1));
  expect(new NoticeMemory(folder).has(text(1).digest)).toBe(false);
});

test.each(['', '[["a"', '{}'])('an index that reads %j remembers nothing', (index) => {
  remembered([text(1)]);
  writeFileSync(join(folder, 'index.json'), index);
  expect(new NoticeMemory(folder).has(text(1).digest)).toBe(false);
});

test('a pack that is gone is as good as never written', () => {
  const memory = remembered([text(1)]);
  for (const pack of packs()) rmSync(join(folder, pack));
  expect(memory.read(text(1).digest)).toBeUndefined();
});

test('what is not asked for any more is forgotten, and many packs become one', () => {
  const texts = Array.from({ length: 14 }, (_, index) => text(index));
  const memory = new NoticeMemory(folder);
  for (const each of texts) memory.keep([each]);
  memory.save(new Set(texts.slice(0, 13).map(({ digest }) => digest)));
  expect(packs()).toHaveLength(1);
  const again = new NoticeMemory(folder);
  expect(again.has(texts[13]!.digest)).toBe(false);
  expect(texts.slice(0, 13).map(({ digest }) => again.read(digest))).toEqual(texts.slice(0, 13));
});

test('what a killed build was writing goes after a day, what another is writing stays', () => {
  const memory = remembered([text(1)]);
  for (const name of ['pack-11-0', 'pack-12-0']) writeFileSync(join(folder, name), 'nửa');
  utimesSync(join(folder, 'pack-11-0'), 0, Date.now() / 1000 - 86_400);
  memory.save(new Set([text(1).digest]));
  expect(readdirSync(folder).filter((name) => name.startsWith('pack-'))).toEqual(['pack-12-0']);
});
