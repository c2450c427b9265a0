import { daysBetween, type CivilDate } from './civil-date.ts';
import { lastCompliantDay, type Deadline } from './deadline.ts';
import type { Directive } from './directive.ts';
import type { Notice } from './notice.ts';
import { openOccurrence } from './open-occurrence.ts';
import { scheduleOn } from './schedule.ts';
import type { DirectiveStatus, Schedule, ScheduleFacts } from './status.ts';
import {
  correctionsOf,
  countingUpdates,
  evidenceLevels,
  updatesInOrder,
  type EvidenceLevel,
  type Update,
} from './update.ts';

export interface DeriveOptions {
  /** Period the notice rules over. */
  readonly period?: Notice['period'];
  /** The notice's day of issue, if known. */
  readonly issued?: CivilDate | undefined;
  /** Derive this member's share of a group's directive. */
  readonly member?: string | undefined;
}

/** An update as a history shows it. */
export type HistoryEntry = Update & { readonly correctedBy?: Update | undefined };

interface DueDays {
  readonly originalDue?: CivilDate | undefined;
  readonly due?: CivilDate | undefined;
}

/**
 * The status of a directive, or of one member's share of it, on a day.
 *
 * `updates` are those of the directive's notice, in any order; only those made by `asOf` and not
 * corrected by then count. The status rests on the last of them, so it may move back. Without
 * `member`, reports about single members are left aside: they do not speak for the whole. With it,
 * reports about that member count and, of those about the whole, what changes the duty itself: a
 * new deadline, and that it was superseded or dropped.
 *
 * A recurring duty is due on the day of its first open occurrence (see `openOccurrence`), counted
 * from the later of the day of issue and the start of the period; with neither known it has no due
 * day. “Completed” is then said of an occurrence: it is reported, but the duty goes on.
 */
export function derive(
  directive: Directive,
  updates: readonly Update[],
  asOf: CivilDate,
  options: DeriveOptions = {},
): DirectiveStatus {
  const { member, period } = options;
  const isRecurring = directive.due !== undefined && 'each' in directive.due;
  const reports = countingUpdates(updates, asOf).filter(
    ({ directive: id, forMember }) => id === directive.id && (forMember === member || forMember === undefined),
  );
  const counting = reports.filter((update) => update.forMember === member || endsDuty(update));
  const last = counting.at(-1);
  const reported = last?.status ?? 'no-information';

  const { originalDue, due } = dueDays(directive.due, reports, counting, options);
  const dueUnknown = directive.due !== undefined && !isRecurring && due === undefined;
  const facts: ScheduleFacts = {
    reported: isRecurring && reported === 'completed' ? 'carried-on' : reported,
    due,
    dueUnknown,
    doneOn: reported === 'completed' && !isRecurring ? last?.doneOn : undefined,
    lastReport: last?.date,
    periodEnd: due || dueUnknown ? undefined : period?.to,
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
  };
}

/** Every update on a directive made by a day, oldest first, with the later update that corrects it. */
export function history(directive: Directive, updates: readonly Update[], asOf: CivilDate): HistoryEntry[] {
  const corrections = correctionsOf(updates, asOf);
  return updatesInOrder(updates, asOf)
    .filter((update) => update.directive === directive.id)
    .map((update) => ({ ...update, correctedBy: corrections.get(update) }));
}

/** A revision of a recurring duty moves the occurrence that was open when it was made, no other. */
function dueDays(
  deadline: Deadline | undefined,
  reports: readonly Update[],
  counting: readonly Update[],
  { issued, period }: DeriveOptions,
): DueDays {
  const revision = reports.findLast((update) => update.revisedDue !== undefined);
  if (deadline === undefined || !('each' in deadline)) {
    const originalDue = deadline && lastCompliantDay(deadline);
    return { originalDue, due: revision?.revisedDue ?? originalDue };
  }
  const from = issued && period?.from ? (issued > period.from ? issued : period.from) : (issued ?? period?.from);
  if (from === undefined) return { due: revision?.revisedDue };
  const span = { from, to: period?.to };
  const open = openOccurrence(deadline, span, counting);
  if (open === undefined || revision === undefined) return { originalDue: open?.due, due: open?.due };
  const untilRevision = reports.slice(0, reports.indexOf(revision) + 1);
  const moved = openOccurrence(
    deadline,
    span,
    counting.filter((update) => untilRevision.includes(update)),
  );
  return { originalDue: open.due, due: moved?.period === open.period ? revision.revisedDue : open.due };
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
