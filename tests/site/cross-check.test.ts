import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { formatDay, parseCivilDate } from '#domain/civil-date.ts';
import { schedules } from '#domain/status.ts';
import { cellLabels } from '#messages';
import { originalText } from '#open-data/csv.ts';
import { parseSelection, select, type SelectionIndex } from '#open-data/selection.ts';
import { readBack, schemaFaults } from '../../src/open-data/akoma-ntoso/read-back.fixture.ts';
import {
  elementsNamed,
  elementsWith,
  folded,
  pageAt,
  readSiteFile,
  siteFiles,
  sitePages,
  textOf,
} from './built-site.ts';
import { csvRows, jsonRows, ndjsonRows, type DataRow } from './data-tables.ts';

/*
 * One fact, many formats: whatever a page says of a notice, a directive or a count, every file says the same. Read
 * from the built site alone, as a stranger would.
 */

const pages = sitePages();
const files = siteFiles();
const text = (address: string): string => readSiteFile(address.slice(1)).toString('utf8');
const page = (address: string) => pageAt(pages, address).document;
const notices = jsonRows('van-ban');
const directives = jsonRows('nhiem-vu');
const obligations = jsonRows('phan-viec');
const relations = jsonRows('quan-he');

/** The parts of a directive's key: its notice and its address there. */
function keyOf({ id }: DataRow): readonly [slug: string, directive: string] {
  const [slug = '', directive = ''] = String(id).split('/');
  return [slug, directive];
}

interface NoticeDocument {
  readonly asOf: string;
  readonly notice: DataRow;
  readonly clauses: readonly DataRow[];
  readonly directives: readonly (DataRow & { reports: readonly DataRow[]; shares: readonly DataRow[] })[];
  readonly relations: readonly DataRow[];
  readonly relationsFromOthers: readonly DataRow[];
}

const documents = notices.map((notice) => {
  const slug = String(notice['id']);
  const json: NoticeDocument = JSON.parse(text(to.noticeJson(slug)));
  const linked: Readonly<Record<string, unknown>> = JSON.parse(text(to.noticeLinkedData(slug)));
  return { slug, notice, json, linked, xml: readBack(text(to.noticeXml(slug))), words: text(to.noticeText(slug)) };
});

/** A table of counts on a page: what each row counts, and the total. */
function countsOn(address: string): Readonly<Record<string, number>> | undefined {
  const [table] = elementsNamed(page(address), 'table').filter((one) => elementsNamed(one, 'tfoot').length > 0);
  if (table === undefined) return undefined;
  return Object.fromEntries(
    elementsNamed(table, 'tr').map((row) => [
      folded(
        elementsNamed(row, 'th')
          .map((cell) => textOf(cell))
          .join(),
      ),
      Number(
        elementsNamed(row, 'td')
          .map((cell) => textOf(cell))
          .join(),
      ),
    ]),
  );
}

/** The same counts from rows of a table. */
function countsFrom(rows: readonly DataRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { 'Tổng số': rows.length };
  for (const [cell, label] of Object.entries(cellLabels)) {
    const found = rows.filter((row) => row['cell'] === cell).length;
    const isOfficial = ['doneOnTime', 'doneLate', 'notDoneWithin', 'notDoneOverdue'].includes(cell);
    if (found > 0 || isOfficial) counts[label] = found;
  }
  return counts;
}

describe('notices', () => {
  test('are the same in pages, tables, manifest and files', () => {
    const ids = notices.map(({ id }) => String(id)).toSorted();
    expect(ids.length).toBeGreaterThan(0);
    expect(
      csvRows('van-ban')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(ids);
    expect(ndjsonRows('van-ban')).toEqual(notices);
    const withWords = pages.filter(
      // The sheet for printing shows the same words once more.
      ({ address, document }) => elementsWith(document, 'data-verbatim').length > 0 && !address.endsWith('/ban-in/'),
    );
    expect(withWords.map(({ address }) => address).toSorted()).toEqual(ids.map(to.notice).toSorted());
    for (const file of ['van-ban.json', 'van-ban.jsonld', 'akoma-ntoso.xml', 'nguyen-van.txt'])
      expect(files.filter((path) => path.startsWith('van-ban/') && path.endsWith(`/${file}`))).toEqual(
        ids.map((id) => `van-ban/${id}/${file}`).toSorted(),
      );
  });

  test('have one hash: of the text, in the manifest, on the page, in the table and in the XML', () => {
    const manifest = text(to.manifest);
    for (const { slug, notice, words, xml } of documents) {
      const digest = createHash('sha256').update(words).digest('hex');
      expect(notice['sha256']).toBe(digest);
      expect(manifest).toContain(`${digest}  ${to.noticeText(slug).slice(1)}\n`);
      expect(textOf(page(to.notice(slug)))).toContain(digest);
      expect(xml.elements.find(({ name }) => name === 'ck:notice')?.attribs['sha256']).toBe(digest);
    }
  });

  test('have the same letters as text, as XML, and clause by clause in the table', () => {
    const clauses = csvRows('muc-van-ban');
    for (const { slug, words, xml, json } of documents) {
      expect(xml.words).toBe(words);
      const own = clauses.filter(({ notice }) => notice === slug);
      expect(own.map(({ id, text: cell = '' }) => [id, originalText(cell)])).toEqual(
        xml.clauses.map((clause) => [`${slug}#${clause.eId}`, clause.text]),
      );
      expect(json.clauses).toEqual(jsonRows('muc-van-ban').filter(({ notice }) => notice === slug));
      const ids = new Set(elementsWith(page(to.notice(slug)), 'id').map(({ attribs }) => attribs['id']));
      for (const { eId } of xml.clauses) expect(ids, slug).toContain(eId);
    }
  });

  test('are valid Akoma Ntoso 3.0', { timeout: 60_000 }, async () => {
    const all = documents.map(({ slug }) => ({ name: `${slug}.xml`, xml: text(to.noticeXml(slug)) }));
    expect(await schemaFaults(all)).toEqual([]);
  });

  test('have one number, day and issuer everywhere', () => {
    for (const { slug, notice, linked, xml, json } of documents) {
      expect(json.notice).toEqual(notice);
      const one = (name: string) => xml.elements.find((element) => element.name === name)?.attribs;
      expect(one('FRBRnumber')?.['value'] ?? null).toBe(notice['number']);
      expect(linked['legislationIdentifier'] ?? null).toBe(notice['number']);
      expect(linked['legislationDate'] ?? null).toBe(notice['issued']);
      const date = one('FRBRdate');
      expect(date?.['name'] === 'ban-hanh' ? date['date'] : null).toBe(notice['issued']);
      expect(linked['legislationPassedBy']).toMatchObject({ name: notice['issuerName'] });
      expect(textOf(page(to.notice(slug)))).toContain(String(notice['name']));
    }
  });
});

describe('relations', () => {
  test('are the same in the table, the documents at both ends, and the page', () => {
    for (const { slug, json, xml } of documents) {
      const stated = relations.filter(({ notice }) => notice === slug);
      const back = relations.filter(({ target }) => target === slug);
      expect(json.relations).toEqual(stated);
      expect(json.relationsFromOthers.toSorted(byText)).toEqual(back.toSorted(byText));
      const inXml = xml.elements
        .filter(({ name }) => name === 'ck:relation')
        .map(({ attribs }) => `${attribs['direction'] ?? ''} ${attribs['type'] ?? ''} ${attribs['target'] ?? ''}`);
      const expected = [
        ...stated.map((row) => `forward ${String(row['type'])} ${String(row['target'])}`),
        ...back.map((row) => `back ${String(row['type'])} ${String(row['notice'])}`),
      ];
      expect(inXml.toSorted()).toEqual(expected.toSorted());
      const said = textOf(page(to.notice(slug)));
      for (const row of stated) expect(said).toContain(`${String(row['typeLabel'])}: `);
      for (const row of back) expect(said).toContain(`${String(row['backLabel'])}: `);
    }
  });
});

const byText = (a: DataRow, b: DataRow): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('directives', () => {
  test('have one status, deadline and wording on their page, in tables, JSON, XML and linked data', () => {
    expect(ndjsonRows('nhiem-vu')).toEqual(directives);
    const inCsv = new Map(csvRows('nhiem-vu').map((row) => [row['id'], row]));
    for (const row of directives) {
      const [slug, id] = keyOf(row);
      const document = page(to.directive(slug, id));
      const tags = elementsWith(document, 'data-schedule');
      expect(tags[0]?.attribs['data-schedule'], String(row['id'])).toBe(row['schedule']);
      expect(textOf(tags[0]!)).toBe(row['scheduleLabel']);
      expect(elementsWith(document, 'data-words').map((words) => folded(textOf(words)))).toEqual([
        folded(String(row['words'])),
      ]);
      const due = parseCivilDate(String(row['due']));
      if (due !== undefined) expect(textOf(document)).toContain(formatDay(due));
      const cells = inCsv.get(String(row['id']));
      expect(originalText(cells?.['words'] ?? '')).toBe(row['words']);
      for (const name of ['schedule', 'reported', 'evidence', 'due', 'dueWords', 'asOf'])
        expect(cells?.[name]).toBe(String(row[name] ?? ''));

      const { json, xml, linked } = documents.find((one) => one.slug === slug)!;
      const own = json.directives.find((directive) => directive['id'] === row['id']);
      expect(own).toMatchObject(row);
      expect(own?.shares).toEqual(obligations.filter(({ directive }) => directive === row['id']));
      const inXml = xml.elements.find(({ name, attribs }) => name === 'ck:directive' && attribs['id'] === row['id']);
      for (const name of ['schedule', 'reported', 'evidence', 'asOf', 'kind'])
        expect(inXml?.attribs[name]).toBe(row[name]);
      for (const name of ['due', 'dueWords', 'lastReport']) expect(inXml?.attribs[name] ?? null).toBe(row[name]);
      const marked = xml.clauses.filter((clause) => clause.directives.includes(id)).map((clause) => clause.text);
      expect(marked.join('\n')).toContain(String(row['words']));
      expect(linked['hasPart']).toContainEqual(
        expect.objectContaining({ legislationIdentifier: id, text: row['words'] }),
      );
    }
  });

  test('are as many in the tables as have a page', () => {
    const withWords = pages.filter(({ document }) => elementsWith(document, 'data-words').length > 0);
    expect(withWords.map(({ address }) => address).toSorted()).toEqual(
      directives.map((row) => to.directive(...keyOf(row))).toSorted(),
    );
    for (const { slug, notice } of documents)
      expect(directives.filter((row) => row['notice'] === slug).length).toBe(notice['directives']);
  });

  test('are counted alike on the front page, on the register and in the table', () => {
    const counts = countsFrom(directives);
    expect(countsOn('/')).toEqual(counts);
    expect(countsOn(to.directives)).toEqual(counts);
  });

  test('are counted alike on the page of every agency and in the table of obligations', () => {
    let withDuties = 0;
    for (const agency of jsonRows('co-quan')) {
      const own = obligations.filter((row) => row['agency'] === agency['id']);
      expect(agency['duties']).toBe(own.length);
      const counts = countsOn(to.agency(String(agency['id'])));
      if (own.length === 0) expect(counts).toBeUndefined();
      else expect(counts, String(agency['id'])).toEqual(countsFrom(own));
      withDuties += own.length > 0 ? 1 : 0;
    }
    expect(withDuties).toBeGreaterThan(1);
  });

  test('have as many reports in the table as in their history', () => {
    const reports = jsonRows('bao-cao');
    for (const row of directives)
      expect(reports.filter(({ directive }) => directive === row['id']).length).toBe(row['updates']);
  });
});

describe('the register with filters', () => {
  const index: SelectionIndex = JSON.parse(text(`${to.directiveFilter}muc-luc.json`));
  const rows = index.pieces.flatMap((piece) =>
    text(`${to.directiveFilter}${piece}.ndjson`)
      .split('\n')
      .filter((line) => line !== '')
      .map((line): DataRow => JSON.parse(line)),
  );
  const chosen = (query: string): readonly string[] =>
    select(index, parseSelection(query)).map(({ place }) => to.directive(...keyOf(rows[place]!)));
  /** Directives a listing links to, all its pages together. */
  const listed = (address: string): readonly string[] => {
    const known = new Set(directives.map((row) => to.directive(...keyOf(row))));
    const own = pages.filter((one) => one.address === address || one.address.startsWith(`${address}trang/`));
    const links = own.flatMap(({ document }) =>
      elementsNamed(document, 'a').map(({ attribs }) => attribs['href'] ?? ''),
    );
    return [...new Set(links.filter((link) => known.has(link)))].toSorted();
  };

  test('holds the rows of the table, in its order', () => {
    expect(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'shares')))).toEqual(
      directives,
    );
    expect(index.asOf).toBe(directives[0]?.['asOf']);
    expect(chosen('')).toEqual(directives.map((row) => to.directive(...keyOf(row))));
  });

  test('chooses by one value what the listing of that value has', () => {
    const listings = pages
      .map(({ address }) => address)
      .flatMap((address) => {
        const [, way = '', value = ''] = /^\/chi-dao\/(tinh-trang|nam|han)\/([^/]+)\/$/.exec(address) ?? [];
        const topic = /^\/linh-vuc\/([^/]+)\/$/.exec(address)?.[1];
        if (topic !== undefined) return [[address, `?linh-vuc=${topic}`] as const];
        if (way === '') return [];
        return [
          [address, way === 'han' ? `?han-tu=${value}-01-01&han-den=${value}-12-31` : `?${way}=${value}`] as const,
        ];
      });
    expect(listings.length).toBeGreaterThan(schedules.length);
    for (const [address, query] of listings) expect(chosen(query).toSorted(), address).toEqual(listed(address));
  });

  test('chooses by an agency its duties, and by its own state those counted so on its page', () => {
    for (const { id } of jsonRows('co-quan')) {
      const own = obligations.filter(({ agency }) => agency === id);
      expect(chosen(`?co-quan=${String(id)}`).length).toBe(own.length);
      for (const schedule of schedules) {
        if (schedule === 'within') continue;
        expect(chosen(`?co-quan=${String(id)}&tinh-trang=${to.scheduleSlugs[schedule]}`).length).toBe(
          own.filter((row) => row['schedule'] === schedule).length,
        );
      }
    }
  });

  test('chooses nothing by a value there is not', () => {
    for (const query of ['?co-quan=khong-co', '?tinh-trang=khong-co', '?nam=1900', '?han-tu=hom-nay', '?loai=x'])
      expect(chosen(query)).toEqual([]);
  });
});

test('every file of data is of the day the pages state', () => {
  const [time] = elementsNamed(page('/'), 'footer').flatMap((footer) => elementsNamed(footer, 'time'));
  const asOf = time?.attribs['datetime'];
  expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const tables = files.filter((file) => /^du-lieu\/[^/]+\.ndjson$/.test(file));
  for (const file of tables)
    for (const row of ndjsonRows(file.slice('du-lieu/'.length, -'.ndjson'.length)))
      expect(row['asOf'], file).toBe(asOf);
  for (const { json, xml, linked } of documents) {
    expect(json.asOf).toBe(asOf);
    expect(linked['sdDatePublished']).toBe(asOf);
    expect(xml.elements.find(({ attribs }) => attribs['name'] === 'tinh-den')?.attribs['date']).toBe(asOf);
  }
});
