import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, createBrotliDecompress } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { mediaTypes } from '#hosting/response-headers.ts';
import { compress, defaultQuality } from '#release/compressed.ts';
import { readBuiltSite } from '#release/build-record.ts';
import { largeSiteUrl, longNotice } from '../../benchmarks/large-content.ts';
import { kindOf, pageWeights, type PageWeight } from '../../benchmarks/page-weights.ts';
import { siteFiles } from './built-site.ts';
import { buildLargeSite, type LargeSite } from './large-site.ts';

/** One build for all of these: a thousand made-up notices, with titles that do not repeat, and one of a megabyte. */
const count = 1000;

interface Budget {
  /** The page with all it loads, compressed as a release is. Three round trips carry about 14,000. */
  readonly bytes: number;
  readonly requests: number;
  readonly elements: number;
}

/** For kinds of pages not named below. */
const usual: Budget = { bytes: 14_000, requests: 2, elements: 1000 };

const budgets: Readonly<Record<string, Budget>> = {
  home: { bytes: 7000, requests: 1, elements: 300 },
  'wrong address': { bytes: 3000, requests: 1, elements: 80 },
  notice: { bytes: 14_000, requests: 1, elements: 400 },
  // With the button that copies its citation.
  directive: { bytes: 7500, requests: 2, elements: 400 },
  'all notices': { bytes: 5500, requests: 1, elements: 250 },
  'notices by year, type, issuer': { bytes: 5500, requests: 1, elements: 250 },
  register: { bytes: 9000, requests: 2, elements: 1000 },
  'directives by status, year': { bytes: 9500, requests: 2, elements: 1000 },
  agency: { bytes: 12_000, requests: 2, elements: 1100 },
  group: { bytes: 7000, requests: 2, elements: 1000 },
  topic: { bytes: 9500, requests: 2, elements: 1000 },
  overview: { bytes: 5000, requests: 1, elements: 300 },
  // Some show pictures of the tools they explain.
  guide: { bytes: 150_000, requests: 7, elements: 800 },
  // With the code it shares with the export of a search.
  filter: { bytes: 13_000, requests: 3, elements: 400 },
  // With the engine, in one script, and the root of the index, which the page asks for while the engine is on its way.
  search: { bytes: 60_000, requests: 3, elements: 500 },
};

let site: LargeSite;
let weights: readonly PageWeight[];

beforeAll(async () => {
  site = await buildLargeSite(count);
  weights = await pageWeights(site.folder);
}, 900_000);

afterAll(() => {
  site.remove();
});

const pageOf = (address: string): string => readFileSync(join(site.folder, address, 'index.html'), 'utf8');
const isLong = ({ address }: PageWeight): boolean => address.startsWith(to.notice(longNotice));

/** Pages over their budget, with what they need. */
function overBudget(pages: readonly PageWeight[]): readonly string[] {
  return pages.flatMap(({ address, kind, bytes, requests, elements }) => {
    const budget = budgets[kind] ?? usual;
    const isWithin = bytes <= budget.bytes && requests <= budget.requests && elements <= budget.elements;
    return isWithin
      ? []
      : [`${address} (${kind}): ${String(bytes)} bytes, ${String(requests)} requests, ${String(elements)} elements`];
  });
}

test('every page of every kind keeps its budget of bytes, requests and elements', () => {
  expect(weights.length).toBeGreaterThan(count * 7);
  expect(overBudget(weights.filter((page) => !isLong(page)))).toEqual([]);
});

test('every kind of page a budget is for is there', () => {
  const there = new Set(weights.map(({ kind }) => kind));
  expect(Object.keys(budgets).filter((kind) => !there.has(kind))).toEqual([]);
});

test('listings are cut into pages: no page lists a tenth of the notices', () => {
  const linked = (html: string): number =>
    new Set(
      html.match(/href="\/(?:van-ban\/|chi-dao\/[^"#/]+\/)(?!(?:nam|loai|co-quan|tinh-trang|han|trang)\/)[^"#/]+\/"/g),
    ).size;
  const most = weights
    .filter(({ kind }) => kind !== 'notice')
    .map(({ address }) => [
      linked(readFileSync(join(site.folder, address.endsWith('/') ? `${address}index.html` : address), 'utf8')),
      address,
    ]);
  expect(most.filter(([links]) => Number(links) > (count * 2) / 10)).toEqual([]);
});

test('19 of 20 notices come with the first packets', () => {
  const notices = weights.filter(({ kind }) => kind === 'notice');
  expect(notices).toHaveLength(count + 2);
  expect(notices[Math.floor(notices.length * 0.95)]?.bytes).toBeLessThanOrEqual(14_000);
});

test('a page of a listing shows at most 49 things', () => {
  const listed = (html: string): number => html.match(/<li class="(?:grid gap-x-6|border-b py-4)/g)?.length ?? 0;
  const most = weights
    .filter(({ kind }) => /notices|register|directives by|agency|topic|group/.test(kind))
    .map(({ address }) => ({ address, things: listed(pageOf(address)) }));
  expect(Math.max(...most.map(({ things }) => things))).toBeGreaterThan(25);
  // The newest notices of a topic stand below its directives.
  expect(most.filter(({ address, things }) => things > (address.startsWith(to.topics) ? 59 : 49))).toEqual([]);
});

describe('a notice of a megabyte', () => {
  test('shows its style, title, number, day and first words from the first 14,000 bytes on the wire', async () => {
    const html = readFileSync(join(site.folder, to.notice(longNotice), 'index.html'));
    expect(html.length).toBeGreaterThan(1_048_576);
    const compressed = await compress(html, 'br', defaultQuality);
    const head = await decompressedStart(compressed!.subarray(0, 14_000));
    expect(html.subarray(0, head.length).equals(head)).toBe(true);
    const text = head.toString('utf8');
    const places = ['</style>', '<h1', 'dài một triệu byte', '100001/TB-UBND', '11', '>1.', 'Ví dụ'].map((part) =>
      text.indexOf(part),
    );
    expect(places, text.slice(-200)).not.toContain(-1);
    // Nothing is drawn before the style is there.
    expect(text.indexOf('</style>')).toBeLessThan(text.indexOf('<body'));
  });

  test('keeps every one of its words', () => {
    const text = readFileSync(join(site.folder, to.noticeText(longNotice)), 'utf8');
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_048_576);
    const last = text.trimEnd().split('\n').at(-1)!;
    expect(pageOf(to.notice(longNotice))).toContain(last.replace(/^\d+\. /, '').slice(0, 100));
  });
});

describe('search engines', () => {
  const read = (name: string): string => readFileSync(join(site.folder, name), 'utf8');
  const entries = (name: string): readonly string[] =>
    [...read(name).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  const listed = (): readonly string[] =>
    entries('sitemap.xml').flatMap((address) => entries(address.slice(largeSiteUrl.length)));

  test('find the sitemap through robots.txt', () => {
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${largeSiteUrl}/sitemap.xml\n`);
  });

  test('are told of pages that are there, each once, and of no error, search or withdrawn page', () => {
    const addresses = listed();
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      expect(address.startsWith(`${largeSiteUrl}/`), address).toBe(true);
      const file = join(site.folder, address.slice(largeSiteUrl.length), 'index.html');
      expect(existsSync(file), address).toBe(true);
    }
    const hidden = addresses.filter((address) => pageOf(address.slice(largeSiteUrl.length)).includes('"noindex"'));
    expect(hidden).toEqual([]);
  });

  test('are told of every page with a subject of its own', () => {
    const known = new Set(listed().map((address) => address.slice(largeSiteUrl.length)));
    const subjects = weights.filter(
      ({ address, kind }) =>
        ['home', 'notice', 'directive', 'overview', 'agency', 'group', 'topic', 'indicator', 'guide'].includes(kind) &&
        !/\/trang\/\d+\/$/.test(address),
    );
    expect(subjects.length).toBeGreaterThan(count * 7);
    expect(subjects.filter(({ address }) => !known.has(address))).toEqual([]);
  });

  test('are given days of the record alone', () => {
    const days = entries('sitemap.xml').flatMap((address) => [
      ...read(address.slice(largeSiteUrl.length)).matchAll(/<lastmod>([^<]+)<\/lastmod>/g),
    ]);
    expect(days.length).toBeGreaterThan(count * 7);
    for (const [, day = ''] of days) expect(day).toMatch(/^20(1\d|2[0-7])-\d{2}-\d{2}$/);
  });
});

test('the site may be released as it is', () => {
  expect(readBuiltSite(site.folder).faults).toBeUndefined();
});

test('every file but those for servers has a media type of its own', () => {
  const known = new RegExp(`\\.(?:${Object.keys(mediaTypes).join('|')})$`);
  const files = siteFiles(site.folder).filter((path) => !/^(?:_headers|_nginx\.conf|\.nojekyll)$/.test(path));
  expect(files.filter((path) => !known.test(path))).toEqual([]);
});

describe('the check notices', () => {
  test.each<[string, Partial<PageWeight>]>([
    ['a byte too many', { bytes: 14_001 }],
    ['a request too many', { requests: 2 }],
    ['an element too many', { elements: 401 }],
  ])('%s', (_, excess) => {
    const page = { address: '/van-ban/x/', kind: kindOf('/van-ban/x/'), bytes: 14_000, requests: 1, elements: 400 };
    expect(overBudget([page])).toEqual([]);
    expect(overBudget([{ ...page, ...excess }])).toHaveLength(1);
  });
});

/** What a browser can make of the start of a compressed file. */
function decompressedStart(bytes: Uint8Array): Promise<Buffer> {
  const parts: Buffer[] = [];
  const stream = createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH });
  stream.on('data', (part: Buffer) => parts.push(part));
  return new Promise((done) => {
    // The stream is cut off, which is an error only where it is ended.
    stream.write(bytes, () => {
      setImmediate(() => {
        done(Buffer.concat(parts));
      });
    });
  });
}
