import { addDays, compareDays, type CivilDate } from './civil-date.ts';
import { memberOf, type HistoryEntry } from './derive.ts';
import { passedDeadlines, type PassedDeadline } from './due-days.ts';
import type { Notice } from './notice.ts';
import {
  dayOfNotice,
  deriveOptionsOf,
  type PublishedNotice,
  type Register,
  type TrackedDirective,
} from './register.ts';

/** Something that happened in the record, on the day its own sources give. */
export type RecordEvent = {
  /** Names the event for ever; unique in the record. */
  readonly key: string;
  readonly date: CivilDate;
  /** The last day something was added to what there is to say of it. */
  readonly updated: CivilDate;
} & (
  | { readonly kind: 'published'; readonly notice: PublishedNotice; readonly directives: readonly TrackedDirective[] }
  | { readonly kind: 'reworded'; readonly notice: PublishedNotice; readonly reason: string; readonly was: string }
  | { readonly kind: 'reported'; readonly tracked: TrackedDirective; readonly report: HistoryEntry }
  | { readonly kind: 'deadline-passed'; readonly tracked: TrackedDirective; readonly passed: PassedDeadline }
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal }
);

/** A published address whose thing was taken away, or moved. */
export interface Withdrawal {
  /** With a slash at both ends. */
  readonly address: string;
  readonly title: string;
  readonly removed: CivilDate;
  readonly reason: string;
  readonly movedTo?: string | undefined;
}

/**
 * Every event of a notice and its directives, in no order.
 *
 * Hint: a notice without a day of its own is dated by the first thing dated about it; without any there
 * is no event to tell of yet.
 */
export function eventsOfNotice(
  notice: PublishedNotice,
  directives: readonly TrackedDirective[],
  asOf: CivilDate,
): RecordEvent[] {
  const base = keyOf(notice);
  const own = directives.flatMap((tracked) => eventsOfDirective(tracked, asOf));
  const corrections = notice.corrects
    .filter(({ date }) => date <= asOf)
    .map(({ date, reason, was }): RecordEvent => {
      return { key: `${base}/nguyen-van/${was}/${date}`, kind: 'reworded', date, updated: date, notice, reason, was };
    });
  const day = dayOfNotice(notice) ?? [...own, ...corrections].map(({ date }) => date).toSorted()[0];
  const published: RecordEvent[] =
    day === undefined ? [] : [{ key: base, kind: 'published', date: day, updated: day, notice, directives }];
  return [...published, ...corrections, ...own];
}

function eventsOfDirective(tracked: TrackedDirective, asOf: CivilDate): RecordEvent[] {
  const { directive, history, notice } = tracked;
  const base = `${keyOf(notice)}/${directive.id}`;
  const reports = history.map((report): RecordEvent => {
    return {
      key: `${base}/${report.id.slice(report.id.lastIndexOf('/') + 1)}`,
      kind: 'reported',
      date: report.date,
      updated: report.correctedBy?.date ?? report.date,
      tracked,
      report,
    };
  });
  const passed = passedDeadlines(directive, history, asOf, deriveOptionsOf(notice)).map((deadline): RecordEvent => {
    const date = addDays(deadline.due, 1);
    return {
      key: `${base}/qua-han/${deadline.due}`,
      kind: 'deadline-passed',
      date,
      updated: deadline.reportAfter?.date ?? date,
      tracked,
      passed: deadline,
    };
  });
  return [...reports, ...passed];
}

/** The event of a withdrawal or a move. */
export function eventOfWithdrawal(withdrawal: Withdrawal): RecordEvent {
  const { address, removed } = withdrawal;
  return { key: `${address}${removed}`, kind: 'withdrawn', date: removed, updated: removed, withdrawal };
}

/** Newest first; those of one day by their keys, so that the same record always gives the same order. */
export function newestFirst(events: readonly RecordEvent[]): RecordEvent[] {
  return events.toSorted((a, b) => compareDays(b.date, a.date) || (a.key < b.key ? -1 : 1));
}

/** The agencies an event is about: for a report on one agency's share that agency, else all the directive names. */
export function agenciesOf(event: RecordEvent): ReadonlySet<string> {
  switch (event.kind) {
    case 'published':
      return new Set([event.notice.issuer, ...event.directives.flatMap(addressees)]);
    case 'reworded':
      return new Set([event.notice.issuer]);
    case 'reported': {
      const { report, tracked } = event;
      const member = memberOf(tracked.directive, report);
      const reporter = report.reportedBy === undefined ? [] : [report.reportedBy];
      return new Set([...(member === undefined ? addressees(tracked) : [member]), ...reporter]);
    }
    case 'deadline-passed':
      return new Set(addressees(event.tracked));
    case 'withdrawn':
      return new Set();
  }
}

/** The topics an event belongs to. */
export function topicsOf(event: RecordEvent): ReadonlySet<string> {
  switch (event.kind) {
    case 'published':
      return new Set([...event.notice.topics, ...event.directives.flatMap(({ directive }) => directive.topics)]);
    case 'reworded':
      return new Set(event.notice.topics);
    case 'reported':
    case 'deadline-passed':
      return new Set(event.tracked.directive.topics);
    case 'withdrawn':
      return new Set();
  }
}

function addressees({ directive, obligations }: TrackedDirective): string[] {
  return [...obligations.map(({ agency }) => agency), ...directive.support];
}

/** Names a notice for ever. With its issuer, so that two registers do not give one name to two things. */
export function keyOf({ issuer, slug }: Pick<Notice, 'issuer' | 'slug'>): string {
  return `${issuer}/${slug}`;
}

/** The events of the whole register, in no order. */
export function eventsOf(register: Register): RecordEvent[] {
  return register.notices.flatMap((notice) =>
    eventsOfNotice(notice, register.directivesOf.get(notice.slug) ?? [], register.asOf),
  );
}
