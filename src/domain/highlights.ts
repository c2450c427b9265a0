import type { Register, TrackedDirective } from './register.ts';
import { countingUpdates, type Update } from './update.ts';

/** The directives still within their deadline, soonest first. */
export function soonestDue(register: Register, limit: number): readonly TrackedDirective[] {
  return register.directives
    .filter(({ status }) => status.schedule === 'due-soon' || status.schedule === 'within')
    .toSorted((a, b) => ((a.status.due ?? '') < (b.status.due ?? '') ? -1 : 1))
    .slice(0, limit);
}

/**
 * The directives on which nothing has ever been reported, by anyone: those past their deadline
 * first, longest past first, then the others in register order.
 */
export function waitingForReport(register: Register, limit: number): readonly TrackedDirective[] {
  const silent = register.directives.filter(
    ({ status, obligations }) =>
      status.reported === 'no-information' &&
      status.schedule !== 'not-applicable' &&
      obligations.every((obligation) => obligation.status.reported === 'no-information'),
  );
  const late = (tracked: TrackedDirective): number =>
    tracked.status.schedule === 'past-due-no-report' ? (tracked.status.daysLate ?? 0) : 0;
  return silent.toSorted((a, b) => late(b) - late(a)).slice(0, limit);
}

/** The latest reports that still count, newest first. */
export function recentReports(register: Register, limit: number): readonly Update[] {
  return countingUpdates(register.updates, register.asOf).toReversed().slice(0, limit);
}
