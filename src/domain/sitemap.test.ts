import { expect, test } from 'vitest';
import { parseCivilDate } from './civil-date.ts';
import { sitemapFiles, type SitemapEntry } from './sitemap.ts';

const addressOf = (name: string): string => `https://congkhai.example.vn/${name}`;
const entry = (number: number, day?: string): SitemapEntry => ({
  address: addressOf(`van-ban/tb-${String(number)}/`),
  changed: day === undefined ? undefined : parseCivilDate(day),
});

test('an entry has its address, and a day only where something is dated', () => {
  expect(sitemapFiles([entry(1, '2015-08-14'), entry(2)], addressOf).get('sitemap-1.xml')).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://congkhai.example.vn/van-ban/tb-1/</loc><lastmod>2015-08-14</lastmod></url>
<url><loc>https://congkhai.example.vn/van-ban/tb-2/</loc></url>
</urlset>
`,
  );
});

test('the index names every file with its newest day', () => {
  const entries = [entry(1, '2015-08-14'), entry(2, '2016-05-18'), entry(3), entry(4), entry(5, '2017-12-08')];
  const files = sitemapFiles(entries, addressOf, 2);
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
  expect(files.get('sitemap.xml')).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://congkhai.example.vn/sitemap-1.xml</loc><lastmod>2016-05-18</lastmod></sitemap>
<sitemap><loc>https://congkhai.example.vn/sitemap-2.xml</loc></sitemap>
<sitemap><loc>https://congkhai.example.vn/sitemap-3.xml</loc><lastmod>2017-12-08</lastmod></sitemap>
</sitemapindex>
`,
  );
});

test('no file holds more than 50,000 entries, and none is lost', () => {
  const files = sitemapFiles(
    Array.from({ length: 100_001 }, (_, number) => entry(number)),
    addressOf,
  );
  const counts = [...files.values()].map((text) => text.split('<url>').length - 1);
  expect(counts).toEqual([0, 50_000, 50_000, 1]);
  expect(Math.max(...[...files.values()].map((text) => Buffer.byteLength(text)))).toBeLessThan(50_000_000);
});

test('an address with a letter that XML gives a meaning is escaped', () => {
  const [, text] = [...sitemapFiles([{ address: `https://x.vn/?a=1&b='"<>` }], addressOf).values()];
  expect(text).toContain('<loc>https://x.vn/?a=1&amp;b=&apos;&quot;&lt;&gt;</loc>');
});
