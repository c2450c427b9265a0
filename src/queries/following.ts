import * as to from '#addresses';
import { currentName } from '#domain/agency.ts';
import { capitalised, nameOfDirective, nameOfNotice } from '#domain/citation.ts';
import { dueDatesOf, type DueDate } from '#domain/due-date.ts';
import {
  agenciesOf,
  eventOfWithdrawal,
  eventsOf,
  eventsOfNotice,
  newestFirst,
  topicsOf,
  type RecordEvent,
  type Withdrawal,
} from '#domain/events.ts';
import { grouped } from '#domain/grouped.ts';
import {
  isShared,
  namesOfLead,
  type AgencyDuty,
  type PublishedNotice,
  type Register,
  type TrackedDirective,
} from '#domain/register.ts';
import { ofRecord } from './record-in-work.ts';
import { getPlainRegister } from './register.ts';
import { digestOf } from './shown.ts';
import { absolute, site } from './site.ts';
import type { Tombstone } from '#domain/tombstone.ts';
import { getTombstones } from './tombstones.ts';

/** Something one can subscribe to, and its deadlines. */
export interface Subscription {
  /** Address its feeds and its calendar stand at, ending in `/`. */
  readonly base: string;
  /** Address of the page a reader is sent to. */
  readonly page: string;
  readonly name: string;
  readonly dates: readonly DueDate[];
}

/** A subscription with what has happened to its subject. */
export interface Followed extends Subscription {
  /** Newest first. */
  readonly events: readonly RecordEvent[];
  /** Where what was followed is no longer there. */
  readonly withdrawal?: Withdrawal | undefined;
}

/**
 * All that can be followed: everything at once, every notice, and each agency, topic and directive with
 * something to follow. What had a feed before it was withdrawn keeps it, with its withdrawal.
 */
export function followedIn(register: Register, tombstones: readonly Tombstone[]): readonly Followed[] {
  const withdrawals = tombstones.filter(({ path }) => /^(?:van-ban|co-quan|linh-vuc)\/[^/]+$|^chi-dao\//.test(path));
  const notices = withdrawals.filter(({ path }) => path.startsWith('van-ban/'));
  const events = newestFirst([
    ...eventsOf(register),
    ...notices.map((stone) => eventOfWithdrawal(withdrawalOf(stone))),
  ]);
  const datesOf = new Map(register.directives.map((tracked) => [tracked, dueDatesOf(tracked, register.asOf)]));
  const dates = (list: readonly TrackedDirective[]): DueDate[] => list.flatMap((item) => datesOf.get(item) ?? []);
  const byAgency = underKeys(events, agenciesOf);
  const byTopic = underKeys(events, topicsOf);
  const byNotice = underKeys(events, (event) => [slugOf(event) ?? '']);
  const directivesIn = underKeys(register.directives, ({ directive }) => directive.topics);
  return [
    {
      base: to.following,
      page: to.following,
      name: 'Mọi văn bản và nhiệm vụ',
      events,
      dates: dates(register.directives),
    },
    ...[...register.agencies.values()].flatMap((agency): Followed[] => {
      const own = byAgency.get(agency.id) ?? [];
      if (own.length === 0) return [];
      const duties = (register.dutiesOf.get(agency.id) ?? []).flatMap((duty) => datesOfDuty(register, duty, datesOf));
      const page = to.agency(agency.id);
      return [{ base: page, page, name: currentName(agency).name, events: own, dates: duties }];
    }),
    ...[...register.topics.values()].flatMap(({ id, name }): Followed[] => {
      const own = byTopic.get(id) ?? [];
      const page = to.topic(id);
      return own.length === 0
        ? []
        : [{ base: page, page, name, events: own, dates: dates(directivesIn.get(id) ?? []) }];
    }),
    ...register.notices.flatMap((notice): Followed[] => {
      const own = byNotice.get(notice.slug) ?? [];
      const directives = register.directivesOf.get(notice.slug) ?? [];
      const ofNotice = own.filter(({ kind }) => kind === 'published' || kind === 'reworded');
      return [
        followedNotice(notice, own, dates(directives)),
        ...directives.flatMap((tracked): Followed[] => {
          const subscription = subscriptionOf(register, tracked, datesOf.get(tracked));
          if (subscription === undefined) return [];
          const happened = own.filter((event) => 'tracked' in event && event.tracked === tracked);
          return [{ ...subscription, events: newestFirst([...happened, ...ofNotice]) }];
        }),
      ];
    }),
    ...withdrawals.map((stone): Followed => {
      const page = `/${stone.path}/`;
      const base = /^\/van-ban\/[^/]+\/$/.test(page) ? `${page}theo-doi/` : page;
      const withdrawal = withdrawalOf(stone);
      return { base, page, name: stone.title, events: [eventOfWithdrawal(withdrawal)], dates: [], withdrawal };
    }),
  ];
}

function followedNotice(notice: PublishedNotice, events: readonly RecordEvent[], dates: readonly DueDate[]): Followed {
  const name = `${nameOfNotice(notice)}: ${notice.title}`;
  return { base: to.noticeTools(notice.slug), page: to.notice(notice.slug), name, events, dates };
}

/** What can be subscribed to of a directive; undefined where it has neither a deadline nor a report. */
export function subscriptionOf(
  register: Register,
  tracked: TrackedDirective,
  dates: readonly DueDate[] = dueDatesOf(tracked, register.asOf),
): Subscription | undefined {
  const { directive, history, notice } = tracked;
  if (dates.length === 0 && history.length === 0) return undefined;
  const page = to.directive(notice.slug, directive.id);
  const name = `${capitalised(nameOfDirective(directive.id))}, ${namesOfLead(register, tracked)} – ${nameOfNotice(notice)}`;
  return { base: page, page, name, dates };
}

function datesOfDuty(
  register: Register,
  { tracked, obligation }: AgencyDuty,
  datesOf: ReadonlyMap<TrackedDirective, readonly DueDate[]>,
): readonly DueDate[] {
  return isShared(register, tracked.directive)
    ? dueDatesOf(tracked, register.asOf, obligation)
    : (datesOf.get(tracked) ?? []);
}

function withdrawalOf(stone: Tombstone): Withdrawal {
  return { ...stone, address: `/${stone.path}/` };
}

function slugOf(event: RecordEvent): string | undefined {
  if ('tracked' in event) return event.tracked.notice.slug;
  return 'notice' in event ? event.notice.slug : undefined;
}

/** Things under every key they have. */
function underKeys<T>(list: readonly T[], keysOf: (thing: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  return grouped(list.flatMap((thing) => [...new Set(keysOf(thing))].map((key) => [key, thing] as const)));
}

/** What can be followed, made when it is first asked for: a worker that draws some pages needs little of it. */
export interface Following {
  /** By the address of its feeds. */
  readonly get: (base: string) => Followed | undefined;
  readonly values: () => Iterable<Followed>;
  /** A notice as it can be followed; made alone where nothing else was asked for. */
  readonly ofNotice: (notice: PublishedNotice) => Followed;
}

async function load(): Promise<Following> {
  const [register, tombstones] = await Promise.all([getPlainRegister(), getTombstones()]);
  let made: ReadonlyMap<string, Followed> | undefined;
  const all = (): ReadonlyMap<string, Followed> => {
    made ??= new Map(followedIn(register, tombstones).map((thing) => [thing.base, thing]));
    return made;
  };
  const ofNotice = (notice: PublishedNotice): Followed => {
    const directives = register.directivesOf.get(notice.slug) ?? [];
    const events = newestFirst(eventsOfNotice(notice, directives, register.asOf));
    return followedNotice(
      notice,
      events,
      directives.flatMap((tracked) => dueDatesOf(tracked, register.asOf)),
    );
  };
  return {
    get: (base) => all().get(base),
    values: () => all().values(),
    ofNotice: (notice) => made?.get(to.noticeTools(notice.slug)) ?? ofNotice(notice),
  };
}

/** What can be followed, by the address of its feeds. */
export const getFollowed = ofRecord(load);

/** All that pages show of what can be followed, as a short digest; they cannot be asked what they look up there. */
export function keyOfFollowed(followed: Followed | undefined): string {
  const days = followed?.dates.map(({ due, state }) => `${due} ${state}`);
  return digestOf({ shown: JSON.stringify([followed?.name, days]) });
}

/** What feeds and calendars are written with: one thing for one record, so that entries are written once. */
export const getFeedContext = ofRecord(async () => ({ register: await getPlainRegister(), absolute, site }));
