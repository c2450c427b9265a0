import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { responseHeaders } from '../../src/hosting/response-headers.ts';
import * as to from '#addresses';
import { elementsNamed, pageAt, readSiteFile, siteFiles, sitePages } from './built-site.ts';
import { notices } from './content.ts';

const files = siteFiles();
const pages = sitePages();
const addresses = new Set(pages.map(({ address }) => address));
const textOf = (file: string): string => readSiteFile(file).toString('utf8');
const isFeed = (file: string): boolean => /(^|\/)nguon-tin(-\d+)?\.xml$/.test(file);

const feeds = files.filter(isFeed).map((file) => ({ file, text: textOf(file), feed: parseAtomFeed(textOf(file)) }));
const jsonFeeds = files
  .filter((file) => file.endsWith('/nguon-tin.json'))
  .map((file) => ({ file, feed: parseJsonFeed(textOf(file)) }));
const calendars = files
  .filter((file) => /(^|\/)lich(-\d+)?\.ics$/.test(file))
  .map((file) => ({
    file,
    text: textOf(file),
    events: Object.values(ical.sync.parseICS(textOf(file))).filter((part): part is VEvent => part?.type === 'VEVENT'),
  }));

/** Path of an address, absolute or not. */
const pathOf = (address: string | undefined): string => new URL(address ?? '', 'https://site.invalid').pathname;

describe('the feeds', () => {
  test('are there for everything and for every notice', () => {
    expect(feeds.length).toBeGreaterThan(5);
    for (const base of [to.following, ...notices.map(({ slug }) => to.noticeTools(slug))])
      expect(files).toContain(to.feed(base, 'xml').slice(1));
  });

  test('are well-formed, and each has its twin in JSON with the same entries', () => {
    for (const { file, text } of feeds) expect(XMLValidator.validate(text), file).toBe(true);
    const fronts = feeds.filter(({ file }) => file.endsWith('/nguon-tin.xml'));
    expect(jsonFeeds.map(({ file }) => file)).toEqual(fronts.map(({ file }) => file.replace(/xml$/, 'json')));
    for (const [index, { file, feed }] of jsonFeeds.entries())
      expect(
        feed.items?.map(({ id }) => id),
        file,
      ).toEqual(fronts[index]?.feed.entries?.map(({ id }) => id));
  });

  test('lead to pages that are there', () => {
    for (const { file, feed } of feeds)
      for (const { links } of [feed, ...(feed.entries ?? [])])
        for (const { href, rel } of links ?? []) {
          const path = pathOf(href);
          expect(rel === 'alternate' ? addresses.has(path) : files.includes(path.slice(1)), `${file}: ${path}`).toBe(
            true,
          );
        }
  });

  test('tell one event in the same words everywhere', () => {
    const tellings = new Map<string, string>();
    for (const { text } of feeds)
      for (const [entry, id = ''] of text.matchAll(/<entry>\n<id>([^<]+)<\/id>[^]*?<\/entry>/g)) {
        expect(tellings.get(id) ?? entry).toBe(entry);
        tellings.set(id, entry);
      }
    expect(tellings.size).toBeGreaterThan(notices.length);
  });

  test('together hold every event of everything', () => {
    const all = feeds.filter(({ file }) => file.startsWith('theo-doi/')).flatMap(({ feed }) => feed.entries ?? []);
    const others = feeds.flatMap(({ feed }) => feed.entries ?? []);
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(others.map(({ id }) => id)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('the calendars', () => {
  test('are read by a parser of others, none of them empty', () => {
    expect(calendars.length).toBeGreaterThan(2);
    for (const { file, events } of calendars) expect(events.length, file).toBeGreaterThan(0);
  });

  test('name every event once, and one event alike everywhere', () => {
    const days = new Map<string, string>();
    for (const { file, events } of calendars) {
      expect(new Set(events.map(({ uid }) => uid)).size, file).toBe(events.length);
      for (const { uid, start } of events) {
        expect(days.get(uid) ?? start.toISOString()).toBe(start.toISOString());
        days.set(uid, start.toISOString());
      }
    }
  });

  test('have a date on the day the page of a directive states', () => {
    const of = (id: string) =>
      calendars.find(({ file }) => file.endsWith(`/tb-ket-luan-cai-cach-hanh-chinh-2015/${id}/lich.ics`));
    expect(of('2.3-1')?.text).toContain('DTSTART;VALUE=DATE:20150824');
    expect(of('2.3-2')?.text).toContain('DTSTART;VALUE=DATE:20150929');
    expect(of('2.3-3')).toBeUndefined();
  });

  test('keep to lines of 75 octets that end in CR LF', () => {
    for (const { file, text } of calendars) {
      expect(text.replaceAll('\r\n', ''), file).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), file).toBeLessThanOrEqual(75);
    }
  });
});

describe('what can be followed', () => {
  test('is offered on its page, to people and to programs', () => {
    for (const { file } of feeds.filter((feed) => feed.file.endsWith('/nguon-tin.xml'))) {
      const page = pageAt(pages, `/${file.replace('nguon-tin.xml', '')}`);
      const path = `/${file}`;
      const named = elementsNamed(page.document, 'link').some(({ attribs }) => pathOf(attribs['href']) === path);
      const linked = elementsNamed(page.document, 'a').some(({ attribs }) => attribs['href'] === path);
      expect([named, linked], page.address).toEqual([true, true]);
    }
  });

  test('is one link away from a notice', () => {
    for (const { slug } of notices) {
      const { document } = pageAt(pages, to.notice(slug));
      expect(elementsNamed(document, 'a').map(({ attribs }) => attribs['href'])).toContain(to.noticeTools(slug));
    }
  });

  test('leaves no batch behind', () => {
    expect(files.filter((file) => file.startsWith('tep/'))).toEqual([]);
  });
});

test('no feed, calendar or summary says of silence that nothing was done', () => {
  const spoken = files.filter((file) => isFeed(file) || /\.ics$|^nhung\/|nguon-tin\.json$/.test(file));
  expect(spoken.length).toBeGreaterThan(50);
  for (const file of spoken) {
    const said = textOf(file)
      .replaceAll(/\r\n /g, '')
      .replaceAll(/không có nghĩa là nhiệm vụ chưa được thực hiện/g, '');
    expect(said, file).not.toMatch(/chưa (?:được )?thực hiện|không thực hiện/i);
  }
});

test('summaries exist for every directive and every agency, and only they may stand in a frame', () => {
  const lent = files.filter((file) => file.startsWith('nhung/'));
  for (const { slug, marked } of notices)
    for (const id of marked) {
      const page = to.directive(slug, id);
      for (const address of [to.embed(page), to.badge(page)]) expect(lent).toContain(address.slice(1));
    }
  for (const file of files)
    expect('X-Frame-Options' in responseHeaders(`/${file}`), file).toBe(!file.startsWith('nhung/'));
});
