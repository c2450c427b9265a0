import { posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { elements, elementsNamed, pageAt, parsePage, readSiteFile, sitePages, type SitePage } from './built-site.ts';
import { notices } from './content.ts';

const pages = sitePages();
const noticePages = notices.map(({ slug }) => pageAt(pages, to.notice(slug)));
const seed = pageAt(pages, to.notice('tb-ket-luan-cai-cach-hanh-chinh-2015'));

/** Bytes on the wire. */
const weight = ({ html }: SitePage): number => brotliCompressSync(html).length;

/** Pages heavier than a limit, with their weight. */
const tooHeavy = (list: readonly SitePage[], limit: number): readonly string[] =>
  list.filter((page) => weight(page) > limit).map((page) => `${page.address}: ${String(weight(page))} bytes`);

/** Relations that only name an address: nothing is fetched. */
const named = new Set(['canonical', 'alternate']);

/** What a page asks for beyond its own bytes, as far as its HTML says. */
const requests = ({ document }: SitePage): readonly string[] =>
  elements(
    document,
    ({ name, attribs }) =>
      'src' in attribs ||
      'srcset' in attribs ||
      ['iframe', 'object', 'embed', 'script'].includes(name) ||
      (name === 'link' && !named.has(attribs['rel'] ?? '') && attribs['href']?.startsWith('data:') !== true),
  ).map(({ name, attribs }) => `${name} ${attribs['src'] ?? attribs['href'] ?? ''}`);

const stylesOf = ({ document }: SitePage): number => elementsNamed(document, 'style').length;

/** Bytes of a page's scripts as stored, each file once, what they import included. */
function scriptBytes({ document }: SitePage): number {
  const paths = new Set(elementsNamed(document, 'script').flatMap(({ attribs }) => attribs['src'] ?? []));
  let bytes = 0;
  for (const path of paths) {
    const code = readSiteFile(path.slice(1));
    bytes += code.length;
    const imported = code.toString('utf8').matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g);
    for (const [, name = ''] of imported) paths.add(posix.join(posix.dirname(path), name));
  }
  return bytes;
}

test('the notice of 2015 weighs at most 5,000 bytes', () => {
  expect(weight(seed), `${String(weight(seed))} bytes`).toBeLessThanOrEqual(5000);
});

test('every page weighs at most 14,000 bytes', () => {
  expect(tooHeavy(pages, 14_000)).toEqual([]);
});

test('every page carries its style in one <style> and asks for no stylesheet', () => {
  for (const page of pages) {
    expect(stylesOf(page), page.address).toBe(1);
    // Nothing can be searched without the root of the index: the search page asks for it at once.
    const early =
      page.address === to.search
        ? [expect.stringMatching(/^link \/tim-kiem\/chi-muc\/[0-9a-f]{8}\/tu-vung\.bin$/)]
        : [];
    expect(
      requests(page).filter((request) => request.startsWith('link')),
      page.address,
    ).toEqual(early);
  }
});

test('a notice comes in one request and runs no script', () => {
  for (const page of noticePages) expect(requests(page), page.address).toEqual([]);
});

test('no style asks for a font or an image, but for the font of a page made for paper', () => {
  for (const { address, html } of pages) {
    const font = address.endsWith('/ban-in/') ? /@font-face|url\(\/phong-chu\/tinos-[a-z0-9-]+\.woff2\)/g : /(?!)/;
    expect(html.replaceAll(new RegExp(font, 'g'), ''), address).not.toMatch(/@font-face|@import|url\((?!["']?data:)/);
  }
});

test('the notice of 2015 has at most 230 elements', () => {
  const { length } = elements(seed.document, () => true);
  expect(length, `${String(length)} elements`).toBeLessThanOrEqual(230);
});

test('listings refresh lateness with at most 1,024 bytes of script', () => {
  const tools: readonly string[] = [to.search, to.directiveFilter];
  const listings = pages.filter((page) => !tools.includes(page.address) && scriptBytes(page) > 0);
  expect(listings.map(({ address }) => address)).toContain(to.directives);
  for (const page of listings) {
    expect(scriptBytes(page), `${page.address}: ${String(scriptBytes(page))} bytes`).toBeLessThanOrEqual(1024);
  }
});

test('the register’s filters need at most 11,264 bytes of script, and 4,096 on the wire', () => {
  const page = pageAt(pages, to.directiveFilter);
  const [code = ''] = elementsNamed(page.document, 'script').flatMap(({ attribs }) => attribs['src'] ?? []);
  expect(scriptBytes(page)).toBeGreaterThan(1024);
  expect(scriptBytes(page), `${String(scriptBytes(page))} bytes`).toBeLessThanOrEqual(11_264);
  expect(brotliCompressSync(readSiteFile(code.slice(1))).length).toBeLessThanOrEqual(4096);
});

describe('the search program', () => {
  const script = elementsNamed(pageAt(pages, to.search).document, 'script')
    .flatMap(({ attribs }) => attribs['src'] ?? [])
    .find((path) => readSiteFile(path.slice(1)).includes('notice-search'));
  const code = readSiteFile((script ?? '').slice(1));
  const onDemand = [...code.toString('utf8').matchAll(/import\(["'`]\.\/([^"'`]+)/g)].map(([, name = '']) => name);

  test('is one file for every query, of at most 17,000 bytes on the wire', () => {
    expect(code.toString('utf8')).not.toMatch(/\bfrom\s*["'`]\.|^import\s*["'`]/m);
    expect(brotliCompressSync(code).length).toBeLessThanOrEqual(17_000);
  });

  test('takes at most 30,000 bytes with all that a query of one site can ask for', () => {
    const others = onDemand.filter((name) => !/^(?:export-results|searched-sites)\./.test(name));
    expect(others).toHaveLength(3);
    const sizes = others.map((name) => brotliCompressSync(readSiteFile(`_astro/${name}`)).length);
    expect(sizes.reduce((sum, size) => sum + size, brotliCompressSync(code).length)).toBeLessThanOrEqual(30_000);
  });
});

describe('the check notices', () => {
  test('a page grown too heavy', () => {
    const noise = Array.from({ length: 4000 }, (_, index) => Math.sin(index).toString(36)).join(' ');
    const planted = parsePage('/', seed.html + noise);
    expect(tooHeavy([planted], 14_000)).toHaveLength(1);
  });

  test.each([
    ['a script', '<script>alert(1)</script>', 'script '],
    ['a stylesheet', '<link rel="stylesheet" href="/a.css">', 'link /a.css'],
    ['a preloaded script', '<link rel="modulepreload" href="/a.js">', 'link /a.js'],
    ['an image', '<img src="/a.png" alt="">', 'img /a.png'],
  ])('%s', (_, html, request) => {
    expect(requests(parsePage('/', seed.html.replace('</main>', `${html}</main>`)))).toEqual([request]);
  });

  test('a second style', () => {
    expect(stylesOf(parsePage('/', seed.html.replace('</main>', '<style>a{}</style></main>')))).toBe(2);
  });
});
