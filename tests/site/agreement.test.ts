import { expect, test } from 'vitest';
import * as to from '#addresses';
import {
  elementsNamed,
  elementsWith,
  pageAt,
  parsePage,
  siteFiles,
  sitePages,
  textOf,
  type Document,
} from './built-site.ts';
import { notices } from './content.ts';
import { indexedDocuments, pointer } from './search-index.ts';

const pages = sitePages();
const files = siteFiles();

const directives = notices.flatMap(({ slug, marked }) => marked.map((id) => to.directive(slug, id)));

/** Numbers of a table of counts: its rows, and the total it states. */
function countsOf(document: Document): { readonly rows: readonly number[]; readonly total: number } | undefined {
  const [foot] = elementsNamed(document, 'tfoot');
  const [table] = foot === undefined ? [] : elementsNamed(document, 'table');
  if (table === undefined || foot === undefined) return undefined;
  const numbers = (part: Parameters<typeof elementsNamed>[0]): readonly number[] =>
    elementsNamed(part, 'td').map((cell) => Number(textOf(cell)));
  return { rows: elementsNamed(table, 'tbody').flatMap(numbers), total: numbers(foot)[0] ?? NaN };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

test('every notice has its page, and no page a notice that is not there', () => {
  const texts = files
    .filter((file) => file.endsWith('/nguyen-van.txt'))
    .map((file) => `/${file.replace('nguyen-van.txt', '')}`);
  expect(notices.length).toBeGreaterThan(0);
  expect(texts).toEqual(notices.map(({ slug }) => to.notice(slug)).toSorted());
  const withWords = pages.filter(
    // The sheet for printing shows the same words once more.
    ({ address, document }) => elementsWith(document, 'data-verbatim').length > 0 && !address.endsWith('/ban-in/'),
  );
  expect(withWords.map(({ address }) => address).toSorted()).toEqual(texts);
});

test('every directive has its page, and no page a directive that is not there', () => {
  const withWords = pages.filter(({ document }) => elementsWith(document, 'data-words').length > 0);
  expect(withWords.map(({ address }) => address).toSorted()).toEqual(directives.toSorted());
});

test('every notice and every directive can be found by the search, once', async () => {
  const indexed = await indexedDocuments();
  const passages = indexed.flatMap(({ url, passages }) =>
    passages.flatMap(({ directive }) => (directive === undefined ? [] : [`${url}#${directive.id}`])),
  );
  expect([...new Set(indexed.map(({ url }) => url))].toSorted()).toEqual(
    notices.map(({ slug }) => to.notice(slug)).toSorted(),
  );
  expect(passages.toSorted()).toEqual(
    notices.flatMap(({ slug, marked }) => marked.map((id) => to.clause(slug, id))).toSorted(),
  );
  expect(pointer).toMatchObject({ notices: notices.length, directives: directives.length });
});

test('the counts on the register add up to the number of directives', () => {
  const counts = countsOf(pageAt(pages, to.directives).document);
  expect(counts?.total).toBe(directives.length);
  expect(sum(counts?.rows ?? [])).toBe(directives.length);
});

test('the counts on every page add up to the total the page states', () => {
  const tables = pages.flatMap(({ address, document }) => {
    const counts = countsOf(document);
    return counts === undefined ? [] : [{ address, ...counts }];
  });
  expect(tables.length).toBeGreaterThan(1);
  for (const { address, rows, total } of tables) expect(sum(rows), address).toBe(total);
});

test('every directive is in a list by status', () => {
  const lists = pages.filter(({ address }) => address.startsWith(`${to.directives}tinh-trang/`));
  const listed = lists.flatMap(({ document }) =>
    elementsNamed(document, 'a')
      .map(({ attribs }) => attribs['href'] ?? '')
      .filter((href) => directives.includes(href)),
  );
  expect([...new Set(listed)].toSorted()).toEqual(directives.toSorted());
});

test('the check notices counts that do not add up', () => {
  const { html } = pageAt(pages, to.directives);
  const planted = html.replace(/(<tfoot[^>]*>[^]*?<td[^>]*>\s*)\d+/, '$1999');
  expect(planted).not.toBe(html);
  const counts = countsOf(parsePage('/', planted).document);
  expect(counts?.total).toBe(999);
  expect(sum(counts?.rows ?? [])).not.toBe(999);
});
