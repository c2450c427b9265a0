import { addDays, isCivilDate, lastDayOfMonth, yearOf, type CivilDate } from './civil-date.ts';

/** How often a recurring duty falls due; the labels are in `messages.ts`. */
export const recurrences = ['month', 'quarter', 'half-year', 'year'] as const;
export type Recurrence = (typeof recurrences)[number];

/**
 * A deadline as a document states it. `words` always keeps the document's own wording;
 * the rest is our reading of it.
 *
 * - `before`: exclusive. “trước ngày 25/8/2015” is met at the latest on 24/8/2015.
 * - `by`: inclusive. “chậm nhất ngày 25/8/2015”, “đến hết ngày …”.
 * - `within`: a whole period, `2015` · `2015-H1` · `2015-Q3` · `2015-08`; met until its last day.
 * - `each`: recurring, once for every period. `beforeDay` (exclusive, “trước ngày 15 của tháng sau”) or
 *   `byDay` (inclusive) is a day of the month after the period, at most one of the two; without
 *   them the period's last day is the last to comply. See `dueOfPeriod`.
 * - `unknown`: the day cannot be computed (no year, counted from an unknown issue date); says why.
 */
export type Deadline = { readonly words: string } & (
  | { readonly before: CivilDate }
  | { readonly by: CivilDate }
  | { readonly within: string }
  | { readonly each: Recurrence; readonly beforeDay?: number | undefined; readonly byDay?: number | undefined }
  | { readonly unknown: string }
);

/** The rule of a recurring deadline, without its words. */
export interface Recurring {
  readonly each: Recurrence;
  readonly beforeDay?: number | undefined;
  readonly byDay?: number | undefined;
}

/** One turn of a recurring duty: its period, written as for `within`, and the last compliant day. */
export interface Occurrence {
  readonly period: string;
  readonly due: CivilDate;
}

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * The last day on which a deadline is met. `undefined` for a recurring deadline, which has many, for
 * one whose day is unknown and for a period that `parsePeriod` refuses.
 */
export function lastCompliantDay(deadline: Deadline): CivilDate | undefined {
  if ('before' in deadline) return addDays(deadline.before, -1);
  if ('by' in deadline) return deadline.by;
  if ('within' in deadline) return parsePeriod(deadline.within)?.to;
  return undefined;
}

/** First and last day of `2015`, `2015-H1` (half-year), `2015-Q3` (quarter) or `2015-08` (month). */
export function parsePeriod(text: string): { from: CivilDate; to: CivilDate } | undefined {
  const match = /^(\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (!match) return undefined;
  const [, year, half, halfNumber, quarter, quarterNumber, month] = match;
  const length = half ? 6 : quarter ? 3 : month ? 1 : 12;
  const last = length * Number(halfNumber ?? quarterNumber ?? month ?? 1);
  const from = `${year}-${String(last - length + 1).padStart(2, '0')}-01`;
  return isCivilDate(from) ? { from, to: lastDayOfMonth(yearOf(from), last) } : undefined;
}

/**
 * The last compliant day of a recurring duty's occurrence for a period, or `undefined` for a period
 * that `parsePeriod` refuses. A day that the following month does not have means its last day:
 * `byDay: 31` and `beforeDay: 31` are both met until 28 February. `beforeDay: 1` is the period's last day.
 */
export function dueOfPeriod({ beforeDay, byDay }: Recurring, period: string): CivilDate | undefined {
  const end = parsePeriod(period)?.to;
  if (!end) return undefined;
  const day = beforeDay === undefined ? (byDay ?? 0) : beforeDay - 1;
  const due = addDays(end, day);
  const firstOfNextMonth = addDays(end, 1);
  const endOfNextMonth = lastDayOfMonth(yearOf(firstOfNextMonth), Number(firstOfNextMonth.slice(5, 7)));
  return due < endOfNextMonth ? due : endOfNextMonth;
}

/** The first occurrence whose last compliant day is after a given day. */
export function nextOccurrence(recurring: Recurring, after: CivilDate): Occurrence {
  const { each } = recurring;
  // A due day is at most one month after its period, so earlier periods than this one fell due before.
  let index = Math.floor((monthIndex(after) - 1) / monthsIn[each]);
  for (;;) {
    const period = periodAt(each, index);
    const due = dueOfPeriod(recurring, period);
    if (due && due > after) return { period, due };
    index += 1;
  }
}

/** Months since January of the year 0, so that whole periods begin at multiples of their length. */
function monthIndex(date: CivilDate): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7)) - 1;
}

function periodAt(each: Recurrence, index: number): string {
  const perYear = 12 / monthsIn[each];
  const year = String(Math.floor(index / perYear)).padStart(4, '0');
  const number = (index % perYear) + 1;
  if (each === 'month') return `${year}-${String(number).padStart(2, '0')}`;
  if (each === 'quarter') return `${year}-Q${number}`;
  return each === 'half-year' ? `${year}-H${number}` : year;
}
