import { describe, expect, test } from 'vitest';
import { elements, elementsWith, parsePage, siteFiles, sitePages, type SitePage } from './built-site.ts';
import { indexedDocuments } from './search-index.ts';

/** Stands for the site's own host, which a build does not know. */
const host = 'https://site.invalid';

interface Site {
  readonly pages: readonly SitePage[];
  /** Paths of all its files, pages included. */
  readonly files: ReadonlySet<string>;
}

interface Link {
  /** Address of the page or file that links. */
  readonly from: string;
  readonly to: URL;
  /** Whether a reader can follow it: an `<a>`. */
  readonly isWay: boolean;
}

/** Links of a page that stay on the site. */
function linksOf({ address, document }: SitePage): readonly Link[] {
  return ['href', 'src', 'action', 'cite', 'data-index'].flatMap((attribute) =>
    elementsWith(document, attribute)
      .map((element) => ({
        from: address,
        to: new URL(element.attribs[attribute] ?? '', host + address),
        isWay: element.name === 'a',
      }))
      .filter(({ to }) => to.origin === host),
  );
}

/** Path of the file an address is served from. */
const fileOf = (to: URL): string =>
  decodeURIComponent(to.pathname)
    .slice(1)
    .replace(/(^|\/)$/, '$1index.html');

/** What is wrong with links, one line each. */
function brokenLinks({ pages, files }: Site, links: readonly Link[]): readonly string[] {
  const ids = new Map(
    pages.map(({ address, document }) => [
      address,
      new Set(elementsWith(document, 'id').map(({ attribs }) => attribs['id'])),
    ]),
  );
  return links.flatMap(({ from, to }) => {
    // The address of the search index is a folder of parts.
    const isIndex = /^\/tim-kiem\/chi-muc\/.*\/$/.test(to.pathname);
    const file = isIndex ? `${to.pathname.slice(1)}tu-vung.bin` : fileOf(to);
    if (!files.has(file)) return `${from}: no file for ${to.pathname}`;
    // What follows `:~:` names words to mark, not a place.
    const fragment = decodeURIComponent(to.hash.slice(1).replace(/:~:.*$/, ''));
    if (fragment === '' || ids.get(to.pathname)?.has(fragment) === true) return [];
    return `${from}: no #${fragment} on ${to.pathname}`;
  });
}

/** Addresses of pages no one comes to by following links from the front page. */
function orphans({ pages }: Site): readonly string[] {
  const ways = new Map(pages.map((page) => [page.address, linksOf(page).filter(({ isWay }) => isWay)]));
  const reached = new Set(['/']);
  for (const address of reached) for (const { to } of ways.get(address) ?? []) reached.add(to.pathname);
  return pages.map(({ address }) => address).filter((address) => !reached.has(address));
}

const siteOf = (pages: readonly SitePage[]): Site => ({
  pages,
  files: new Set(pages.map(({ address }) => fileOf(new URL(address, host)))),
});

describe('the built site', () => {
  const site: Site = { pages: sitePages(), files: new Set(siteFiles()) };
  const links = site.pages.flatMap(linksOf);

  test('has no link to a file or a place in a page that is not there', () => {
    expect(brokenLinks(site, links)).toEqual([]);
  });

  test('has links enough on every page that the check cannot pass by finding none', () => {
    // Header and footer alone hold the name, six sections, the search form and three guides.
    // What is lent to other sites has neither: it leads to its page and to the site.
    // A page made for paper leads back to its notice.
    const least = (address: string): number => (address.startsWith('/nhung/') || address.endsWith('/ban-in/') ? 1 : 10);
    for (const page of site.pages) expect(linksOf(page).length, page.address).toBeGreaterThan(least(page.address));
    expect(links.some(({ to }) => to.hash.length > 1)).toBe(true);
  });

  test('can be walked from the front page to every page', () => {
    expect(orphans(site)).toEqual(['/404.html']);
  });

  test('has a place for every result of the search', async () => {
    const results = (await indexedDocuments()).flatMap(({ url, passages }) =>
      [
        url,
        ...passages.flatMap(({ clauses, directive }) => [
          ...clauses.map(([address]) => `${url}#${address}`),
          ...(directive === undefined ? [] : [directive.page]),
        ]),
      ].map((address) => ({ from: 'search', to: new URL(address, host), isWay: false })),
    );
    expect(results.length).toBeGreaterThan(0);
    expect(brokenLinks(site, results)).toEqual([]);
  });

  test('states every address of a place of its own with a slash at the end', () => {
    const bare = links.filter(({ to }) => !to.pathname.endsWith('/') && !/\.[a-z]+$/.test(to.pathname));
    expect(bare).toEqual([]);
  });

  test('loads nothing from another host', () => {
    const loaded = site.pages.flatMap(({ address, document }) =>
      elements(
        document,
        ({ name, attribs }) =>
          'src' in attribs ||
          'srcset' in attribs ||
          (name === 'link' && !['canonical', 'alternate'].includes(attribs['rel'] ?? '')),
      )
        .map(({ attribs }) => new URL(attribs['src'] ?? attribs['srcset'] ?? attribs['href'] ?? '', host + address))
        .filter(({ protocol, origin }) => protocol !== 'data:' && origin !== host),
    );
    expect(loaded).toEqual([]);
  });
});

describe('the check notices', () => {
  const front = parsePage('/', '<a href="/mot/">một</a><h2 id="2.3-1">hai</h2>');
  const one = parsePage('/mot/', '<a href="/#2.3-1">hai</a>');

  test('nothing wrong where nothing is', () => {
    const site = siteOf([front, one]);
    expect(brokenLinks(site, site.pages.flatMap(linksOf))).toEqual([]);
    expect(orphans(site)).toEqual([]);
  });

  test.each([
    ['a link to no page', '<a href="/ba/">ba</a>', '/mot/: no file for /ba/'],
    ['a page without its slash', '<a href="/mot">một</a>', '/mot/: no file for /mot'],
    ['a place that is not there', '<a href="/#2.3-9">chín</a>', '/mot/: no #2.3-9 on /'],
    ['a place that is not on the page itself', '<a href="#chin">chín</a>', '/mot/: no #chin on /mot/'],
    ['a missing script', '<script src="/_astro/x.js"></script>', '/mot/: no file for /_astro/x.js'],
    ['a form sent nowhere', '<form action="/tim/"></form>', '/mot/: no file for /tim/'],
    ['a quotation of no source', '<blockquote cite="/ba/#1">ba</blockquote>', '/mot/: no file for /ba/'],
  ])('%s', (_, html, problem) => {
    const site = siteOf([front, parsePage('/mot/', html)]);
    expect(brokenLinks(site, site.pages.flatMap(linksOf))).toEqual([problem]);
  });

  test('a page nothing links to, though it links to others', () => {
    expect(orphans(siteOf([front, one, parsePage('/ba/', '<a href="/">một</a>')]))).toEqual(['/ba/']);
  });
});
