import * as to from '#addresses';
import { calendarParts, type DueDate } from '#domain/due-date.ts';
import type { RecordEvent } from '#domain/events.ts';
import { stablePages, type ListingPage } from '#domain/paging.ts';
import { getFollowed, type Followed } from './following.ts';
import { getRegister } from './register.ts';
import { absolute, site } from './site.ts';

/**
 * Entries of a feed's numbered pages. The front one, which readers fetch again and again, holds the
 * newest full page's worth and the page still filling up; the others keep what they hold.
 */
const pageSize = 50;

interface FeedPath {
  readonly params: { readonly noi: string; readonly tep: string };
  readonly props: { readonly followed: Followed; readonly part: ListingPage<RecordEvent>; readonly last: number };
}

/** Where every document of every feed stands, without the ending of its format. */
export async function feedPaths(): Promise<FeedPath[]> {
  return [...(await getFollowed()).values()].flatMap((followed) => {
    const parts = stablePages(followed.events, pageSize);
    return parts.map((part) => ({
      params: placeOf(to.feed(followed.base, 'xml', part.isFront ? undefined : part.number)),
      props: { followed, part, last: parts.length },
    }));
  });
}

/** Where the front document of every feed stands. */
export async function feedFrontPaths(): Promise<FeedPath[]> {
  return (await feedPaths()).filter(({ props }) => props.part.isFront);
}

interface CalendarPath {
  readonly params: { readonly noi: string; readonly tep: string };
  readonly props: { readonly followed: Followed; readonly dates: readonly DueDate[]; readonly address: string };
}

/** Where every calendar stands. Nothing without a single date has one: a calendar may not be empty. */
export async function calendarPaths(): Promise<CalendarPath[]> {
  const { asOf } = await getRegister();
  return [...(await getFollowed()).values()].flatMap((followed) => {
    if (followed.dates.length === 0) return [];
    const { front, older } = calendarParts(followed.dates, asOf);
    return [[undefined, front] as const, ...older].map(([year, dates]) => {
      const address = to.calendar(followed.base, year);
      return { params: placeOf(address), props: { followed, dates, address } };
    });
  });
}

/** What feeds and calendars are written with. */
export async function getFeedContext() {
  return { register: await getRegister(), absolute, site };
}

/** An address as the parameters of a `[...noi]/[tep]` route. */
function placeOf(address: string): { noi: string; tep: string } {
  const [, noi = '', tep = ''] = /^\/(.*)\/([^/]*)\.[a-z]+$/.exec(address) ?? [];
  return { noi, tep };
}
