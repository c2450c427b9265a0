import { expect, test } from 'vitest';
import { headersFile } from './headers-file.ts';
import { nginxInclude } from './nginx-include.ts';
import { headersOverTls, immutable, isWithheld, mediaTypes, responseHeaders, revalidated } from './response-headers.ts';

/** Folders at the root of a site. */
const folders = ['_astro', 'chi-dao', 'co-quan', 'du-lieu', 'nhung', 'tim-kiem', 'van-ban'];

const addresses = [
  '/',
  '/van-ban/tb-123/',
  '/van-ban/tb-123/nguyen-van.txt',
  '/_astro/trang.DWu4MTSG.js',
  '/tim-kiem/',
  '/tim-kiem/chi-muc/hien-hanh.json',
  '/tim-kiem/chi-muc/9f86d081/dau.json',
  '/tim-kiem/chi-muc/9f86d081/manh/12.bin',
  '/du-lieu/nhiem-vu.csv',
  '/chi-dao/loc/0f6c3a1b2d4e5f60.ndjson',
  '/chi-dao/tb-123/2.3-1/',
  '/co-quan/so-noi-vu/lich.ics',
  '/nhung/chi-dao/tb-123/2.3-1/',
  '/nhung/chi-dao/tb-123/2.3-1.svg',
  '/tim-kiem/hien-hanh.json',
  '/404.html',
];

test.each([
  ['/', 'text/html; charset=utf-8', revalidated],
  ['/van-ban/tb-123/nguyen-van.txt', 'text/plain; charset=utf-8', revalidated],
  ['/du-lieu/nhiem-vu.csv', 'text/csv; charset=utf-8', revalidated],
  ['/_astro/trang.DWu4MTSG.js', 'text/javascript; charset=utf-8', immutable],
  ['/tim-kiem/chi-muc/9f86d081/dau.json', 'application/json', immutable],
  ['/tim-kiem/chi-muc/hien-hanh.json', 'application/json', revalidated],
  ['/tim-kiem/chi-muc/9f86d081/manh', 'application/octet-stream', immutable],
])('%s is %s, kept “%s”', (address, type, cache) => {
  expect(responseHeaders(address)).toMatchObject({ 'Content-Type': type, 'Cache-Control': cache });
});

test('what may change is never kept without asking', () => {
  expect(addresses.filter((address) => responseHeaders(address)['Cache-Control'] === immutable)).toEqual(
    addresses.filter((address) => /^\/(_astro|tim-kiem\/chi-muc\/9f86d081)\//.test(address)),
  );
});

test.each([
  ['/_headers', true],
  ['/_nginx.conf', true],
  ['/.nojekyll', true],
  ['/.git/config', true],
  ['/van-ban/.an/x', true],
  ['/.well-known/security.txt', false],
  ['/van-ban/tb-1.2/', false],
])('%s withheld: %s', (address, expected) => {
  expect(isWithheld(address)).toBe(expected);
});

interface Rule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads `_headers` as Netlify and Cloudflare do: a star stands for anything, a word after a colon for one part. */
function rulesOf(file: string): readonly Rule[] {
  const blocks = file.replace(/^#.*$/gm, '').trim().split(/\n\n+/);
  return blocks.map((block) => {
    const [pattern = '', ...lines] = block.split('\n');
    const expression = pattern
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[a-z]+/g, '[^/]+'));
    return {
      pattern: new RegExp(`^${expression.join('.*')}$`),
      headers: lines.map((line) => {
        const [, name = '', value = ''] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? [];
        return [name, value] as const;
      }),
    };
  });
}

test.each(addresses)('_headers gives %s what our server gives it, and nothing twice', (address) => {
  const matching = rulesOf(headersFile(folders)).filter(({ pattern }) => pattern.test(address));
  const given = matching.flatMap(({ headers }) => headers);
  expect(new Set(given.map(([name]) => name)).size).toBe(given.length);
  const wanted: Record<string, string> = { ...responseHeaders(address), ...headersOverTls };
  // Defaults of both hosts.
  if (wanted['Cache-Control'] === revalidated) delete wanted['Cache-Control'];
  if (address.endsWith('/') || !wanted['Content-Type']?.includes('charset')) delete wanted['Content-Type'];
  expect(Object.fromEntries(given)).toEqual(wanted);
});

test('_headers keeps within what Cloudflare reads: 100 rules, 2,000 letters a line', () => {
  const rules = rulesOf(headersFile(folders));
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(
    Math.max(
      ...headersFile(folders)
        .split('\n')
        .map(({ length }) => length),
    ),
  ).toBeLessThanOrEqual(2000);
  expect(rules.flatMap(({ headers }) => headers).filter(([name]) => name === '')).toEqual([]);
});

test('the include for nginx names every media type and repeats the headers in every location', () => {
  const include = nginxInclude();
  for (const [extension, type] of Object.entries(mediaTypes)) expect(include).toContain(`"${type}" ${extension};`);
  const locations = include
    .split(/^location /m)
    .slice(1)
    .filter((block) => block.includes('add_header'));
  expect(locations.map((block) => block.slice(0, block.indexOf(' {')))).toEqual([
    '/',
    '/du-lieu/',
    '/tim-kiem/',
    '/chi-dao/loc/',
    '/nhung/',
    '~ ^/_astro/',
    '~ ^/tim-kiem/chi-muc/[^/]+/',
  ]);
  for (const block of locations) expect(block).toContain(`add_header X-Content-Type-Options "nosniff" always;`);
});

test('only what is made to be framed may be', () => {
  const framed = addresses.filter((address) => !('X-Frame-Options' in responseHeaders(address)));
  expect(framed).toEqual(addresses.filter((address) => address.startsWith('/nhung/')));
});
