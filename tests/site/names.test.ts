import { expect, test } from 'vitest';
import { elements, elementsNamed, parsePage, sitePages, textOf, type SitePage } from './built-site.ts';

const pages = sitePages();

/** Only the one in the head: a drawing has titles of its own. */
const titleOf = ({ document }: SitePage): string =>
  elementsNamed(document, 'head')
    .flatMap((head) => elementsNamed(head, 'title'))
    .map((title) => textOf(title))
    .join('; ');

const descriptionOf = ({ document }: SitePage): string =>
  elements(document, ({ name, attribs }) => name === 'meta' && attribs['name'] === 'description')
    .map(({ attribs }) => attribs['content'] ?? '')
    .join('; ');

/** What a page fails to say of itself. */
function unnamed(page: SitePage): readonly string[] {
  const headings = elementsNamed(page.document, 'h1').map((heading) => textOf(heading));
  const [html] = elementsNamed(page.document, 'html');
  return [
    ...(html?.attribs['lang'] === 'vi' ? [] : ['is not marked as Vietnamese']),
    ...(titleOf(page) === '' ? ['has no title'] : []),
    ...(descriptionOf(page).trim() === '' ? ['has no description'] : []),
    ...(headings.length === 1 && headings[0] !== '' ? [] : [`has ${String(headings.length)} main headings`]),
  ].map((failing) => `${page.address} ${failing}`);
}

/** Titles that more than one page has. */
const sharedTitles = (list: readonly SitePage[]): readonly string[] =>
  Map.groupBy(list, titleOf)
    .entries()
    .filter(([, bearers]) => bearers.length > 1)
    .map(([title, bearers]) => `${title}: ${bearers.map(({ address }) => address).join(' ')}`)
    .toArray();

test('every page is Vietnamese and has a title, a description and one main heading', () => {
  expect(pages.flatMap(unnamed)).toEqual([]);
});

test('no two pages have the same title', () => {
  expect(sharedTitles(pages)).toEqual([]);
});

const good =
  '<html lang="vi"><head><title>Sở Nội vụ</title><meta name="description" content="Việc"></head><h1>Sở</h1></html>';
test.each([
  ['another language', 'lang="vi"', 'lang="en"', '/ is not marked as Vietnamese'],
  ['no title', 'Sở Nội vụ', '', '/ has no title'],
  ['an empty description', '"Việc"', '" "', '/ has no description'],
  ['no main heading', '<h1>Sở</h1>', '', '/ has 0 main headings'],
  ['two main headings', '</h1>', '</h1><h1>Ban</h1>', '/ has 2 main headings'],
])('the check notices %s', (_, before, after, failing) => {
  expect(unnamed(parsePage('/', good))).toEqual([]);
  expect(unnamed(parsePage('/', good.replace(before, after)))).toEqual([failing]);
});

test('the check notices a shared title', () => {
  expect(sharedTitles([parsePage('/', good), parsePage('/mot/', good)])).toEqual(['Sở Nội vụ: / /mot/']);
});
