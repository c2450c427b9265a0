import { daysBetween, type CivilDate } from './civil-date.ts';
import { lastCompliantDay, type Deadline } from './deadline.ts';
import type { Directive } from './directive.ts';
import type { Notice } from './notice.ts';
import { lastOccurrence, openOccurrence, spanOf } from './open-occurrence.ts';
import { scheduleOn } from './schedule.ts';
import type { DirectiveStatus, Schedule, ScheduleFacts } from './status.ts';
import {
  correctionsOf,
  countingUpdates,
  evidenceLevels,
  updatesInOrder,
  type EvidenceLevel,
  type ReportedStatus,
  type Update,
} from './update.ts';

export interface DeriveOptions {
  /** Period the notice rules over. */
  readonly period?: Notice['period'];
  /** The notice's day of issue, if known. */
  readonly issued?: CivilDate | undefined;
  /** Derive this agency's share of a directive with several addressees. */
  readonly member?: string | undefined;
}

/** An update as a history shows it. */
export type HistoryEntry = Update & { readonly correctedBy?: Update | undefined };

interface DueDays {
  readonly originalDue?: CivilDate | undefined;
  readonly due?: CivilDate | undefined;
  /** A recurring duty whose last occurrence is covered: `due` is that occurrence's. */
  readonly isOver?: boolean;
}

/**
 * The status of a directive, or of one agency's share of it, on a day.
 *
 * `updates` are in any order; only those on the directive, made by `asOf` and not corrected by then
 * count. The status rests on the last of them, so it may move back. Without `member`, reports about
 * single agencies (see `memberOf`) are left aside, but counted: they do not speak for the whole. With
 * it, reports about that agency count and, of those about the whole, what changes the duty itself: a
 * new deadline, and that it was superseded or dropped.
 *
 * A recurring duty is due on the day of its first open occurrence (see `openOccurrence`), counted
 * from the later of the day of issue and the start of the period; with neither known its due day is
 * unknown. “Completed” is then said of an occurrence: it is reported, but the duty goes on until the
 * last occurrence of the period is covered.
 */
export function derive(
  directive: Directive,
  updates: readonly Update[],
  asOf: CivilDate,
  options: DeriveOptions = {},
): DirectiveStatus {
  return statusFrom(directive, reportsOn(directive, updates, asOf), asOf, options);
}

/** The updates on a directive that count on a day, oldest first. Only one on the same directive corrects another. */
export function reportsOn(directive: Directive, updates: readonly Update[], asOf: CivilDate): Update[] {
  return countingUpdates(onDirective(directive, updates), asOf);
}

/**
 * The one agency a report is about, or `undefined` for the whole. With several leads, one of them
 * reports about its own share unless it says otherwise; with a single one, its share is the whole.
 */
export function memberOf({ lead }: Pick<Directive, 'lead'>, { forMember, reportedBy }: Update): string | undefined {
  if (lead.length === 1) return forMember === lead[0] ? undefined : forMember;
  return forMember ?? lead.find((id) => id === reportedBy);
}

/** `derive` for reports that `reportsOn` has found. */
export function statusFrom(
  directive: Directive,
  found: readonly Update[],
  asOf: CivilDate,
  options: DeriveOptions = {},
): DirectiveStatus {
  const { member, period } = options;
  const isAboutMember = (update: Update): boolean => memberOf(directive, update) === member;
  const reports = found.filter((update) => isAboutMember(update) || memberOf(directive, update) === undefined);
  const counting = reports.filter((update) => isAboutMember(update) || endsDuty(update));
  const last = counting.at(-1);
  const reported = last?.status ?? 'no-information';
  const memberReports =
    member === undefined ? new Set(found.flatMap((update) => memberOf(directive, update) ?? [])).size : 0;

  const { originalDue, due, isOver = false } = dueDays(directive.due, reports, counting, options);
  const isRecurring = directive.due !== undefined && 'each' in directive.due;
  const dueUnknown = directive.due !== undefined && due === undefined;
  const facts: ScheduleFacts = {
    reported: isRecurring ? reportedOfRecurring(last, isOver) : reported,
    due,
    dueUnknown,
    doneOn: reported === 'completed' && !isRecurring ? last?.doneOn : undefined,
    lastReport: last?.date,
    periodEnd: due || dueUnknown ? undefined : period?.to,
    byMember: memberReports > 0 ? true : undefined,
  };
  const schedule = scheduleOn(facts, asOf);
  return {
    asOf,
    reported,
    evidence: strongestEvidence(last),
    schedule,
    facts,
    originalDue,
    due,
    daysLate: daysLate(schedule, facts, asOf),
    lastUpdate: last,
    memberReports,
  };
}

/** Every update on a directive made by a day, oldest first, with the later update on it that corrects it. */
export function history(directive: Directive, updates: readonly Update[], asOf: CivilDate): HistoryEntry[] {
  const own = onDirective(directive, updates);
  const corrections = correctionsOf(own, asOf);
  return updatesInOrder(own, asOf).map((update) => ({ ...update, correctedBy: corrections.get(update) }));
}

function onDirective({ id }: Directive, updates: readonly Update[]): readonly Update[] {
  return updates.filter((update) => update.directive === id);
}

function reportedOfRecurring(last: Update | undefined, isOver: boolean): ReportedStatus {
  if (last === undefined) return 'no-information';
  if (isOver && !endsDuty(last)) return 'completed';
  return last.status === 'completed' ? 'carried-on' : last.status;
}

/** A revision of a recurring duty moves the occurrence that was open when it was made, no other. */
function dueDays(
  deadline: Deadline | undefined,
  reports: readonly Update[],
  counting: readonly Update[],
  options: DeriveOptions,
): DueDays {
  const revision = reports.findLast((update) => update.revisedDue !== undefined);
  if (deadline === undefined || !('each' in deadline)) {
    const originalDue = deadline && lastCompliantDay(deadline);
    return { originalDue, due: revision?.revisedDue ?? originalDue };
  }
  const span = spanOf(options);
  if (span === undefined) return { due: revision?.revisedDue };
  const open = openOccurrence(deadline, span, counting);
  const isOver = open === undefined;
  const current = open ?? lastOccurrence(deadline, span);
  // A period too short for any occurrence.
  if (current === undefined) return { due: revision?.revisedDue };
  if (revision === undefined) return { originalDue: current.due, due: current.due, isOver };
  const untilRevision = reports.slice(0, reports.indexOf(revision) + 1);
  const moved = openOccurrence(
    deadline,
    span,
    counting.filter((update) => untilRevision.includes(update)),
  );
  const due = moved?.period === current.period ? revision.revisedDue : current.due;
  return { originalDue: current.due, due, isOver };
}

function endsDuty({ status }: Update): boolean {
  return status === 'superseded' || status === 'dropped';
}

function strongestEvidence(update: Update | undefined): EvidenceLevel {
  const found = update?.evidence.map(({ level }) => level) ?? [];
  return evidenceLevels.findLast((level) => found.some((each) => each === level)) ?? 'none';
}

function daysLate(schedule: Schedule, { due, doneOn }: ScheduleFacts, asOf: CivilDate): number | undefined {
  if (due === undefined) return undefined;
  if (schedule === 'overdue' || schedule === 'past-due-no-report') return daysBetween(due, asOf);
  return schedule === 'done-late' && doneOn ? daysBetween(due, doneOn) : undefined;
}
