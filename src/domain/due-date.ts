import { addDays, type CivilDate } from './civil-date.ts';
import type { Recurring } from './deadline.ts';
import { keyOf } from './events.ts';
import { occurrencesBetween, spanOf, type Span } from './open-occurrence.ts';
import { dayOfNotice, deriveOptionsOf, type TrackedDirective } from './register.ts';
import type { DirectiveStatus } from './status.ts';

/** A recurring duty is written into calendars for this many days before and after the day of the record. */
const horizon = 366;

/** A day in a calendar: until when a duty, or one turn of a recurring duty, is to be met. */
export interface DueDate {
  /** Names it for ever, however the day moves. */
  readonly key: string;
  readonly tracked: TrackedDirective;
  readonly status: DirectiveStatus;
  /** The one agency whose share it is; none for the whole. */
  readonly agency?: string | undefined;
  /** Of a recurring duty: the period this turn is for, written as in `deadline.ts`. */
  readonly period?: string | undefined;
  /** Last compliant day in force. */
  readonly due: CivilDate;
  /** The day before it was revised. */
  readonly originalDue?: CivilDate | undefined;
  /** `settled`: reported as completed or, of a turn, as carried on; `cancelled`: superseded or dropped. */
  readonly state: 'open' | 'settled' | 'cancelled';
  /** How many reports had been made: it grows with everything that can move or settle the date. */
  readonly sequence: number;
  /** The last day something about it changed. */
  readonly updated: CivilDate;
}

/** The due dates of a directive or, with its status, of one agency's share of it. */
export function dueDatesOf(
  tracked: TrackedDirective,
  asOf: CivilDate,
  share?: { readonly agency: string; readonly status: DirectiveStatus },
): DueDate[] {
  const { directive, history, notice } = tracked;
  const status = share?.status ?? tracked.status;
  const base = `${keyOf(notice)}/${directive.id}/han${share === undefined ? '' : `/${share.agency}`}`;
  const changed = history.at(-1)?.date ?? dayOfNotice(notice);
  const isCancelled = status.reported === 'superseded' || status.reported === 'dropped';
  const made = (key: string, due: CivilDate, state: DueDate['state'], more: Partial<DueDate> = {}): DueDate => {
    const passed = state === 'open' && due < asOf ? addDays(due, 1) : undefined;
    const updated =
      [changed, passed]
        .filter((day) => day !== undefined)
        .toSorted()
        .at(-1) ?? asOf;
    return { key, tracked, status, agency: share?.agency, due, state, sequence: history.length, updated, ...more };
  };
  const span = spanOf(deriveOptionsOf(notice));
  if (directive.due !== undefined && 'each' in directive.due && span !== undefined)
    return turnsOf(directive.due, span, status, asOf).map(({ period, due, originalDue, isSettled }) => {
      const isOff = isCancelled && due > (status.lastUpdate?.date ?? due);
      return made(`${base}/${period}`, due, isOff ? 'cancelled' : isSettled ? 'settled' : 'open', {
        period,
        originalDue,
      });
    });
  if (status.due === undefined) return [];
  const originalDue = status.originalDue === status.due ? undefined : status.originalDue;
  const isSettled = status.facts.reported === 'completed';
  return [made(base, status.due, isCancelled ? 'cancelled' : isSettled ? 'settled' : 'open', { originalDue })];
}

/** The turns around the day of the record; the first one no report covers is dated as it was revised. */
function turnsOf(recurring: Recurring, span: Span, status: DirectiveStatus, asOf: CivilDate) {
  const isOver = status.facts.reported === 'completed';
  const open = status.originalDue;
  return occurrencesBetween(recurring, span, addDays(asOf, -horizon), addDays(asOf, horizon)).map(({ period, due }) => {
    const isOpen = !isOver && due === open;
    const moved = isOpen && status.due !== undefined && status.due !== due ? status.due : undefined;
    return {
      period,
      due: moved ?? due,
      originalDue: moved === undefined ? undefined : due,
      isSettled: isOver || (open !== undefined && due < open),
    };
  });
}

/** A calendar's dates: those it opens with, and the older ones by year. */
export interface CalendarParts {
  readonly front: readonly DueDate[];
  readonly older: ReadonlyMap<string, readonly DueDate[]>;
}

/**
 * Divides dates so that no calendar grows for ever: the front holds all of the last year and of the
 * time to come, and at least the latest `least`; each older date stands in the calendar of its year.
 */
export function calendarParts(dates: readonly DueDate[], asOf: CivilDate, least = 100): CalendarParts {
  const since = addDays(asOf, -horizon);
  const latestFirst = dates.toSorted((a, b) => (a.due === b.due ? (a.key < b.key ? -1 : 1) : a.due > b.due ? -1 : 1));
  const recent = latestFirst.filter(({ due }) => due >= since).length;
  const cut = Math.max(recent, least);
  return {
    front: latestFirst.slice(0, cut).toReversed(),
    older: Map.groupBy(latestFirst.slice(cut).toReversed(), ({ due }) => due.slice(0, 4)),
  };
}
