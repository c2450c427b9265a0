import { membersOn, type Group } from './agency.ts';
import type { CivilDate } from './civil-date.ts';
import { memberOf, reportsOn, statusFrom, type DeriveOptions } from './derive.ts';
import type { Directive } from './directive.ts';
import type { DirectiveStatus } from './status.ts';
import type { Update } from './update.ts';

/** One agency's duty under a directive. */
export interface Obligation {
  readonly agency: string;
  /** The group that brings the agency in; none for an agency that the directive names. */
  readonly group?: string | undefined;
  readonly status: DirectiveStatus;
  /** Whether there is a report about the agency's own share; the status may rest on one about the whole. */
  readonly hasReported: boolean;
  /**
   * Whether the directive's obligations are known to be all there are: every group's roster is
   * verified and nobody outside them has reported. The same for all obligations of a directive.
   */
  readonly rosterComplete: boolean;
}

/**
 * The obligations a directive lays on its lead agencies, one per agency, in the order of `lead`.
 *
 * A group stands for its members on the day of issue, else on the first day of the notice's period,
 * else for all that were members before the period ended. A lead that is no group in `lookup` is an
 * agency. An agency reported on although no roster has it comes last. With several addressees an
 * agency's share rests on the reports about that agency alone (see `memberOf`); of those about the
 * whole, only what changes the duty counts. A single agency's share is the whole.
 */
export function obligations(
  directive: Directive,
  lookup: { readonly groups: ReadonlyMap<string, Group> },
  updates: readonly Update[],
  asOf: CivilDate,
  options: Omit<DeriveOptions, 'member'> = {},
): Obligation[] {
  const { issued, period } = options;
  const [only] = directive.lead.length === 1 && !lookup.groups.has(directive.lead[0] ?? '') ? directive.lead : [];
  const reports = reportsOn(directive, updates, asOf);
  const addressees = new Map<string, string | undefined>();
  let rosterComplete = true;
  for (const id of directive.lead) {
    const group = lookup.groups.get(id);
    if (!group) {
      addressees.set(id, undefined);
      continue;
    }
    rosterComplete &&= group.roster.verified;
    for (const { agency, from } of membersOn(group, issued ?? period?.from)) {
      const joinedInTime = !from || !period?.to || from <= period.to;
      if (joinedInTime && !addressees.has(agency)) addressees.set(agency, id);
    }
  }
  const reportedOn = new Set<string>();
  for (const report of reports) {
    const member = memberOf(directive, report) ?? only;
    if (member === undefined) continue;
    reportedOn.add(member);
    if (addressees.has(member)) continue;
    rosterComplete = false;
    addressees.set(member, undefined);
  }
  return [...addressees].map(([agency, group]) => {
    const status = statusFrom(directive, reports, asOf, agency === only ? options : { ...options, member: agency });
    return { agency, group, status, hasReported: reportedOn.has(agency), rosterComplete };
  });
}

/**
 * How many obligations have a report of their own on record, of how many: “đã báo cáo 3/30”. `total` is
 * `undefined` unless the obligations are known to be complete. Never to be shown as a percentage.
 */
export function reportedCount(list: readonly Obligation[]): { reported: number; total: number | undefined } {
  const reported = list.filter(({ hasReported }) => hasReported).length;
  const isComplete = list.length > 0 && list.every(({ rosterComplete }) => rosterComplete);
  return { reported, total: isComplete ? list.length : undefined };
}
