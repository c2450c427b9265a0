import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runsOf, SearchEngine, SearchUnavailable } from './engine.ts';

describe('an excerpt is cut into runs', () => {
  test.each([
    ['', []],
    ['Sở Nội vụ', [{ marked: false, text: 'Sở Nội vụ' }]],
    [
      'Sở <mark>Nội</mark> vụ',
      [
        { marked: false, text: 'Sở ' },
        { marked: true, text: 'Nội' },
        { marked: false, text: ' vụ' },
      ],
    ],
    [
      '<mark>Đăk</mark><mark>Hà</mark>',
      [
        { marked: true, text: 'Đăk' },
        { marked: true, text: 'Hà' },
      ],
    ],
    ['<mark>hai\ndòng</mark>', [{ marked: true, text: 'hai\ndòng' }]],
    ['<script>alert(1)</script> R&amp;D', [{ marked: false, text: '<script>alert(1)</script> R&amp;D' }]],
    ['<mark><b>x</b></mark>', [{ marked: true, text: '<b>x</b>' }]],
    ['dưới &lt;30%', [{ marked: false, text: 'dưới <30%' }]],
    ['<mark>không đóng', [{ marked: false, text: '<mark>không đóng' }]],
  ])('%j', (excerpt, runs) => {
    expect(runsOf(excerpt)).toEqual(runs);
  });
});

describe('an engine', () => {
  let folder: string;
  let respond: (address: string) => Response | Promise<Response>;
  const asked: string[] = [];
  const search = { query: 'kế hoạch', chosen: { nam: '2015' }, sort: 'ngay' } as const;

  beforeEach(() => {
    folder = `${mkdtempSync(join(tmpdir(), 'chi-muc-'))}/`;
    // Answers as Pagefind does: a part that fails to load is no result, not an error.
    writeFileSync(
      join(folder, 'pagefind.js'),
      `const load = (name) => fetch(${JSON.stringify(folder)} + name).then((response) => response.text(), () => '');
      export const createInstance = () => ({
        filters: () => load('filter').then(() => ({})),
        search: async (query, options) => {
          globalThis.lastSearch = { query, options };
          const found = await load('index');
          const data = async () => {
            const excerpt = await load('fragment');
            const raw_content = excerpt.replace(/<[^>]+>/g, '');
            return { url: '/van-ban/vi-du/', meta: { title: 'Xã Ví Dụ' }, excerpt, raw_content };
          };
          return { results: found === '' ? [] : [{ data }], filters: { nam: { 2015: 1 } } };
        },
      });`,
    );
    respond = (address) => new Response(address.endsWith('fragment') ? '<mark>Kế hoạch</mark> năm' : 'x');
    asked.length = 0;
    vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
      asked.push(input);
      const answer = respond(input);
      const given = init?.signal;
      const gone = new Promise<never>((_, reject) =>
        given?.addEventListener('abort', () => {
          reject(new Error('aborted'));
        }),
      );
      return Promise.race([answer, gone]);
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  test('passes on the search and gives hits with their passages', async () => {
    const answer = await new SearchEngine(folder).search(search);
    expect(answer).toMatchObject({ total: 1, counts: { nam: { 2015: 1 } } });
    expect(await answer.hits(0, 10)).toEqual([
      {
        url: '/van-ban/vi-du/',
        meta: { title: 'Xã Ví Dụ' },
        passage: [
          { text: 'Kế hoạch', marked: true },
          { text: ' năm', marked: false },
        ],
      },
    ]);
    expect(globalThis).toHaveProperty('lastSearch', {
      query: 'kếz hoạchz',
      options: { filters: { nam: '2015' }, sort: { ngay: 'desc' } },
    });
  });

  test('asks for everything where there are no words', async () => {
    await new SearchEngine(folder).search({ query: '', chosen: {}, sort: undefined });
    expect(globalThis).toHaveProperty('lastSearch', { query: null, options: { filters: {} } });
  });

  test.each([
    ['is missing', () => new Response('', { status: 404 })],
    ['is broken', () => new Response('', { status: 500 })],
    [
      'is an error page',
      () => new Response('<h1>Lỗi</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    ],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('gives no answer where a part of the index %s, and finds again once it is there', async (_, failure) => {
    const engine = new SearchEngine(folder);
    const whole = respond;
    for (const part of ['filter', 'index']) {
      respond = (address) => (address.endsWith(part) ? failure() : whole(address));
      await expect(engine.search(search)).rejects.toBeInstanceOf(SearchUnavailable);
    }
    respond = whole;
    expect((await engine.search(search)).total).toBe(1);
  });

  test('gives no hits where a passage is missing', async () => {
    const answer = await new SearchEngine(folder).search(search);
    respond = () => new Response('', { status: 404 });
    await expect(answer.hits(0, 10)).rejects.toBeInstanceOf(SearchUnavailable);
  });

  test('gives no answer where its program is missing', async () => {
    await expect(new SearchEngine(`${folder}khong-co/`).search(search)).rejects.toBeInstanceOf(SearchUnavailable);
  });

  test('tells the reader where a part does not come in time', async () => {
    const engine = new SearchEngine(folder);
    await engine.search(search);
    vi.useFakeTimers();
    respond = () => new Promise(() => undefined);
    const answer = expect(engine.search(search)).rejects.toBeInstanceOf(SearchUnavailable);
    await vi.advanceTimersByTimeAsync(5001);
    await answer;
  });

  test('leaves requests outside its folder alone', async () => {
    new SearchEngine(folder);
    respond = () => new Response('', { status: 404 });
    expect((await fetch('https://vi-du.vn/khac')).status).toBe(404);
    expect(asked).toEqual(['https://vi-du.vn/khac']);
  });
});
