import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldSyllable } from '../text/syllable.ts';
import { writeSearchIndex } from './index-writer.ts';
import { IndexReader } from './index-reader.ts';
import type { SearchNotice } from './records.ts';

/** Made-up notices, so many that the list of a compound all of them have is a part by itself. */
const count = 300;
const others = ['rừng', 'đất', 'nước', 'biển', 'đường', 'trường', 'chợ', 'bến'];
const notice = (i: number): SearchNotice => ({
  url: `/van-ban/vi-du-${String(i)}/`,
  title: `Văn bản ví dụ về cải cách ${others[i % others.length] ?? ''}`,
  name: `Công văn số ${String(i + 1)}/VD`,
  issuer: 'Cơ quan ví dụ',
  day: '2015-08-18',
  number: '',
  also: [],
  topics: [],
  facets: {},
  passages: [
    { clauses: [{ address: '1', text: `1. Đẩy mạnh cải cách hành chính; αβ, “cải tạo” ${others[i % 5] ?? ''} ./.` }] },
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'chi-muc-'));
let index = '';
let loaded: string[] = [];
beforeAll(async () => {
  const notices = Array.from({ length: count }, (_, i) => notice(i));
  index = join(folder, (await writeSearchIndex(notices, folder, [])).name);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function opened(): Promise<IndexReader> {
  const reader = await IndexReader.open((part) => {
    loaded.push(part);
    return readFile(join(index, part));
  });
  loaded = [];
  return reader;
}

async function documentsWith(reader: IndexReader, one: string, next: string): Promise<number> {
  const [first = -1, second = -1] = [one, next].map((word) => reader.vocabulary.placeOf(foldSyllable(word)));
  const pairs = await reader.pairs(first, second, second + 1);
  return new Set(pairs.flatMap((pair) => [...pair.lists().head.documents, ...pair.lists().body.documents])).size;
}

test('a compound that many documents have is loaded by itself', async () => {
  expect(readdirSync(join(index, 'ghep')).length).toBeGreaterThan(0);
  const reader = await opened();
  expect(await documentsWith(reader, 'cải', 'cách')).toBe(count);
  expect(loaded.map((part) => part.split('/')[0])).toEqual(['ghep']);
});

test('other pairs are loaded from a part they share', async () => {
  const reader = await opened();
  expect(await documentsWith(reader, 'cách', 'biển')).toBe(38);
  expect(loaded.map((part) => part.split('/')[0])).toEqual(['cap']);
  expect(await documentsWith(reader, 'biển', 'cách')).toBe(0);
});

test('all that follows a word comes from both', async () => {
  const reader = await opened();
  const first = reader.vocabulary.placeOf('cach') ?? -1;
  const pairs = await reader.pairs(first, 0, reader.vocabulary.families.length);
  const words = pairs.map(({ second }) => reader.vocabulary.families[second]?.folded ?? '');
  expect(words.toSorted()).toEqual(['ben', 'bien', 'cho', 'dat', 'duong', 'hanh', 'nuoc', 'rung', 'truong']);
});

test('texts come back letter by letter', async () => {
  const reader = await opened();
  for (const place of [0, 7, count - 1]) {
    const { title, passages } = await reader.document(place);
    expect(title).toBe(notice(place).title);
    expect(passages[0]?.clauses[0]?.[1]).toBe(notice(place).passages[0]?.clauses[0]?.text);
  }
});

test('that no text has a word is told by the vocabulary alone; figures are looked up', async () => {
  const reader = await opened();
  expect(await reader.rare('kzxhông')).toEqual(new Map());
  expect(loaded).toEqual([]);
  expect([...(await reader.rare('17')).keys()]).toEqual(['=17']);
  expect(loaded).toHaveLength(1);
});
