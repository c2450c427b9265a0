import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as to from '#addresses';
import { buildRegister, type Register } from '#domain/register.ts';
import { smallSet } from '../../../benchmarks/search/fixture/small-set.ts';
import { DocumentMaker } from '../index/indexed-document.ts';
import { writeIndex } from '../index/index-writer.ts';
import { indexedNotices, searchRecord } from '../index/records.ts';
import { placesIn, PlaceNotes, type RowList } from '../index/row-list.ts';
import { newTerms } from '../index/term-table.ts';
import { AbbreviationTable } from '../text/abbreviations.ts';
import type { Answer } from '../query/answer.ts';
import { Search } from '../query/engine.ts';
import { rowPlacer } from './row-places.ts';

const folder = mkdtempSync(join(tmpdir(), 'cong-khai-dong-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The directives of every third notice listed in another order than its text has them, as nothing forbids. */
const register: Register = (() => {
  const made = smallSet().register;
  return buildRegister({
    ...made,
    updates: [],
    notices: made.notices.map((notice, i) =>
      i % 3 === 0 ? { ...notice, directives: notice.directives.toReversed() } : notice,
    ),
  });
})();

let search: Search;
let list: RowList;
let documents = 0;

beforeAll(async () => {
  const places = placesIn(register);
  const notes = new PlaceNotes();
  const terms = newTerms();
  const maker = new DocumentMaker(terms, new AbbreviationTable([]));
  const notices = indexedNotices(register).map((notice) => {
    const documents = maker.make(searchRecord(register, notice));
    notes.note(places.get(notice.slug)!, documents);
    return documents;
  });
  const { name } = await writeIndex({ notices, terms, abbreviations: [] }, folder);
  documents = notes.documents.length;
  list = { asOf: register.asOf, size: 100, notices: [], directives: [], documents: notes.documents };
  search = new Search((part) => Promise.resolve(new Uint8Array(readFileSync(join(folder, name, part)))));
});

/** Where results open, by the places of their rows. */
function addressesOf(answer: Answer): readonly string[] {
  const placeOf = rowPlacer(list);
  return answer.found.map((found) => {
    const { kind, place } = placeOf(found);
    if (kind === 'van-ban') return to.notice(register.notices[place]?.slug ?? '');
    const { notice, directive } = register.directives[place]!;
    return to.directive(notice.slug, directive.id);
  });
}

test('every result of all kinds leads to its own row, in the order of the results', async () => {
  for (const query of [
    'báo cáo',
    'kế hoạch',
    'ủy ban nhân dân',
    'trước ngày',
    'kiểm tra "sở nội vụ"',
    'bao cao ket qua',
  ]) {
    for (const options of [{}, { sort: 'ngay' }, { sort: 'han', asOf: register.asOf }] as const) {
      const answer = await search.answer(query, options);
      const hits = await answer.hits(0, answer.total);
      expect(hits.length).toBe(answer.total);
      expect(addressesOf(answer)).toEqual(hits.map(({ url, page }) => page ?? url.replace(/#.*/, '')));
    }
  }
});

test('all notices and all directives are found as many times as there are, each once', async () => {
  const [notices, directives] = await Promise.all(
    ['van-ban', 'nhiem-vu'].map(async (kind) => addressesOf(await search.answer('', { chosen: { 'ket-qua': kind } }))),
  );
  expect(notices?.toSorted()).toEqual(register.notices.map(({ slug }) => to.notice(slug)).toSorted());
  expect(directives?.toSorted()).toEqual(
    register.directives.map(({ notice, directive }) => to.directive(notice.slug, directive.id)).toSorted(),
  );
});

test('what is not in the list is an error, never another row', () => {
  const placeOf = rowPlacer(list);
  expect(() => placeOf({ document: documents, unit: 0 })).toThrow(/no row/);
  expect(() => placeOf({ document: 0, unit: 28 })).toThrow(/no row/);
});
