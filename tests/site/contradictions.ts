import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed } from 'feedsmith';
import ical, { type VEvent } from 'node-ical';
import * as to from '#addresses';
import { formatDay, parseCivilDate } from '#domain/civil-date.ts';
import { cells } from '#domain/rollup.ts';
import { cellLabels } from '#messages';
import { elementsNamed, elementsWith, folded, parsePage, siteFiles, textOf, type Document } from './built-site.ts';
import type { DataRow } from './data-tables.ts';

/**
 * Reads a built site as a stranger would and holds everything that can be taken away from it against its tables of data:
 * summaries, badges, oEmbed answers, feeds, calendars, reports, references, citations, sheets, the sitemap. Returns what
 * contradicts, one sentence each, and how many statements were compared.
 */
export function contradictionsIn(site: string): { readonly found: readonly string[]; readonly compared: number } {
  const files = new Set(siteFiles(site));
  const text = (address: string): string => readFileSync(join(site, address), 'utf8');
  const page = (address: string): Document => parsePage(address, text(pageFile(address))).document;
  const rows = (table: string): readonly DataRow[] => {
    const file: { rows: readonly DataRow[] } = JSON.parse(text(`/du-lieu/${table}.json`));
    return file.rows;
  };
  const found: string[] = [];
  let compared = 0;
  const same = (about: string, said: unknown, meant: unknown): void => {
    compared += 1;
    if (JSON.stringify(said) !== JSON.stringify(meant))
      found.push(`${about}: ${JSON.stringify(said)}, not ${JSON.stringify(meant)}`);
  };
  const holds = (about: string, whole: string, part: string): void => {
    compared += 1;
    if (!folded(whole).includes(folded(part))) found.push(`${about} does not say “${part}”`);
  };
  const is = (about: string, isTrue: boolean): void => {
    same(about, isTrue, true);
  };

  const [notices, directives, agencies, obligations, reports] = [
    rows('van-ban'),
    rows('nhiem-vu'),
    rows('co-quan'),
    rows('phan-viec'),
    rows('bao-cao'),
  ];

  for (const row of directives) {
    const [slug = '', id = ''] = String(row['id']).split('/');
    const address = to.directive(slug, id);
    const asOf = `ính đến ${dayOf(row['asOf'])}`;
    const label = String(row['scheduleLabel']);
    const [tag] = elementsWith(page(address), 'data-schedule');
    same(`${address} status`, tag?.attribs['data-schedule'], row['schedule']);

    const frame = parsePage('', text(to.embed(address))).document;
    const [state] = elementsWith(frame, 'data-schedule');
    same(`${to.embed(address)} status`, state?.attribs['data-schedule'], row['schedule']);
    same(`${to.embed(address)} label`, state === undefined ? '' : textOf(state), label);
    holds(to.embed(address), textOf(frame), asOf);
    const badge = text(to.badge(address));
    const description = /<desc[^>]*>([^<]*)</.exec(badge)?.[1] ?? '';
    is(`${to.badge(address)} begins with its status`, description.startsWith(`${label}.`));
    holds(to.badge(address), description, asOf);
    for (const [where, words] of [
      [to.embed(address), textOf(frame)],
      [to.badge(address), description],
    ] as const) {
      if (row['due'] !== null) holds(where, words, `Hạn: đến hết ${dayOf(row['due'])}`);
      else is(`${where} states no deadline`, !words.includes('Hạn: '));
    }
    if (files.has(to.oembed(address).slice(1))) {
      const answer: Readonly<Record<string, unknown>> = JSON.parse(text(to.oembed(address)));
      holds(to.oembed(address), String(answer['title']), asOf);
      holds(to.oembed(address), String(answer['html']), to.embed(address));
    }

    const isFollowed = files.has(to.feed(address, 'xml').slice(1));
    const ownReports = reports.filter(({ directive }) => directive === row['id']);
    same(`${address} reports`, ownReports.length, row['updates']);
    is(`${address} has a feed where it was reported on`, isFollowed || ownReports.length === 0);
    if (isFollowed) {
      const told = entriesIn(text(to.feed(address, 'xml'))).filter(({ path }) => path.startsWith(address));
      for (const report of ownReports)
        is(
          `${to.feed(address, 'xml')} tells of the report of ${String(report['date'])}`,
          told.some(({ published }) => published === dayAtMidnight(String(report['date']))),
        );
    }
    const calendar = to.calendar(address);
    // A recurring duty has a date for each turn; the table states the turn that is open.
    if (row['due'] !== null) is(`${calendar} is there`, files.has(calendar.slice(1)));
    if (row['due'] !== null && files.has(calendar.slice(1))) {
      const events = eventsIn(text(calendar));
      const onDay = events.filter(({ start }) => localDay(start) === row['due']);
      is(`${calendar} has ${String(row['due'])}`, onDay.length > 0);
      if (row['dueForm'] !== 'each')
        for (const event of onDay) holds(calendar, wordsOf(event.description), `t${asOf}: ${label}.`);
    }
  }

  for (const agency of agencies) {
    const address = to.agency(String(agency['id']));
    const own = obligations.filter((row) => row['agency'] === agency['id']);
    const counts = cells
      .map(({ id }) => [own.filter(({ cell }) => cell === id).length, cellLabels[id]] as const)
      .filter(([count]) => count > 0)
      .map(([count, label]) => `${label}: ${String(count)}`);
    const lines = elementsNamed(parsePage('', text(to.embed(address))).document, 'li').map((line) => textOf(line));
    same(to.embed(address), lines.slice(1), counts);
    const total = own.length === 0 ? 'Chưa có nhiệm vụ nào được đăng' : `${String(own.length)} nhiệm vụ được giao`;
    same(to.embed(address), lines[0], total);
    const description = /<desc[^>]*>([^<]*)</.exec(text(to.badge(address)))?.[1] ?? '';
    is(`${to.badge(address)} counts alike`, description.startsWith([total, ...counts].join('. ')));
  }

  for (const row of notices) {
    const slug = String(row['id']);
    const sheet = textOf(page(to.noticeSheet(slug)));
    const citations = textOf(page(to.noticeCitations(slug)));
    const [bib, ris] = [text(to.noticeReference(slug, 'bib')), text(to.noticeReference(slug, 'ris'))];
    for (const [where, words] of [
      [to.noticeSheet(slug), sheet],
      [to.noticeCitations(slug), citations],
      [to.noticeReference(slug, 'bib'), bib],
      [to.noticeReference(slug, 'ris'), ris],
    ] as const)
      holds(where, words, String(row['sha256']));
    holds(to.noticeSheet(slug), sheet, `Số: ${row['number'] === null ? '(không rõ)' : String(row['number'])}`);
    is(`${slug} has a number in BibTeX where one is known`, /^ {2}number = /m.test(bib) === (row['number'] !== null));
    same(
      `${slug} day in RIS`,
      /^DA {2}- (\d{4})\/(\d\d)\/(\d\d)/m.exec(ris)?.slice(1).join('-') ?? null,
      row['issued'],
    );
    if (row['number'] !== null) holds(to.noticeCitations(slug), citations, String(row['number']));
    is(`${slug} has a feed`, files.has(to.feed(to.noticeTools(slug), 'xml').slice(1)));
  }

  const known = new Set(directives.map((row) => to.directive(...pairOf(row))));
  for (const file of files) {
    if (!/^bao-cao\/\d{4}\/[^/]+\/(?:trang\/\d+\/)?index\.html$/.test(file)) continue;
    const report = parsePage(file, text(file)).document;
    const isToday = textOf(report).includes(`Tình trạng ghi theo hồ sơ ngày ${dayOf(directives[0]?.['asOf'])}`);
    for (const section of elementsWith(report, 'data-cell'))
      for (const link of elementsNamed(section, 'a')) {
        const address = link.attribs['href'] ?? '';
        is(`${file} lists ${address}, which the tables know`, known.has(address));
        const row = directives.find((each) => to.directive(...pairOf(each)) === address);
        if (isToday) same(`${file} cell of ${address}`, section.attribs['data-cell'], row?.['cell']);
      }
  }

  if (files.has('sitemap.xml')) {
    const entries = (address: string): readonly string[] =>
      [...text(address).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
    const listed = entries('/sitemap.xml').flatMap((address) => entries(address));
    is('sitemap names each address once', new Set(listed).size === listed.length);
    for (const address of listed) {
      const file = pageFile(address).slice(1);
      is(
        `${address} of the sitemap is a page to be found`,
        files.has(file) && !text(file).includes('<meta name="robots" content="noindex"'),
      );
    }
    const things = [
      ...notices.map(({ id }) => to.notice(String(id))),
      ...directives.map((row) => to.directive(...pairOf(row))),
      ...agencies.map(({ id }) => to.agency(String(id))),
      ...rows('linh-vuc').map(({ id }) => to.topic(String(id))),
      ...rows('chi-so').map(({ id }) => to.indicator(String(id))),
      ...rows('nhom').map(({ id }) => to.group(String(id))),
    ];
    const inSitemap = new Set(listed);
    for (const address of things) is(`${address} is in the sitemap`, inSitemap.has(address));
  }
  return { found, compared };
}

const pageFile = (address: string): string => (address.endsWith('/') ? `${address}index.html` : address);

function pairOf(row: DataRow): readonly [slug: string, id: string] {
  const [slug = '', id = ''] = String(row['id']).split('/');
  return [slug, id];
}

function dayOf(value: unknown): string {
  const day = parseCivilDate(String(value));
  return day === undefined ? '(no day)' : formatDay(day);
}

/** Midnight in Vietnam, as feeds write a civil day. */
const dayAtMidnight = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

function entriesIn(feed: string): readonly { readonly path: string; readonly published: number }[] {
  return (parseAtomFeed(feed).entries ?? []).map(({ links = [], published }) => ({
    path: pathOf(links[0]?.href ?? ''),
    published: Date.parse(String(published)),
  }));
}

const pathOf = (address: string): string => new URL(address, 'https://site.invalid').pathname;

function eventsIn(calendar: string): readonly VEvent[] {
  return Object.values(ical.sync.parseICS(calendar)).filter((part): part is VEvent => part?.type === 'VEVENT');
}

/** The civil day of an event of a whole day, which the parser gives as midnight of this machine. */
function localDay(start: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(start.getFullYear())}-${two(start.getMonth() + 1)}-${two(start.getDate())}`;
}

const wordsOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value);
