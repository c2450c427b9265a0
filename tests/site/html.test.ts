import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { elementsNamed, folded, parsePage, sitePages, textOf, type SitePage } from './built-site.ts';

const validator = new HtmlValidate(config);

async function problemsOf(address: string, html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, address);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${address}:${String(line)}:${String(column)} ${ruleId}: ${message}`,
    ),
  );
}

test('every page is valid HTML', async () => {
  const pages = sitePages();
  const problems = await Promise.all(pages.map(({ address, html }) => problemsOf(address, html)));
  expect(pages.length).toBeGreaterThan(10);
  expect(problems.flat()).toEqual([]);
});

/** Headings of a page that say what its title says: two places of one name in a screen reader's list. */
const repeatedTitles = ({ address, document }: SitePage): readonly string[] => {
  const [title = ''] = elementsNamed(document, 'h1').map((heading) => folded(textOf(heading)));
  const others = ['h2', 'h3'].flatMap((name) =>
    elementsNamed(document, name).map((heading) => folded(textOf(heading))),
  );
  return others.includes(title) ? [`${address}: ${title}`] : [];
};

test('no heading of a page repeats its title', () => {
  expect(sitePages().flatMap(repeatedTitles)).toEqual([]);
  expect(repeatedTitles(parsePage('/', '<h1>Theo dõi</h1><h2> Theo\ndõi</h2>'))).toEqual(['/: Theo dõi']);
});

const [page] = sitePages();
test.each([
  ['an unclosed element', '</main>', '', 'close-order'],
  ['an id used twice', '</main>', '<p id="noi-dung"></p></main>', 'no-dup-id'],
  ['a label for nothing', '</main>', '<p aria-labelledby="khong-co">a</p></main>', 'no-missing-references'],
  ['a style on an element', '<main', '<main style="color:red"', 'no-inline-style'],
  ['a script of another host', '</main>', '<script src="https://example.org/x.js"></script></main>', 'require-sri'],
  ['a duplicated attribute', '<html lang="vi"', '<html lang="vi" lang="vi"', 'no-dup-attr'],
])('the check notices %s', async (_, before, after, rule) => {
  const planted = page!.html.replace(before, after);
  expect(planted).not.toBe(page!.html);
  expect((await problemsOf('/', planted)).join('\n')).toContain(` ${rule}: `);
});
