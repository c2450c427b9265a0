import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSearchIndex } from '../index/index-writer.ts';
import type { SearchNotice } from '../index/records.ts';
import { Search } from './engine.ts';

/** A made-up notice of one clause for each text. */
function notice(slug: string, title: string, ...texts: readonly string[]): SearchNotice {
  return {
    url: `/van-ban/${slug}/`,
    title,
    name: `Báo cáo ví dụ ${slug}`,
    issuer: 'Cơ quan ví dụ',
    day: '2020-01-02',
    number: '',
    also: [],
    topics: [],
    facets: {},
    passages: texts.map((text, i) => ({ clauses: [{ address: String(i + 1), text }] })),
  };
}

const reform = Array.from({ length: 30 }, (_, i) =>
  notice(`cai-cach-${String(i)}`, `Đẩy mạnh cải cách hành chính đợt ${String(i)}`, 'Cải cách thủ tục hành chính.'),
);
const machines = notice('may-xay', 'Cải tiến thiết bị', 'Cách dùng máy xay.');
const discipline = notice('ky-luat', 'Trình tự mới', 'Xử lý kỷ luật viên chức vi phạm.');
const staff = notice('vien-chuc', 'Tuyển người', 'Tuyển dụng viên chức năm nay.');
const fertilisers = ['a', 'b', 'c'].map((name) =>
  notice(`phan-bon-${name}`, 'Vật tư', 'Quản lý phân bón trên địa bàn.'),
);
const addresses = fertilisers.map(({ url }) => url);
const work = Array.from({ length: 9 }, (_, i) =>
  notice(`phan-cong-${String(i)}`, 'Việc trong tuần', 'Phân công người quản lý từng việc.'),
);

const folder = mkdtempSync(join(tmpdir(), 'chi-muc-'));
let index = '';
beforeAll(async () => {
  const notices = [...reform, machines, discipline, staff, ...fertilisers, ...work];
  const { name } = await writeSearchIndex(notices, folder, []);
  index = join(folder, name);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const ask = (query: string): ReturnType<Search['answer']> =>
  new Search((part) => readFile(join(index, part))).answer(query);

test('words that mostly stand together are asked for together', async () => {
  const { total, isNear } = await ask('cải cách hành chính');
  expect([total, isNear]).toEqual([30, false]);
});

test('they are found apart where nothing has them together with the rest', async () => {
  const { results } = await ask('cải cách máy xay');
  expect(results.map(({ url, missing }) => [url.split('#')[0], missing])).toEqual([[machines.url, []]]);
});

test('an abbreviation made up on the spot is found by the letters its words begin with', async () => {
  const { results, isNear } = await ask('xlkl viên chức');
  expect(results.map(({ url }) => url.split('#')[0])).toEqual([discipline.url]);
  expect(results[0]?.missing).toEqual(['xlkl']);
  expect(isNear).toBe(true);
});

test('letters that begin nothing beside the other words answer nothing', async () => {
  expect((await ask('qwrt viên chức')).total).toBe(0);
});

test('of two corrections as near, the one that keeps the marks typed is meant', async () => {
  const { corrected, results } = await ask('quảng lý phân bóng');
  expect(corrected).toBe('quản lý phân bón');
  expect(addresses).toContain(results[0]?.url.split('#')[0]);
});

test('a question in whole sentences is asked without the words around it', async () => {
  const { results, isNear } = await ask('cho tôi hỏi muốn quản lý phân bón thì sao ạ');
  expect(addresses).toContain(results[0]?.url.split('#')[0]);
  expect(isNear).toBe(false);
});
