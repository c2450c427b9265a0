import { addDays, type CivilDate } from './civil-date.ts';
import { nextOccurrence, parsePeriod, type Occurrence, type Recurring } from './deadline.ts';
import type { Update } from './update.ts';

/** The days between which a recurring duty has occurrences; an unknown end means no end. */
export interface Span {
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
}

/** From when to when a recurring duty counts: from the later of the day of issue and the start of the notice's period. */
export function spanOf({
  issued,
  period,
}: {
  readonly issued?: CivilDate | undefined;
  readonly period?: { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined } | undefined;
}): Span | undefined {
  const from = issued && period?.from ? (issued > period.from ? issued : period.from) : (issued ?? period?.from);
  return from === undefined ? undefined : { from, to: period?.to };
}

/**
 * The first occurrence of a recurring duty that no report covers, or `undefined` after the last.
 * `reports` are in chronological order.
 *
 * - The first occurrence is that of the first period ending in the span whose due day is after the
 *   span's first day (Bộ luật Dân sự 2015, Điều 147: the first day does not count). The last is that
 *   of the last period ending in the span.
 * - Only `completed` and `carried-on` cover an occurrence. A report of any other status leaves it
 *   open: made after the due day, it says that the occurrence is overdue.
 * - Such a report covers every occurrence whose period had ended on the day it was made.
 * - If they were all covered before, a `completed` report also covers the running period when its
 *   `doneOn` lies in it: the quarter's inspection, made and reported in mid-quarter.
 *
 * Hint: two `completed` reports in one period about the same earlier occurrence cover the running
 * period too early; the second should replace the first.
 */
export function openOccurrence(recurring: Recurring, span: Span, reports: readonly Update[]): Occurrence | undefined {
  let open = firstOccurrence(recurring, span);
  for (const report of reports) {
    if (report.status !== 'completed' && report.status !== 'carried-on') continue;
    const before = open;
    while (periodOf(open).to <= report.date) open = nextOccurrence(recurring, open.due);
    if (open === before && isDoneIn(periodOf(open), report)) open = nextOccurrence(recurring, open.due);
  }
  return span.to === undefined || periodOf(open).to <= span.to ? open : undefined;
}

/** The last occurrence of a recurring duty, or `undefined` where the span has no end or is too short for one. */
export function lastOccurrence(recurring: Recurring, span: Span): Occurrence | undefined {
  if (span.to === undefined) return undefined;
  let last: Occurrence | undefined;
  let next = firstOccurrence(recurring, span);
  while (periodOf(next).to <= span.to) {
    last = next;
    next = nextOccurrence(recurring, next.due);
  }
  return last;
}

/** The occurrences of a recurring duty whose last compliant day lies from one day to another, both included. */
export function occurrencesBetween(recurring: Recurring, span: Span, from: CivilDate, to: CivilDate): Occurrence[] {
  const found: Occurrence[] = [];
  const first = firstOccurrence(recurring, span);
  const start = nextOccurrence(recurring, addDays(from, -1));
  let next = first.due > start.due ? first : start;
  while (next.due <= to && (span.to === undefined || periodOf(next).to <= span.to)) {
    found.push(next);
    next = nextOccurrence(recurring, next.due);
  }
  return found;
}

function firstOccurrence(recurring: Recurring, { from }: Span): Occurrence {
  let first = nextOccurrence(recurring, from);
  while (periodOf(first).to < from) first = nextOccurrence(recurring, first.due);
  return first;
}

function isDoneIn(period: { from: CivilDate; to: CivilDate }, { status, doneOn }: Update): boolean {
  return status === 'completed' && doneOn !== undefined && period.from <= doneOn && doneOn <= period.to;
}

function periodOf({ period }: Occurrence): { from: CivilDate; to: CivilDate } {
  const days = parsePeriod(period);
  if (!days) throw new Error(`${period} is no period`);
  return days;
}
