import { parseFeed as readFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { eventOfWithdrawal, eventsOf, newestFirst, type RecordEvent } from '#domain/events.ts';
import {
  day,
  dueBy,
  hardWords,
  madeDirective,
  madeNotice,
  madeRegister,
  madeReport,
} from '#domain/register.fixture.ts';
import { atomOf } from './atom.ts';
import { feedDocuments, type FeedContext } from './feed.ts';
import { jsonFeedOf } from './json-feed.ts';
import { uuidOf } from './uuid.ts';

const url = 'https://congkhai.example.vn';
const wrong = madeReport('tb/2/2016-01-10', { status: 'completed', doneOn: day('2016-01-09') });
const register = madeRegister(
  [madeNotice('tb', '2015-08-14', [dueBy('1', '2015-09-30'), madeDirective('2')])],
  [
    madeReport('tb/1/2015-10-20', {
      status: 'in-progress',
      reportedBy: 'phong-noi-vu',
      revisedDue: day('2015-12-31'),
      reason: 'Theo văn bản giả định số 9 & 10.',
      evidence: [
        { level: 'document', url: 'https://example.org/?a=1&b="2"', note: 'Trang <3>.' },
        { level: 'self-reported', archived: 'https://example.org/luu', sha256: 'c'.repeat(64) },
      ],
    }),
    wrong,
    madeReport('tb/2/2016-02-10', { replaces: wrong.id }),
  ],
  '2017-01-01',
);
const placed: FeedContext = {
  register,
  site: { name: 'Công Khai <thử>', tagline: 'Ví dụ', url },
  absolute: (address) => new URL(address, url).href,
};
const unplaced: FeedContext = {
  register,
  site: { name: 'Công Khai', tagline: 'Ví dụ' },
  absolute: (address) => address,
};

const stone = { address: '/van-ban/cu/', title: 'Văn bản cũ', removed: day('2016-06-01'), reason: 'Đăng nhầm bản.' };
const events = newestFirst([...eventsOf(register), eventOfWithdrawal(stone)]);
const subject = (list: readonly RecordEvent[] = events) => ({
  base: '/co-quan/phong-noi-vu/',
  page: '/co-quan/phong-noi-vu/',
  name: 'Phòng Nội vụ, “Ví Dụ”',
  events: list,
});
const documentsOf = (list: readonly RecordEvent[], context: FeedContext) =>
  feedDocuments(subject(list), context).map(({ address, make }) => ({ address, document: make() }));

const [front] = documentsOf(events, placed);
const atom = atomOf(front!.document, placed);
const json = jsonFeedOf(front!.document, placed);

describe('a feed in Atom', () => {
  test('is well-formed and read by two parsers of others, with every entry', () => {
    expect(XMLValidator.validate(atom)).toBe(true);
    const read = readFeed(atom);
    expect(read.meta).toMatchObject({ type: 'atom', version: '1.0' });
    expect(read.items.map(({ id }) => id)).toEqual(parseAtomFeed(atom).entries?.map(({ id }) => id));
    expect(read.items).toHaveLength(7);
  });

  test('tells what happened, newest first, in words that accuse no one', () => {
    expect(readFeed(atom).items.map(({ title }) => title)).toEqual([
      'Đã gỡ: Văn bản cũ',
      'Đính chính: Đang thực hiện – nhiệm vụ 2, Phòng Nội vụ, Lao động; Ví Dụ – Thông báo số 1/TB-UBND ngày 14/8/2015',
      'Hoàn thành – nhiệm vụ 2, Phòng Nội vụ, Lao động; Ví Dụ – Thông báo số 1/TB-UBND ngày 14/8/2015',
      'Đã qua hạn 31/12/2015, chưa có báo cáo sau thời hạn trong hồ sơ – nhiệm vụ 1, Phòng Nội vụ, Lao động; Ví Dụ – Thông báo số 1/TB-UBND ngày 14/8/2015',
      'Đang thực hiện; thời hạn mới: đến hết 31/12/2015 – nhiệm vụ 1, Phòng Nội vụ, Lao động; Ví Dụ – Thông báo số 1/TB-UBND ngày 14/8/2015',
      'Đã qua hạn 30/9/2015, chưa có báo cáo trong hồ sơ – nhiệm vụ 1, Phòng Nội vụ, Lao động; Ví Dụ – Thông báo số 1/TB-UBND ngày 14/8/2015',
      'Thông báo số 1/TB-UBND ngày 14/8/2015 của UBND tỉnh Ví Dụ: Kết luận giả định tb, không có thật',
    ]);
    // “Chưa thực hiện” stands nowhere but in the sentence that denies it.
    expect(atom.replaceAll('Điều này không có nghĩa là nhiệm vụ chưa được thực hiện', '')).not.toMatch(
      /chưa (?:được )?thực hiện/i,
    );
  });

  test('keeps every letter of the order, the report and its evidence', () => {
    const [item] = (parseAtomFeed(atom).entries ?? [])
      .map(({ content }) => (typeof content === 'string' ? content : content?.value))
      .filter((content) => content?.includes('Lý do, căn cứ'));
    const words = hardWords
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '<br>');
    expect(item).toContain(`<blockquote>${words}</blockquote>`);
    expect(item).toContain('Lý do, căn cứ: Theo văn bản giả định số 9 &amp; 10.');
    expect(item).toContain('<a href="https://example.org/?a=1&amp;b=&quot;2&quot;">Xem</a>');
    expect(item).toContain('<a href="https://example.org/luu">Bản lưu trữ</a>');
    expect(item).toContain('Phòng Nội vụ, Lao động; Ví Dụ báo cáo');
  });

  test('dates an entry by the record, at midnight in Vietnam', () => {
    const corrected = readFeed(atom).items.find(({ title }) => title?.startsWith('Hoàn thành'));
    expect(corrected?.published?.toISOString()).toBe('2016-01-09T17:00:00.000Z');
    expect(corrected?.updated?.toISOString()).toBe('2016-02-09T17:00:00.000Z');
    expect(corrected?.content).toContain('Báo cáo này đã được đính chính ngày 10/2/2016.');
    expect(parseAtomFeed(atom).updated).toBe('2016-06-01T00:00:00+07:00');
  });

  test('gives an entry one name, whatever the feed, the address of the site or the day of the build', () => {
    const idsOf = (text: string): unknown => parseAtomFeed(text).entries?.map(({ id }) => id);
    const [elsewhere] = documentsOf(events, unplaced);
    expect(idsOf(atomOf(elsewhere!.document, unplaced))).toEqual(idsOf(atom));
    for (const { id } of parseAtomFeed(atom).entries ?? []) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  test('without an address of its own has relative links and is still a feed', () => {
    const [elsewhere] = documentsOf(events, unplaced);
    const text = atomOf(elsewhere!.document, unplaced);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('<link rel="self" type="application/atom+xml" href="/co-quan/phong-noi-vu/nguon-tin.xml"/>');
    expect(text).not.toContain('https://congkhai');
  });

  test('of nothing is still a feed', () => {
    const [empty] = documentsOf([], placed);
    expect(readFeed(atomOf(empty!.document, placed)).items).toEqual([]);
    expect(empty!.document.updated).toBe('2017-01-01');
  });

  test('leaves out what XML cannot hold', () => {
    const odd = eventOfWithdrawal({ ...stone, title: 'Có \u{0}\u{B}\u{FFFE}ký tự lạ' });
    const [document] = documentsOf([odd], placed);
    expect(readFeed(atomOf(document!.document, placed)).items[0]?.title).toBe('Đã gỡ: Có ký tự lạ');
  });
});

describe('an archive', () => {
  const many = Array.from({ length: 170 }, (_, index) =>
    eventOfWithdrawal({ ...stone, address: `/van-ban/v${String(index).padStart(3, '0')}/` }),
  );
  const pages = documentsOf(newestFirst(many), placed);
  const linkOf = (text: string, rel: string): string | undefined =>
    parseAtomFeed(text).links?.find((link) => link.rel === rel)?.href;

  test('chains its pages so that a reader comes from the front to every entry once', () => {
    const byAddress = new Map(
      pages.map(({ address, document }) => [new URL(address, url).href, atomOf(document, placed)]),
    );
    const seen: unknown[] = [];
    let next: string | undefined = `${url}/co-quan/phong-noi-vu/nguon-tin.xml`;
    while (next !== undefined) {
      const text: string | undefined = byAddress.get(next);
      expect(text, next).toBeDefined();
      expect(linkOf(text!, 'self')).toBe(next);
      seen.push(...(parseAtomFeed(text!).entries ?? []).map(({ id }) => id));
      next = linkOf(text!, 'prev-archive');
    }
    expect(seen).toHaveLength(170);
    expect(new Set(seen).size).toBe(170);
  });

  test('says of its pages that they are archived, and where the current one is', () => {
    const [first, second, last] = pages.map(({ document }) => atomOf(document, placed));
    expect(pages).toHaveLength(3);
    expect(first).not.toContain('<fh:archive/>');
    expect(second).toContain('<fh:archive/>');
    expect(linkOf(second!, 'current')).toBe(`${url}/co-quan/phong-noi-vu/nguon-tin.xml`);
    expect(linkOf(second!, 'next-archive')).toBeUndefined();
    expect(linkOf(last!, 'next-archive')).toBe(`${url}/co-quan/phong-noi-vu/nguon-tin-2.xml`);
    expect(linkOf(last!, 'prev-archive')).toBeUndefined();
  });

  test('does not change when something newer happens', () => {
    const newer = eventOfWithdrawal({ ...stone, removed: day('2016-07-01') });
    const after = documentsOf(newestFirst([...many, newer]), placed);
    for (const [index, { document }] of pages.entries()) {
      if (index === 0) continue;
      expect(atomOf(after[index]!.document, placed)).toBe(atomOf(document, placed));
    }
  });
});

describe('a JSON Feed', () => {
  test('is read by a parser of others, with the entries of the Atom feed', () => {
    const read = parseJsonFeed(json);
    expect(read).toMatchObject({ language: 'vi', feed_url: `${url}/co-quan/phong-noi-vu/nguon-tin.json` });
    expect(read.items?.map(({ id, title, content_html }) => [id, title, content_html])).toEqual(
      parseAtomFeed(atom).entries?.map(({ id, title, content }) => [
        id,
        typeof title === 'string' ? title : title?.value,
        typeof content === 'string' ? content : content?.value,
      ]),
    );
  });

  test('has what version 1.1 asks for, and nothing it forbids', () => {
    const feed: Record<string, unknown> & { items: Record<string, unknown>[] } = JSON.parse(json);
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    for (const item of feed.items) {
      expect(item['id']).toBeTypeOf('string');
      expect(item['content_html']).toBeTypeOf('string');
      expect(item['url']).toMatch(/^https:/);
      expect(item['date_published']).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+07:00$/);
      expect(Array.isArray(item['tags'])).toBe(true);
    }
  });

  test('names no address while the site has none', () => {
    const [elsewhere] = documentsOf(events, unplaced);
    const feed: Record<string, unknown> & { items: object[] } = JSON.parse(jsonFeedOf(elsewhere!.document, unplaced));
    expect(Object.keys(feed)).not.toContain('feed_url');
    for (const item of feed.items) expect(item).not.toHaveProperty('url');
  });
});

test('an identifier is a UUID of version 5, one form of a letter or the other', () => {
  expect(uuidOf('ubnd/tb')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidOf('số'.normalize('NFD'))).toBe(uuidOf('số'.normalize('NFC')));
  expect(uuidOf('a')).not.toBe(uuidOf('b'));
});
