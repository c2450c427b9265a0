import * as to from '#addresses';
import { calendarOf, withdrawnCalendarOf } from '#calendars/calendar.ts';
import { bibtexOf } from '#citations/bibtex.ts';
import { risOf } from '#citations/ris.ts';
import type { CitedSource } from '#citations/source.ts';
import { calendarParts } from '#domain/due-date.ts';
import { badgeOf } from '#embeds/badge.ts';
import { frameOf } from '#embeds/frame.ts';
import { dayOfNotice, nameOfParty } from '#domain/register.ts';
import { oembedOf } from '#embeds/oembed.ts';
import { summariesOf } from '#embeds/summary.ts';
import { atomOf } from '#feeds/atom.ts';
import { feedDocuments } from '#feeds/feed.ts';
import { jsonFeedOf } from '#feeds/json-feed.ts';
import { akomaNtoso } from '#open-data/akoma-ntoso/document.ts';
import { noticeAsLinkedData } from '#open-data/linked-data.ts';
import { noticeDocument } from '#open-data/notice-document.ts';
import { getDataSource } from '#queries/data-source.ts';
import { getFeedContext, getFollowed, type Followed } from '#queries/following.ts';
import { sha256Of } from '#queries/notice-body.ts';
import { absolute, site } from '#queries/site.ts';
import type { MadeFile } from './made-file.ts';

/** Every feed, calendar, summary and reference of the site, and the files of data about each notice. */
export async function madeFilesOf(): Promise<readonly MadeFile[]> {
  const data = await getDataSource();
  const { register } = data;
  const followed = [...(await getFollowed()).values()];
  const context = await getFeedContext();
  const summaries = summariesOf(
    register,
    followed.flatMap(({ withdrawal }) => withdrawal ?? []),
    site.name,
  );
  const { name, url } = site;
  return [
    ...followed.flatMap((thing) =>
      feedDocuments(thing, context).flatMap(({ address, make }): MadeFile[] => [
        { address, make: () => atomOf(make(), context) },
        // The archive is Atom's; JSON Feed has the newest entries.
        ...(address === to.feed(thing.base, 'xml')
          ? [{ address: to.feed(thing.base, 'json'), make: () => jsonFeedOf(make(), context) }]
          : []),
      ]),
    ),
    ...followed.flatMap((thing) => calendarsOf(thing, context)),
    ...register.notices.flatMap((notice): MadeFile[] => {
      const source = (): CitedSource => ({
        notice,
        issuer: nameOfParty(register, notice.issuer, dayOfNotice(notice)),
        site: name,
        url: url === undefined ? undefined : absolute(to.notice(notice.slug)),
        asOf: register.asOf,
        digest: sha256Of(notice.body),
      });
      return [
        { address: to.noticeReference(notice.slug, 'bib'), make: () => bibtexOf(source()) },
        { address: to.noticeReference(notice.slug, 'ris'), make: () => risOf(source()) },
        { address: to.noticeJson(notice.slug), make: () => jsonLine(noticeDocument(data, notice)) },
        { address: to.noticeLinkedData(notice.slug), make: () => jsonLine(noticeAsLinkedData(data, notice)) },
        { address: to.noticeXml(notice.slug), make: () => akomaNtoso(data, notice) },
      ];
    }),
    ...summaries.flatMap((summary): MadeFile[] => [
      { address: to.embed(summary.page), make: () => frameOf(summary, absolute) },
      { address: to.badge(summary.page), make: () => badgeOf(summary, absolute(summary.page)) },
      // An answer needs absolute addresses: without one of its own the site gives none.
      ...(url === undefined
        ? []
        : [{ address: to.oembed(summary.page), make: () => oembedOf(summary, { name, url }, absolute) }]),
    ]),
  ];
}

const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`;

/** What has not a single date has no calendar: a calendar may not be empty. */
function calendarsOf(thing: Followed, context: Awaited<ReturnType<typeof getFeedContext>>): MadeFile[] {
  if (thing.withdrawal !== undefined) {
    const { withdrawal } = thing;
    return [{ address: to.calendar(thing.base), make: () => withdrawnCalendarOf(withdrawal, context) }];
  }
  if (thing.dates.length === 0) return [];
  const { front, older } = calendarParts(thing.dates, context.register.asOf);
  return [[undefined, front] as const, ...older].map(([year, dates]) => {
    const address = to.calendar(thing.base, year);
    return { address, make: () => calendarOf({ name: thing.name, page: thing.page, address }, dates, context) };
  });
}
