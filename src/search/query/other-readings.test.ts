import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSearchIndex } from '../index/index-writer.ts';
import { Search } from './engine.ts';
import { notice } from './notice.fixture.ts';

const notices = [
  notice('cho-noi', 'Tình trạng chợ nổi ven sông', 'Bến đò chợ nổi mở cửa lúc năm giờ.'),
  notice('cho-phien', 'Tổ chức chợ phiên vùng cao', 'Chợ phiên họp ngày rằm, thu 2 triệu đồng mỗi gian.'),
  notice('dan-ca', 'Bảo tồn dân ca quan họ', 'Mức chi 1.500.000 đồng một đêm diễn.'),
  notice('quy-che', 'Quy chế làm việc của nhà văn hóa', 'Cán bộ trực đọc sách mỗi tuần.'),
  ...['Một', 'Hai', 'Ba'].map((name) =>
    notice(`chan-chinh-${name}`, `Việc chấn chỉnh bến bãi ${name}`, 'Chấn chỉnh bến bãi trước mùa lũ.'),
  ),
  notice('tau', 'Khắc phục tai nạn đường thủy ở Hòn Mây', 'Thuyền chở khách gặp nạn gần Hòn Mây vào sáng sớm.'),
  notice('do', 'Sửa đường', 'Điều 5 tỷ lệ góp vốn; 30 hộ, 9 thôn, 2015 suất.'),
];

const folder = mkdtempSync(join(tmpdir(), 'chi-muc-'));
let index = '';
beforeAll(async () => {
  index = join(folder, (await writeSearchIndex(notices, folder, [])).name);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const ask = (query: string): ReturnType<Search['answer']> =>
  new Search((part) => readFile(join(index, part))).answer(query);
const slugs = async (query: string): Promise<readonly string[]> =>
  (await ask(query)).results.map(({ url }) => url.split('/')[2] ?? '');

describe('an abbreviation made up on the spot, alone', () => {
  test.each([
    ['BTDCQH', 'dan-ca', 'Bảo tồn dân ca quan họ'],
    ['dcqh', 'dan-ca', 'dân ca quan họ'],
    ['QCLV', 'quy-che', 'Quy chế làm việc'],
    ['QCLVNVH', 'quy-che', 'Quy chế làm việc của nhà văn hóa'],
    ['qclv đọc sách', 'quy-che', 'Quy chế làm việc đọc sách'],
  ])('%s is spelled out as a title has it, and that is said', async (typed, slug, instead) => {
    const answer = await ask(typed);
    expect([answer.results[0]?.url.split('/')[2], answer.isNear, answer.corrected]).toEqual([slug, true, instead]);
  });

  test.each(['xqzwk', 'đđđ', 'mmmm', 'bcdfg'])('%s is nothing, and named', async (typed) => {
    const { total, unknown } = await ask(typed);
    expect([total, unknown.map(({ text }) => text)]).toEqual([0, [typed]]);
  });
});

test('a sum is found by its word for thousands and by its digits', async () => {
  expect(await slugs('2.000.000 đồng')).toEqual(['cho-phien']);
  expect(await slugs('1,5 triệu đồng')).toEqual(['dan-ca']);
  expect(await slugs('2 trieu dong')).toEqual(['cho-phien']);
});

test('glued words are cut where compounds are', async () => {
  expect((await slugs('dancaquanho'))[0]).toBe('dan-ca');
});

test('two words that follow one another are mended though both are mistyped', async () => {
  const answer = await ask('chnấ chunh bến bãi');
  expect([answer.results[0]?.url.split('/')[2]?.slice(0, 10), answer.corrected]).toEqual([
    'chan-chinh',
    'chấn chỉnh bến bãi',
  ]);
});

describe('a question in other words than the document', () => {
  test('finds what holds some of it, and says what is missing', async () => {
    const { results, isNear } = await ask('ai phải chịu vụ lật tàu ở Hòn Mây vậy');
    expect([results[0]?.url.split('/')[2]?.split('#')[0], isNear]).toEqual(['tau', true]);
    expect(results[0]?.missing).toEqual(expect.arrayContaining(['chịu', 'lật']));
  });

  test('words with an absent one are no question', async () => {
    expect((await ask('Hòn Mây karaoke')).total).toBe(0);
  });
});

describe('what cannot be', () => {
  test.each([
    ['số 0', 'number'],
    ['kế hoạch số 00', 'number'],
    ['00/00/0000', 'date'],
    ['31/2/2015', 'date'],
    ['99/99/9999', 'date'],
    ['2015-13-45', 'date'],
    ['tháng 13 năm 2015', 'date'],
    ['quý 5 năm 2015', 'date'],
    ['ngày 45 tháng 9', 'date'],
  ])('%s is named as a %s that nothing has', async (typed, about) => {
    const { total, unknown } = await ask(typed);
    expect([total, unknown]).toEqual([0, [{ about, text: typed }]]);
  });

  test('a quoted phrase of figures that stands nowhere so is not answered', async () => {
    expect((await ask('"30 9 2015"')).total).toBe(0);
    expect(await slugs('"30 hộ"')).toEqual(['do']);
  });
});

test.each(['', '🙂', '\u202Ecải\u202C', '\u0000', '""', '“', '.*', '(((', "' OR 1=1 --", '<p>', '½', '\uD800'])(
  'odd input %j is borne, and nothing is made of it',
  async (typed) => {
    expect((await ask(typed)).total).toBe(0);
  },
);

test('a word of ten thousand letters is answered at once', async () => {
  expect((await ask('a'.repeat(10_000))).total).toBe(0);
});
