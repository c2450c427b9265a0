import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { abbreviationsSchema } from '#schemas/abbreviations.ts';
import { smallSet } from '../../../benchmarks/search/fixture/small-set.ts';
import { writeSearchIndex } from '../index/index-writer.ts';
import { searchRecords } from '../index/records.ts';
import { Search } from './engine.ts';

const { abbreviations } = abbreviationsSchema.parse(
  parse(readFileSync(resolve(import.meta.dirname, '../../../content/abbreviations.yaml'), 'utf8')),
);
const { register, queries } = smallSet();
const records = searchRecords(register);
const folder = mkdtempSync(join(tmpdir(), 'chi-muc-'));
let index = '';

beforeAll(async () => {
  const summary = await writeSearchIndex(records, folder, abbreviations);
  index = join(folder, summary.name);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const newSearch = (): Search => new Search((part) => readFile(join(index, part)));
const slugOf = (url: string): string => url.split('/')[2] ?? '';
const [first] = records.filter(({ number }) => number !== '');
const title = first?.title ?? '';

describe('queries of every class', { timeout: 60_000 }, () => {
  const groups = [
    ...Map.groupBy(
      queries.filter(({ class: name }) => name !== 'p'),
      (query) => query.class,
    ),
  ];
  test.each(groups)('of class %s are answered', async (name, asked) => {
    const search = newSearch();
    const wrong: string[] = [];
    for (const { text, expect: wanted } of asked) {
      const answer = await search.answer(text);
      const found = answer.results[0]?.url ?? '';
      const isRight = name.startsWith('q')
        ? answer.total === 0 || answer.isNear
        : wanted.some((address) => slugOf(found) === address.split('#')[0]);
      if (!isRight) wrong.push(`${text} → ${found}`);
    }
    // Where words are mistyped one of five may be beyond repair among so few notices.
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(['s', 't', 'r'].includes(name) ? 1 : 0);
  });
});

test('the same notices give the same bytes, file by file', async () => {
  const again = mkdtempSync(join(tmpdir(), 'chi-muc-'));
  const { name } = await writeSearchIndex(searchRecords(register), again, abbreviations);
  const files = (root: string): readonly string[] =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.bin'))
      .toSorted();
  expect(files(join(again, name))).toEqual(files(index));
  for (const file of files(index))
    expect(readFileSync(join(again, name, file)).equals(readFileSync(join(index, file))), file).toBe(true);
  rmSync(again, { recursive: true });
});

test('what was asked before changes no answer, nor do normal form and case', { timeout: 60_000 }, async () => {
  const session = newSearch();
  for (const { text } of queries.filter((_, i) => i % 5 === 0)) {
    const alone = await newSearch().answer(text);
    for (const form of [text, text.normalize('NFD'), text.toLocaleUpperCase('vi')]) {
      const answer = await session.answer(form);
      expect([answer.total, answer.results.map(({ url }) => url)], form).toEqual([
        alone.total,
        alone.results.map(({ url }) => url),
      ]);
    }
  }
});

test('results can be loaded on, each once', { timeout: 60_000 }, async () => {
  const answer = await newSearch().answer('thực hiện');
  expect(answer.total).toBeGreaterThan(20);
  const hits = [...answer.results, ...(await answer.hits(answer.results.length, answer.total + 5))];
  expect(hits).toHaveLength(answer.total);
  expect(new Set(hits.map(({ url, kind }) => `${kind} ${url}`)).size).toBe(answer.total);
  expect(await answer.hits(0, 3)).toEqual(answer.results.slice(0, 3));
});

test('a passage is the text of the document, with the words of the query marked in it', async () => {
  const { results } = await newSearch().answer('thuc hien');
  for (const { url, passage } of results) {
    const record = records.find((one) => slugOf(one.url) === slugOf(url));
    const words = passage
      .map(({ text }) => text)
      .join('')
      .replace(/^… | …$/g, '');
    expect(JSON.stringify(record?.passages)).toContain(JSON.stringify(words).slice(1, -1));
    expect(passage.filter(({ marked }) => marked).some(({ text }) => /thực|hiện/i.test(text))).toBe(true);
  }
});

describe('facets', { timeout: 60_000 }, () => {
  test('count what choosing them leaves', async () => {
    const search = newSearch();
    const all = await search.answer('thực hiện');
    const counts = await all.counts();
    for (const facet of ['ket-qua', 'loai', 'co-quan', 'tinh-trang', 'han', 'nam'] as const) {
      const [value, count] = Object.entries(counts[facet] ?? {}).find(([, number]) => number > 0) ?? [];
      expect(count, facet).toBeGreaterThan(0);
      expect((await search.answer('thực hiện', { chosen: { [facet]: value } })).total, facet).toBe(count);
    }
  });

  test('alone bring everything that has them, newest first', async () => {
    const answer = await newSearch().answer('', { chosen: { 'ket-qua': 'van-ban' } });
    expect(answer.total).toBe(records.length);
    const newest = records
      .map(({ day }) => day)
      .toSorted()
      .at(-1);
    expect(records.find(({ url }) => url === answer.results[0]?.url)?.day).toBe(newest);
  });

  test('that nothing has leave nothing', async () => {
    expect((await newSearch().answer('thực hiện', { chosen: { 'co-quan': 'khong-co' } })).total).toBe(0);
    expect((await newSearch().answer('', { chosen: { nam: '1900' } })).total).toBe(0);
  });
});

test('orders by day and by deadline', { timeout: 60_000 }, async () => {
  const asOf = '2015-01-01';
  const byDay = await newSearch().answer('thực hiện', { sort: 'ngay' });
  const days = (await byDay.hits(0, byDay.total)).map(
    ({ url }) => records.find((one) => slugOf(one.url) === slugOf(url))?.day ?? '',
  );
  expect(days).toEqual(days.toSorted().toReversed());
  const byDeadline = await newSearch().answer('thực hiện', { sort: 'han', asOf });
  const dueOf = (page: string | undefined): string =>
    records.flatMap(({ passages }) => passages).find(({ directive }) => directive?.page === page)?.directive?.days[0] ??
    '';
  const dues = (await byDeadline.hits(0, byDeadline.total)).map(({ page }) => (page === undefined ? '' : dueOf(page)));
  const toCome = dues.filter((due) => due >= asOf);
  expect(toCome.length).toBeGreaterThan(3);
  expect(dues.slice(0, toCome.length)).toEqual(toCome.toSorted());
});

test('a quoted phrase is found where its words follow one another, and nowhere else', async () => {
  const [, one = '', two = '', three = ''] = title.split(' ');
  const { results } = await newSearch().answer(`"${one} ${two} ${three}"`);
  expect(results.length).toBeGreaterThan(0);
  expect((await newSearch().answer(`"${three} ${one} ${two}"`)).results.map(({ url }) => url)).not.toContain(
    first?.url,
  );
});

describe('what no document has', () => {
  test.each([
    ['999999/TB-UBND', 'number'],
    ['31/12/1999', 'date'],
    ['bitcoin', 'word'],
  ])('%s is named as an unknown %s', async (query, about) => {
    expect(await newSearch().answer(query)).toMatchObject({ total: 0, unknown: [{ about, text: query }] });
  });
});

test('an abbreviation of several meanings is not expanded; its meanings are offered', async () => {
  expect((await newSearch().answer('CT tỉnh')).suggestions).toEqual(['Chủ tịch tỉnh', 'Chỉ thị tỉnh']);
});

test.each(['đầu tư', 'dau tu', 'Thông tư', 'tư pháp', 'Kế hoạch và Đầu tư'])(
  '“%s” is not taken for one',
  async (query) => {
    expect((await newSearch().answer(query)).suggestions).toEqual([]);
  },
);

test.each(['TU', 'ct'])('“%s” is', async (query) => {
  expect((await newSearch().answer(query)).suggestions).toHaveLength(2);
});

test.each([
  '',
  '   ',
  '"',
  '""',
  '/',
  '…',
  'z'.repeat(5000),
  `${'a '.repeat(3000)}`,
  '\u0301',
  '👩‍👩‍👧',
  '\ud800',
  '%',
  '</script>',
  '(a+)+$',
])('a query like %j is answered without an error', async (query) => {
  expect((await newSearch().answer(query)).total).toBeGreaterThanOrEqual(0);
});

describe('a part that does not come', () => {
  const parts = [
    ['tu-vung.bin', title],
    ['tu/', 'thực'],
    ['cap/', 'thực hiện'],
    ['van-ban/', title],
  ] as const;
  test.each(parts)('(%s) makes the whole answer fail, and is asked for again', async (missing, query) => {
    let isGone = true;
    const search = new Search((part) =>
      isGone && part.startsWith(missing) ? Promise.reject(new Error('gone')) : readFile(join(index, part)),
    );
    await expect(search.answer(query)).rejects.toThrow('gone');
    isGone = false;
    const [found] = (await search.answer(query)).results;
    expect(found).toBeDefined();
    expect(found).toEqual((await newSearch().answer(query)).results[0]);
  });

  test.each(parts)('(%s) cut short or of another index is no answer either', async (broken, query) => {
    const cut = new Search(async (part) => {
      const bytes = await readFile(join(index, part));
      return part.startsWith(broken) ? bytes.subarray(0, bytes.length - 1) : bytes;
    });
    await expect(cut.answer(query)).rejects.toThrow('not a whole part');
  });
});
