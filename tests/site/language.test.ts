import { describe, expect, test } from 'vitest';
import { elementsWith, leftOut, parsePage, sitePages, textOf, type SitePage } from './built-site.ts';
import { data, without } from './content.ts';

/** Attributes read to a person. */
const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'placeholder',
  'title',
  'alt',
  'content',
  'label',
  // Kept for a script to show.
  'data-name',
  'data-labels',
];

/** What the interface of a page says, documents and data left out. */
function sayings({ document }: SitePage): string {
  const text = textOf(document, {
    skip: ({ name, attribs }) =>
      name === 'code' ||
      name === 'pre' ||
      'data-verbatim' in attribs ||
      'data-words' in attribs ||
      attribs['lang'] === 'en',
  });
  const attributes = spoken.flatMap((attribute) =>
    elementsWith(document, attribute)
      // Of what is said to machines only the description is shown to people.
      .filter(({ name, attribs }) => name !== 'meta' || attribs['name'] === 'description')
      .map(({ attribs }) => attribs[attribute] ?? ''),
  );
  // The state names of data-labels are ids; the labels are what is shown.
  const labels = attributes.map((value) => value.replace(/"[\w-]+":/g, ''));
  return without([text, ...labels].join('\n'), data, leftOut).normalize('NFC');
}

/** One Vietnamese syllable, marks taken off. Foreign words hardly ever have this form. */
const vowels =
  'a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu';
const syllable = new RegExp(
  `^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:${vowels})(?:ch|ng|nh|[cmnpt])?$`,
);

const withoutMarks = (word: string): string =>
  word.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');

/** English that has the form of a Vietnamese syllable, or may stand in capitals like an abbreviation. */
const english = new Set(
  (
    'nan the on at hit put top then than that this he me ' +
    'search menu skip home page next previous prev loading results result close open submit filter filters sort unknown ' +
    'undefined null object true false error warning not found back more less show hide read view click here about ' +
    'contact login download upload share copy print edit save cancel delete clear reset toggle select all none yes ' +
    'status date year updated draft overdue late done today untitled index content main navigation breadcrumb ' +
    'pagination footer header table chart figure image link list item document source version language theme settings help'
  ).split(' '),
);

/** Foreign names and technical words that have no Vietnamese one and that Vietnamese itself uses. */
const names = new RegExp(
  '(?<!\\p{L})(?:' +
    // Places of the Central Highlands.
    '[ĐD][ăắ]k|' +
    'BibTeX|JavaScript|PowerShell|Windows|macOS|Linux|Markdown|Chromium|VoiceOver|TalkBack|VS Code|axe|html-validate|Word|Notepad|' +
    // Words of everyday technical Vietnamese, and a key as it is printed on the keyboard.
    'web|cookie|Tab|Ctrl|Shift|' +
    // Names on the screen of a program that has no Vietnamese interface.
    'Problems|Terminal|' +
    // Formats, the programs that read them, and units.
    'Excel|LibreOffice|Frictionless|Akoma Ntoso|kB|byte' +
    ')(?!\\p{L})',
  'gu',
);

/** Words that are not Vietnamese: neither syllables nor abbreviations in capitals. */
function foreignWords(said: string): readonly string[] {
  const words = said
    // Addresses, file names and hashes.
    .replace(/https?:\S+|[\w-]*\/[\w./-]+|\b[\w-]+(?:\.[\w-]+)+\b|\b[0-9a-f]{16,}\b/g, leftOut)
    .replace(names, leftOut)
    .match(/\p{L}[\p{L}\p{M}]*/gu);
  return (words ?? []).filter(
    (word) => english.has(word.toLowerCase()) || (word !== word.toUpperCase() && !syllable.test(withoutMarks(word))),
  );
}

describe('the interface', () => {
  const pages = sitePages();

  test('says no word that is not Vietnamese', () => {
    const foreign = pages.flatMap((page) =>
      [...new Set(foreignWords(sayings(page)))].map((word) => `${page.address}: ${word}`),
    );
    expect(foreign).toEqual([]);
  });

  test('has English only where the dictionary of the data is in both languages', () => {
    const english = pages.filter(({ document }) =>
      elementsWith(document, 'lang').some(({ attribs }) => attribs['lang'] === 'en'),
    );
    expect(english.length).toBeGreaterThan(0);
    for (const { address } of english) expect(address).toMatch(/^\/du-lieu\/[^/]+\/$/);
  });

  test('says something on every page', () => {
    // What is lent to other sites has neither the header nor the footer of a page.
    const least = (address: string): number => (address.startsWith('/nhung/') ? 100 : 300);
    for (const page of pages) expect(sayings(page).length, page.address).toBeGreaterThan(least(page.address));
  });

  test('shows no value a program failed to find', () => {
    for (const { address, html } of pages) {
      expect(html.replace(/<script[^]*?<\/script>/g, ''), address).not.toMatch(
        /\[object |\bundefined\b|\bNaN\b|>null</,
      );
    }
  });
});

describe('the check notices', () => {
  test.each([
    'search',
    'Skip to content',
    'Next',
    'Loading…',
    'SEARCH',
    'Filter by',
    'Unknown',
    'No results for',
    'NaN',
    'undefined',
    '[object Object]',
    'Trang 2 of 5',
    'On the',
  ])('“%s”', (words) => {
    expect(foreignWords(sayings(parsePage('/', `<p>Tìm kiếm: ${words}</p>`)))).not.toEqual([]);
  });

  test.each(['aria-label', 'placeholder', 'title', 'alt'])('English in %s', (attribute) => {
    expect(foreignWords(sayings(parsePage('/', `<a ${attribute}="Close menu">Đóng</a>`)))).not.toEqual([]);
  });

  test('an English description', () => {
    expect(foreignWords(sayings(parsePage('/', '<meta name="description" content="All notices">')))).not.toEqual([]);
  });

  test('no fault in Vietnamese, abbreviations, or the words of documents', () => {
    const fine =
      'Ủy ban nhân dân tỉnh, UBND, PAPI: quyết định, nghiêng, khuỷu, xuống, giếng, được, Đăk Hà' +
      '<p data-verbatim>PAR Index, provincial</p><code>status: completed</code>';
    expect(foreignWords(sayings(parsePage('/', fine)))).toEqual([]);
  });
});
