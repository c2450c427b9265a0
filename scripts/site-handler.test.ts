import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { responseHeaders } from '#hosting/response-headers.ts';
import { madeUpFiles, writeSite } from '../benchmarks/made-up-site.ts';
import { hasNginx, startNginx } from '../benchmarks/nginx.ts';
import { listen, type Server } from '../benchmarks/node-server.ts';
import { loadWhileReleasing, makeRelease } from '../benchmarks/release-load.ts';
import { siteHandler } from './site-handler.ts';

// Each test runs the command several times, beside whatever else the machine does.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-may-chu-'));
const store = join(scratch, 'srv');
const files = new Map([
  ...madeUpFiles(0),
  ['du-lieu/vi-du.csv', 'số,tên\n1,ví dụ\n'],
  ['du-lieu/vi-du.ndjson', '{"ten":"ví dụ"}\n'],
  ['co-quan/vi-du/nguon.xml', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
  ['co-quan/vi-du/lich.ics', 'BEGIN:VCALENDAR\r\n'],
  ['chi-dao/vi-du/2.1-1/index.html', '<!doctype html><title>Ví dụ</title>'],
  ['.nojekyll', ''],
]);

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', failed);
    sent.end();
  });
}

const servers: readonly (readonly [name: string, isHere: boolean, start: (current: string) => Promise<Server>])[] = [
  ['our server', true, (current) => listen(siteHandler(current))],
  ['nginx with the include', hasNginx, startNginx],
];

describe.each(servers)('%s', (_, isHere, start) => {
  describe.skipIf(!isHere)('where it is installed', () => {
    let server: Server;

    beforeAll(async () => {
      rmSync(store, { recursive: true, force: true });
      await makeRelease(store, scratch, files);
      server = await start(join(store, 'current'));
    }, 60_000);

    afterAll(() => server.stop());

    test('sends every file with the headers it should have, and the bytes it is made of', async () => {
      for (const [path, text] of files) {
        if (/^[_.](headers|nginx|nojekyll)|^404/.test(path)) continue;
        const address = `/${path.replace(/index\.html$/, '')}`;
        const { status, headers, body } = await get(server.address + address);
        expect(status, address).toBe(200);
        expect(body.toString(), address).toBe(text);
        const wanted = Object.entries(responseHeaders(address)).map(([name, value]) => [name.toLowerCase(), value]);
        expect(headers, address).toMatchObject(Object.fromEntries(wanted));
        if (!address.startsWith('/du-lieu/') && !address.startsWith('/tim-kiem/chi-muc/'))
          expect(headers, address).not.toHaveProperty('access-control-allow-origin');
      }
    });

    test('sends the compressed sibling to who can read it, and says that it varies', async () => {
      const { headers, body } = await get(`${server.address}/`, { 'accept-encoding': 'br, gzip' });
      expect(headers['vary']).toContain('Accept-Encoding');
      expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' });
      if (headers['content-encoding'] === 'br')
        expect(brotliDecompressSync(body).toString()).toBe(files.get('index.html'));
      else expect(headers['content-encoding']).toBe('gzip');
    });

    test.each([
      '/khong-co/',
      '/_astro/khong-co.js',
      '/tim-kiem/chi-muc/khong-co/dau.json',
      '/van-ban/',
      '/_headers',
      '/_nginx.conf',
      '/.nojekyll',
      '/.git/config',
    ])('answers %s with the page for wrong addresses, and asks nobody to keep that', async (address) => {
      const { status, headers, body } = await get(server.address + address);
      expect(status).toBe(404);
      expect(body.toString()).toBe(files.get('404.html'));
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, must-revalidate',
        'x-content-type-options': 'nosniff',
      });
    });

    test('leads on to the page where the slash at the end is missing, also behind a point', async () => {
      for (const address of ['/van-ban/vi-du-1', '/chi-dao/vi-du/2.1-1']) {
        const { status, headers } = await get(server.address + address);
        expect([status, headers['location']]).toEqual([301, `${address}/`]);
      }
    });

    test('leads nowhere outside the site', async () => {
      for (const address of [
        '/%2e%2e/%2e%2e/etc/passwd',
        '/..%2f..%2fetc/passwd',
        '/van-ban/%2e%2e%2f%2e%2e%2f.lock',
      ]) {
        const { status } = await get(server.address + address);
        expect([400, 404], address).toContain(status);
      }
    });

    test('lets a browser keep its copy of what a release did not change', async () => {
      const text = '/van-ban/vi-du-1/nguyen-van.txt';
      const first = await get(server.address + text);
      const page = await get(`${server.address}/`);
      await makeRelease(
        store,
        scratch,
        new Map([...files, ['index.html', files.get('index.html')!.replaceAll('ví', 'vi')]]),
      );
      const etagOf = ({ headers }: Answer): Record<string, string> => ({ 'if-none-match': String(headers['etag']) });
      expect((await get(server.address + text, etagOf(first))).status).toBe(304);
      expect((await get(`${server.address}/`, etagOf(page))).status).toBe(200);
    });
  });
});

test('a site that is away for a moment is said to be updated, and is served again when it is back', async () => {
  const folder = join(scratch, 'vang-mat');
  const server = await listen(siteHandler(folder));
  const { status, body } = await get(`${server.address}/`);
  expect(status).toBe(503);
  expect(body.toString()).toContain('đang được cập nhật');
  writeSite(folder, files);
  expect((await get(`${server.address}/`)).status).toBe(200);
  expect((await get(`${server.address}//chi-dao/vi-du/2.1-1`)).headers['location']).toBe('/chi-dao/vi-du/2.1-1/');
  for (const strange of ['//', '/%', '/?%', '/a%00b'])
    expect((await get(server.address + strange)).status).toBeLessThan(500);
  await server.stop();
});

const load = { releases: 5, atLeast: 5000, readers: 8 };

test('5,000 requests during five releases: none fails, none mixes two releases', { timeout: 120_000 }, async () => {
  rmSync(store, { recursive: true, force: true });
  const publish = (version: ReadonlyMap<string, string>): Promise<void> => makeRelease(store, scratch, version);
  await publish(madeUpFiles(0));
  const server = await listen(siteHandler(join(store, 'current')));
  const { requests, failed, mixed, releasesSeen } = await loadWhileReleasing({
    ...load,
    address: server.address,
    publish,
  });
  await server.stop();
  expect(requests).toBeGreaterThanOrEqual(5000);
  expect(releasesSeen).toBeGreaterThan(2);
  expect({ failed, mixed }).toEqual({ failed: [], mixed: [] });
});

test('the check notices a site that is written over in place', { timeout: 120_000 }, async () => {
  const folder = join(scratch, 'tai-cho');
  writeSite(folder, madeUpFiles(0));
  const server = await listen(siteHandler(folder));
  const { failed, mixed } = await loadWhileReleasing({
    releases: 2,
    atLeast: 200,
    readers: 8,
    address: server.address,
    async publish(version) {
      await new Promise((wake) => setTimeout(wake, 200));
      rmSync(join(folder, 'van-ban'), { recursive: true });
      await new Promise((wake) => setTimeout(wake, 200));
      writeSite(folder, version);
    },
  });
  await server.stop();
  expect(failed.length + mixed.length).toBeGreaterThan(0);
});
