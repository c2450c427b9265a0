import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from '@retorquere/bibtex-parser';
import { buildEnvironment } from './build-environment.ts';
import { elements, elementsNamed, parsePage, sitePages, type SitePage } from './built-site.ts';
import { copySources } from './copied-sources.ts';

const url = 'https://congkhai.example.vn';
const slug = 'tb-ket-luan-cai-cach-hanh-chinh-2015';

/** What a page says of itself to where it is shared, by property or name. */
function shared({ document }: SitePage): Readonly<Record<string, string>> {
  const tags = elements(
    document,
    ({ name, attribs }) => name === 'meta' && /^(?:og|twitter):/.test(attribs['property'] ?? attribs['name'] ?? ''),
  );
  return Object.fromEntries(
    tags.map(({ attribs }) => [attribs['property'] ?? attribs['name'] ?? '', attribs['content'] ?? '']),
  );
}

test('a site without an address of its own says nothing where it is shared, and has no pictures', () => {
  for (const page of sitePages()) expect(shared(page), page.address).toEqual({});
});

describe('a site with an address of its own', () => {
  let folder: string;

  beforeAll(() => {
    folder = join(mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-dia-chi-')), 'trang');
    copySources(folder);
    appendFileSync(join(folder, 'content/site.yaml'), `url: ${url}\nsharePictures: [van-ban, co-quan, nhiem-vu]\n`);
    const env = buildEnvironment();
    execFileSync(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-22'], { cwd: folder, env, stdio: 'pipe' });
  });

  afterAll(() => {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  const read = (file: string): Buffer => readFileSync(join(folder, 'dist', file));
  const page = (address: string): SitePage =>
    parsePage(address, read(`${address.slice(1)}index.html`).toString('utf8'));

  test.each([`/van-ban/${slug}/`, `/chi-dao/${slug}/2.3-2/`, '/co-quan/so-noi-vu-kon-tum/'])(
    'names a picture that is there for %s',
    async (address) => {
      const tags = shared(page(address));
      expect(tags['twitter:card']).toBe('summary_large_image');
      expect(tags['og:image']).toBe(`${url}/anh${address.slice(0, -1)}.png`);
      const picture = read(new URL(tags['og:image'] ?? '').pathname.slice(1));
      expect(picture.length).toBeLessThanOrEqual(60_000);
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    },
  );

  test('gives a directive and an agency a title and a description of their own', () => {
    for (const address of [`/chi-dao/${slug}/2.3-2/`, '/co-quan/so-noi-vu-kon-tum/']) {
      const tags = shared(page(address));
      expect(tags['og:title']).toContain('Sở Nội vụ');
      expect(tags['og:description']).toContain('Sở Nội vụ');
      expect(tags['og:url']).toBe(`${url}${address}`);
    }
  });

  test('leaves no sources of pictures behind', () => {
    expect(existsSync(join(folder, 'dist/anh/ban-ke'))).toBe(false);
  });

  test('prints a code on paper that a camera reads as the address of the notice', async () => {
    const { document } = page(`/van-ban/${slug}/ban-in/`);
    const html = read(`van-ban/${slug}/ban-in/index.html`).toString('utf8');
    expect(elementsNamed(document, 'svg')).toHaveLength(1);
    const svg = /<svg[^]*?<\/svg>/
      .exec(html)?.[0]
      .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"');
    const { data, info } = await sharp(Buffer.from(svg ?? ''))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(`${url}/van-ban/${slug}/`);
  });

  test('cites absolute addresses', () => {
    expect(parse(read(`van-ban/${slug}/trich-dan.bib`).toString('utf8')).entries[0]?.fields.url).toBe(
      `${url}/van-ban/${slug}/`,
    );
    expect(read(`van-ban/${slug}/trich-dan.ris`).toString('utf8')).toContain(`UR  - ${url}/van-ban/${slug}/\r\n`);
    expect(read(`van-ban/${slug}/trich-dan/index.html`).toString('utf8')).toContain(
      `${url}/van-ban/${slug}/#2.3-2, hồ sơ`,
    );
  });
});
