import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { AbbreviationTable } from '../text/abbreviations.ts';
import { IndexMemory } from './index-memory.ts';
import { writeIndex, writeSearchIndex } from './index-writer.ts';
import { DocumentMaker } from './indexed-document.ts';
import type { SearchNotice } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'cong-khai-chi-muc-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const abbreviations = [{ short: 'UBND', long: ['Ủy ban nhân dân'] }];
const words = ['UBND', 'tỉnh', 'giao', 'Sở', 'Nội', 'vụ', 'cải', 'cách', '123/TB-UBND', 'hòa', 'hoà', 'α', '30/9/2015'];

/** A made-up notice: one of as many directives as it is asked for, in words chosen by a number. */
function notice(id: number, directives: number): SearchNotice {
  const text = (seed: number): string =>
    Array.from({ length: 12 }, (_, i) => words[(id * 7 + seed * 5 + i * i) % words.length]).join(' ');
  return {
    url: `/van-ban/vi-du-${String(id)}/`,
    title: text(1),
    name: `Thông báo số ${String(id)}/TB-UBND`,
    issuer: 'Cơ quan ví dụ',
    day: '2015-08-18',
    number: '',
    topics: [],
    also: ['ví dụ'],
    facets: { nam: ['2015'] },
    passages: Array.from({ length: directives }, (_, i) => ({
      clauses: [{ address: String(i + 1), text: text(i) }],
      directive: {
        ...{ id: String(i + 1), leads: 'Sở Nội vụ', support: '', context: text(i + 2), status: 'Đang thực hiện' },
        ...{ due: '', days: [`2016-01-${String(10 + (id % 9))}`], page: `/chi-dao/vi-du-${String(id)}/${String(i)}/` },
        facets: { 'tinh-trang': ['dang-thuc-hien'] },
      },
    })),
  };
}

/** An index of notices with what a folder has kept. */
async function indexed(notices: readonly SearchNotice[], kept: string, made: string): Promise<number> {
  const memory = new IndexMemory(kept);
  const maker = new DocumentMaker(memory.terms, new AbbreviationTable(abbreviations));
  let fresh = 0;
  const documents = notices.map((one) => {
    const key = JSON.stringify(one);
    if (memory.has(key)) return memory.documents(key);
    fresh += 1;
    const documents = maker.make(one);
    memory.keep(key, documents);
    return documents;
  });
  const source = { notices: documents, terms: memory.terms, abbreviations, made: memory.made };
  memory.save((await writeIndex(source, made)).terms);
  return fresh;
}

const filesIn = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(path.length), readFileSync(file, 'base64')]),
  );

/** Changes a byte of a pack, and cuts it off where that is past its end. @param at 0 for its beginning, 1 for its end */
function spoil(kept: string, at: number): void {
  const pack = readdirSync(kept).find((file) => file.endsWith('.pack'));
  if (pack === undefined) return;
  const bytes = readFileSync(join(kept, pack));
  const place = Math.floor(at * bytes.length);
  if (place < bytes.length) bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(join(kept, pack), place < bytes.length ? bytes : bytes.subarray(0, -1));
}

test('after any history an index is byte for byte the one made from nothing', async () => {
  const notices = fc.uniqueArray(fc.record({ id: fc.nat(40), directives: fc.nat(17) }), { selector: ({ id }) => id });
  const damage = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(notices, { minLength: 1, maxLength: 5 }), damage, async (history, at) => {
      run += 1;
      const [kept, made] = [join(folder, `giu-${String(run)}`), join(folder, `lan-${String(run)}`)];
      for (const [step, list] of history.entries()) {
        rmSync(made, { recursive: true, force: true });
        if (at !== undefined && step > 0) spoil(kept, at);
        await indexed(
          list.map(({ id, directives }) => notice(id, directives)),
          kept,
          made,
        );
      }
      const afresh = join(folder, `moi-${String(run)}`);
      await writeSearchIndex(
        (history.at(-1) ?? []).map(({ id, directives }) => notice(id, directives)),
        afresh,
        abbreviations,
      );
      expect(filesIn(made)).toEqual(filesIn(afresh));
    }),
    { numRuns: 10 },
  );
});

test('only a notice that is another is analysed again', async () => {
  const kept = join(folder, 'giu');
  const list = Array.from({ length: 20 }, (_, id) => notice(id, 3));
  expect(await indexed(list, kept, join(folder, 'lan'))).toBe(20);
  expect(await indexed(list, kept, join(folder, 'lan'))).toBe(0);
  expect(await indexed([...list.slice(1), notice(30, 2)], kept, join(folder, 'lan'))).toBe(1);
});

test('what was damaged after it was found whole is said, and forgotten', () => {
  const kept = join(folder, 'hong');
  const memory = new IndexMemory(kept);
  const maker = new DocumentMaker(memory.terms, new AbbreviationTable([]));
  memory.keep('một', maker.make(notice(1, 1)));
  memory.save(100);
  const next = new IndexMemory(kept);
  expect(next.has('một')).toBe(true);
  for (const file of readdirSync(kept)) if (file.endsWith('.pack')) writeFileSync(join(kept, file), 'hỏng');
  expect(() => next.documents('một')).toThrow('chạy lại lệnh dựng trang');
  expect(new IndexMemory(kept).has('một')).toBe(false);
});
