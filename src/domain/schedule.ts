import { daysBetween, type CivilDate } from './civil-date.ts';
import type { Schedule, ScheduleFacts } from './status.ts';

/** A deadline at most this many days away is due soon. */
export const dueSoonDays = 15;
/** Without a deadline, a report older than this many days is stale. */
export const staleAfterDays = 183;

/**
 * Where a duty stands against its deadline on a day. The browser runs this function too, in a script
 * of at most 1,024 bytes: it depends on nothing and compares days as numbers.
 *
 * A day past the deadline is `overdue` only if a report made after the deadline says the duty is not
 * done; without one it is `past-due-no-report`, for no report on record is not “not done”, or
 * `by-member` where single agencies have reported.
 */
export function scheduleOn(facts: ScheduleFacts, asOf: CivilDate): Schedule {
  const { reported, due, dueUnknown, doneOn, lastReport, periodEnd, byMember } = facts;
  if (reported === 'superseded' || reported === 'dropped') return 'not-applicable';
  if (reported === 'completed') {
    if (doneOn && due) return doneOn <= due ? 'done-on-time' : 'done-late';
    return doneOn || (!due && !dueUnknown) ? 'done' : 'done-date-unknown';
  }
  if (dueUnknown) return 'deadline-unknown';
  if (due) {
    if (asOf <= due) return daysBetween(asOf, due) > dueSoonDays ? 'within' : 'due-soon';
    if (lastReport && lastReport > due) return 'overdue';
    return byMember ? 'by-member' : 'past-due-no-report';
  }
  if (periodEnd && asOf > periodEnd) return 'period-ended';
  if (lastReport && daysBetween(lastReport, asOf) > staleAfterDays) return 'stale';
  return 'no-deadline';
}
