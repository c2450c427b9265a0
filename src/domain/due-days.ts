import { addDays, type CivilDate } from './civil-date.ts';
import { derive, type DeriveOptions } from './derive.ts';
import type { Directive } from './directive.ts';
import type { Schedule } from './status.ts';
import type { Update } from './update.ts';

/** A last compliant day that was in force at some time. */
export interface DueDay {
  readonly due: CivilDate;
  /** The report that brought it: a revised deadline, or the next turn of a recurring duty; none for the first. */
  readonly since?: Update | undefined;
}

/** What the record held on the day after a deadline. */
export interface PassedDeadline {
  readonly due: CivilDate;
  readonly schedule: Extract<Schedule, 'past-due-no-report' | 'by-member'>;
  /** Agencies with a report about their own share by then. */
  readonly memberReports: number;
  /** The last report about the whole by then: made before the deadline, so it does not speak of what came of it. */
  readonly lastReport?: Update | undefined;
  /** The first report of anyone after the deadline, by the end of the record. */
  readonly reportAfter?: Update | undefined;
}

/**
 * Every last compliant day a directive has had, in the order in which they came. `reports` are those
 * made by the end of the record, oldest first; a day changes with a report or not at all.
 */
export function dueDays(
  directive: Directive,
  reports: readonly Update[],
  asOf: CivilDate,
  options: DeriveOptions,
): DueDay[] {
  const days: DueDay[] = [];
  const add = (due: CivilDate | undefined, since?: Update): void => {
    if (due !== undefined && due !== days.at(-1)?.due) days.push({ due, since });
  };
  add(derive(directive, [], asOf, options).due);
  for (const report of reports) add(derive(directive, reports, report.date, options).due, report);
  return days;
}

/**
 * The deadlines that passed by a day without a report on record that speaks of their outcome. Later
 * reports do not undo that the day passed so; they are named beside it.
 */
export function passedDeadlines(
  directive: Directive,
  reports: readonly Update[],
  asOf: CivilDate,
  options: DeriveOptions,
): PassedDeadline[] {
  const seen = new Set<CivilDate>();
  return dueDays(directive, reports, asOf, options).flatMap(({ due }) => {
    if (due >= asOf || seen.has(due)) return [];
    seen.add(due);
    const then = derive(directive, reports, addDays(due, 1), options);
    if (then.due !== due || (then.schedule !== 'past-due-no-report' && then.schedule !== 'by-member')) return [];
    return [
      {
        due,
        schedule: then.schedule,
        memberReports: then.memberReports,
        lastReport: then.lastUpdate,
        reportAfter: reports.find(({ date }) => date > due),
      },
    ];
  });
}
