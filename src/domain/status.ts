import type { CivilDate } from './civil-date.ts';
import type { EvidenceLevel, ReportedStatus, Update } from './update.ts';

/** Where a directive stands against its deadline: always derived for an as-of date, never stored. */
export const schedules = [
  'done-on-time',
  'done-late',
  'done-date-unknown',
  'done',
  'within',
  'due-soon',
  'overdue',
  'past-due-no-report',
  'by-member',
  'deadline-unknown',
  'no-deadline',
  'stale',
  'period-ended',
  'not-applicable',
] as const;
export type Schedule = (typeof schedules)[number];

/**
 * The few facts lateness depends on. They do not change with time, so a page can carry them and
 * a script can ask `scheduleOn` again for today.
 */
export interface ScheduleFacts {
  /**
   * As reported; a recurring duty is `completed` here only once the last occurrence of its period is
   * covered, and `carried-on` before, for it goes on.
   */
  readonly reported: ReportedStatus;
  /** Last compliant day; for a recurring duty that of the first occurrence no report covers, else of the last. */
  readonly due?: CivilDate | undefined;
  /** The document sets a deadline whose day cannot be computed. */
  readonly dueUnknown?: boolean | undefined;
  readonly doneOn?: CivilDate | undefined;
  readonly lastReport?: CivilDate | undefined;
  /** Last day of the period the notice rules over. */
  readonly periodEnd?: CivilDate | undefined;
  /** There are reports about single agencies the directive is laid on. */
  readonly byMember?: boolean | undefined;
}

/** The status of one directive (or of one member's share of it) on a day. */
export interface DirectiveStatus {
  readonly asOf: CivilDate;
  readonly reported: ReportedStatus;
  readonly evidence: EvidenceLevel;
  readonly schedule: Schedule;
  readonly facts: ScheduleFacts;
  /** Last compliant day as the notice set it. */
  readonly originalDue?: CivilDate | undefined;
  /** Last compliant day in force, after revisions. */
  readonly due?: CivilDate | undefined;
  /** Days past `due`, for `overdue`, `past-due-no-report` and `done-late`. */
  readonly daysLate?: number | undefined;
  /** The update the status rests on. */
  readonly lastUpdate?: Update | undefined;
  /**
   * How many agencies have a report about their own share. They do not speak for the whole: `reported`
   * may be `no-information` all the same. Always 0 for one agency's share.
   */
  readonly memberReports: number;
}
