import { compareDays } from './civil-date.ts';
import type { Register, TrackedDirective } from './register.ts';
import { updatesInOrder, type Update } from './update.ts';

/** The directives still within their deadline, soonest first. */
export function soonestDue(register: Register, limit: number): readonly TrackedDirective[] {
  return register.directives
    .filter(({ status }) => status.schedule === 'due-soon' || status.schedule === 'within')
    .toSorted((a, b) => compareDays(a.status.due, b.status.due))
    .slice(0, limit);
}

/**
 * The directives on which nothing has ever been reported, by anyone, be it about one agency only:
 * those past their deadline first, longest past first, then the others in register order.
 */
export function waitingForReport(register: Register, limit: number): readonly TrackedDirective[] {
  const silent = register.directives.filter(
    ({ status }) => status.reported === 'no-information' && status.memberReports === 0,
  );
  const late = (tracked: TrackedDirective): number =>
    tracked.status.schedule === 'past-due-no-report' ? (tracked.status.daysLate ?? 0) : 0;
  return silent.toSorted((a, b) => late(b) - late(a)).slice(0, limit);
}

/** The latest reports that still count, newest first, on directives that are in the register. */
export function recentReports(register: Register, limit: number): readonly Update[] {
  const reports = register.directives.flatMap(({ history }) =>
    history.filter(({ correctedBy }) => correctedBy === undefined),
  );
  return updatesInOrder(reports, register.asOf).toReversed().slice(0, limit);
}
