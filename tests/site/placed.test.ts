import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ical, { type VEvent } from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as to from '#addresses';
import { buildEnvironment } from './build-environment.ts';
import { elementsNamed, folded, parsePage, siteFiles, textOf } from './built-site.ts';
import { contradictionsIn } from './contradictions.ts';
import { copySources } from './copied-sources.ts';

const url = 'https://congkhai.example.vn';
const slug = 'tb-ket-luan-cai-cach-hanh-chinh-2015';
const scratch = mkdtempSync(join(realpathSync(tmpdir()), 'cong-khai-dat-'));
const folder = join(scratch, 'trang');
let site: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (address: string): string => readFileSync(join(site, address), 'utf8');

beforeAll(() => {
  copySources(folder);
  appendFileSync(join(folder, 'content/site.yaml'), `url: ${url}\n`);
  // Made up, like the report below.
  write(
    'content/tombstones/co-quan/phong-gia-dinh.yaml',
    'title: Phòng Giả Định, không có thật\nremoved: "2026-11-20"\nreason: Lý do giả định trong phép thử.\n',
  );
  write(
    `content/updates/${slug}/2.3-1/2015-08-20.yaml`,
    'date: "2015-08-20"\nstatus: in-progress\nreportedBy: so-noi-vu-kon-tum\nsummary: Báo cáo giả định trong phép thử, không có thật.\n' +
      'revisedDue: "2015-10-15"\nreason: Văn bản giả định trong phép thử.\nevidence:\n  - { level: self-reported, note: Minh chứng giả định }\n',
  );
  const env = buildEnvironment();
  execFileSync(process.execPath, ['scripts/build.ts', '--as-of', '2026-11-22'], { cwd: folder, env });
  site = realpathSync(join(folder, 'dist'));
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

describe('a site that knows its own address', () => {
  test('writes absolute addresses into its feeds, each leading to a file of its own', () => {
    const files = siteFiles(site);
    const feed = parseAtomFeed(read(to.feed(to.agency('so-noi-vu-kon-tum'), 'xml')));
    const links = [feed, ...(feed.entries ?? [])].flatMap((part) => part.links ?? []);
    expect(links.length).toBeGreaterThan(5);
    for (const { href } of links) {
      const address = new URL(href ?? '');
      expect(address.origin).toBe(url);
      expect(files).toContain(address.pathname.slice(1).replace(/\/$/, '/index.html'));
    }
    const json = parseJsonFeed(read(to.feed(to.agency('so-noi-vu-kon-tum'), 'json')));
    expect(json.feed_url).toBe(`${url}/co-quan/so-noi-vu-kon-tum/nguon-tin.json`);
    for (const item of json.items ?? []) expect(item.url).toMatch(new RegExp(`^${url}/`));
  });

  test('tells of a revised deadline and by what, and of the new day that passed', () => {
    const { entries = [] } = parseAtomFeed(read(to.feed(to.directive(slug, '2.3-1'), 'xml')));
    const titles = entries.map(({ title }) => (typeof title === 'string' ? title : title?.value));
    expect(titles.map((title) => title?.split(' – ')[0])).toEqual([
      'Đã qua hạn 15/10/2015, chưa có báo cáo sau thời hạn trong hồ sơ',
      'Đang thực hiện; thời hạn mới: đến hết 15/10/2015',
      expect.stringMatching(/^Thông báo/),
    ]);
    expect(read(to.feed(to.directive(slug, '2.3-1'), 'xml'))).toContain('Văn bản giả định trong phép thử.');
  });

  test('moves the day in its calendars, under the same name with a higher sequence', () => {
    const calendar = to.calendar(to.directive(slug, '2.3-1'));
    const eventIn = (text: string) =>
      Object.values(ical.sync.parseICS(text)).find((part): part is VEvent => part?.type === 'VEVENT');
    const [before, after] = [readFileSync(join('dist', calendar), 'utf8'), read(calendar)].map(eventIn);
    expect(after?.uid).toBe(before?.uid);
    expect(Number(after?.sequence)).toBe(Number(before?.sequence) + 1);
    expect(read(calendar)).toContain('DTSTART;VALUE=DATE:20151015');
    expect(after?.url).toBe(url + to.directive(slug, '2.3-1'));
  });

  test('offers its summaries for embedding, and the answer leads to one that is there', () => {
    for (const address of [to.directive(slug, '2.3-1'), to.agency('so-noi-vu-kon-tum')]) {
      const { document } = parsePage(address, read(`${address}index.html`));
      const link = elementsNamed(document, 'link').find(({ attribs }) => attribs['type'] === 'application/json+oembed');
      const found = new URL(link?.attribs['href'] ?? '');
      expect(found.origin).toBe(url);
      const answer: { html: string } = JSON.parse(read(found.pathname));
      const [, source = ''] = /src="([^"]+)"/.exec(answer.html) ?? [];
      expect(read(new URL(source).pathname)).toContain(`<link rel="canonical" href="${url}${address}">`);
    }
  });

  test('contradicts itself nowhere, and its sitemap names its pages', () => {
    const { found, compared } = contradictionsIn(site);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  test('keeps the feed, the calendar and the summary of what was withdrawn, and they say so', () => {
    const gone = to.agency('phong-gia-dinh');
    expect(read(to.feed(gone, 'xml'))).toContain('<title>Đã gỡ: Phòng Giả Định, không có thật</title>');
    expect(read(to.calendar(gone))).toContain('DTSTART;VALUE=DATE:20261120');
    expect(read(to.badge(gone))).toContain('Đã gỡ ngày 20/11/2026');
  });
});

test('while a site does not know its address it gives no oEmbed answer and no absolute link', () => {
  expect(siteFiles().filter((file) => /^nhung\/.*\.json$/.test(file))).toEqual([]);
  expect(readFileSync('dist/theo-doi/nguon-tin.xml', 'utf8')).not.toMatch(/<link [^>]*href="https?:/);
});

test('a directive says that its deadline was moved, and evidence that names nothing ends in no colon', () => {
  const { document } = parsePage('/', read(`${to.directive(slug, '2.3-1')}index.html`));
  const text = folded(textOf(document));
  expect(text).toMatch(/\d; được điều chỉnh đến hết 15\/10\/2015/);
  expect(text).toMatch(/Minh chứng – cơ quan tự báo cáo Minh chứng giả định/);
});
