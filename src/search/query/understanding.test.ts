import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../index/index-writer.ts';
import { Search } from './engine.ts';
import { notice } from './notice.fixture.ts';

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

/** A topic that all have, and one whose title says it itself; the labelled ones are newer. */
const titled = notice('thu-phi', 'Kế hoạch thu phí qua cầu', 'Mức thu 3.800.000 đồng một tháng.');
const labelled = Array.from({ length: 8 }, (_, i) => ({
  ...notice(`nhan-${String(i)}`, `Kế hoạch số ${String(i)}`, 'Mức chi 3800000 đồng.'),
  topics: ['Thu phí qua cầu'],
}));
const named = notice('ninh-lien', 'Sửa đường tại phường Ninh Liên', 'Sửa đường dây nóng.');
const passage = notice('doan-dai', 'Quy định ví dụ', `${'Người nhận quà gửi thư theo nội quy của trại. '.repeat(8)}`);

const folder = mkdtempSync(join(tmpdir(), 'chi-muc-'));
let index = '';
beforeAll(async () => {
  const notices = [
    titled,
    ...labelled,
    named,
    passage,
    ...reform,
    machines,
    discipline,
    staff,
    ...fertilisers,
    ...work,
  ];
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

const slugs = async (query: string): Promise<readonly string[]> =>
  (await ask(query)).results.map(({ url }) => url.split('/')[2] ?? '');

test('what a title says comes before what only a topic says', async () => {
  expect((await slugs('kế hoạch thu phí qua cầu'))[0]).toBe('thu-phi');
  expect((await ask('kế hoạch thu phí qua cầu')).total).toBe(1 + labelled.length);
});

test('a figure is found with points in it and without', async () => {
  expect((await slugs('3800000 đồng')).toSorted()).toEqual((await slugs('3.800.000 đồng')).toSorted());
  expect(await slugs('thu 3800000 đồng')).toContain('thu-phi');
  expect(await slugs('chi 3.800.000 đồng')).toContain('nhan-7');
});

test('words around a question are left out, words of a name are not', async () => {
  expect((await slugs('cho tôi hỏi ai phụ trách sửa đường phường Ninh Liên vậy'))[0]).toBe('ninh-lien');
});

describe('what is near names what was searched for', () => {
  test.each([
    ['qua3n ly1 pha6n bo1n', 'quản lý phân bón'],
    ['quản lý phân bó', 'quản lý phân bón'],
    ['xlkl viên chức', 'Xử lý kỷ luật viên chức'],
    ['quân lý phân bón', 'quan ly phan bon'],
    ['quảnlý phânbón', 'quản lý phân bón'],
  ])('%s: %s', async (typed, instead) => {
    const answer = await ask(typed);
    expect(answer.corrected).toBe(instead);
    expect(answer.isNear).toBe(true);
    // One key away: asked for itself it finds the same, and is not near.
    const again = await ask(instead);
    expect([again.isNear, again.results[0]?.url]).toEqual([false, answer.results[0]?.url]);
  });
});

test('what is found just as typed is never said to be near', async () => {
  for (const { title } of [titled, named, machines, discipline]) {
    const { isNear, corrected } = await ask(title);
    expect([title, isNear, corrected]).toEqual([title, false, undefined]);
  }
});

test('a pasted passage is found though it names a number that no document has', async () => {
  const pasted = `Theo văn bản 4321/QĐ-UBND ngày 3/4/1999, ${'người nhận quà gửi thư theo nội quy của trại '.repeat(8)}`;
  const answer = await ask(pasted);
  expect([answer.isNear, answer.isCut, answer.results[0]?.url.split('/')[2]]).toEqual([true, true, 'doan-dai']);
  expect((await ask('người nhận quà 4321/QĐ-UBND')).total).toBe(0);
});
