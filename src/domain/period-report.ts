import { lastDayOfMonth, yearOf, type CivilDate } from './civil-date.ts';
import { parsePeriod } from './deadline.ts';
import { memberOf } from './derive.ts';
import { dueDays } from './due-days.ts';
import { occurrencesBetween, spanOf } from './open-occurrence.ts';
import {
  buildRegister,
  dayOfNotice,
  deriveOptionsOf,
  type AgencyDuty,
  type Register,
  type TrackedDirective,
} from './register.ts';
import { grouped } from './grouped.ts';

/** The parts of a year reports are made for, as they stand in addresses. */
export const terms = ['quy-1', 'quy-2', 'quy-3', 'quy-4', '6-thang-dau-nam', '6-thang-cuoi-nam', 'ca-nam'] as const;
export type Term = (typeof terms)[number];

const suffixes: Readonly<Record<Term, string>> = {
  'quy-1': '-Q1',
  'quy-2': '-Q2',
  'quy-3': '-Q3',
  'quy-4': '-Q4',
  '6-thang-dau-nam': '-H1',
  '6-thang-cuoi-nam': '-H2',
  'ca-nam': '',
};

/** A term of a year as `deadline.ts` writes it: `2015-Q3`. */
export function periodOf(year: number, term: Term): string {
  return `${String(year).padStart(4, '0')}${suffixes[term]}`;
}

/**
 * What a period's report is about: every directive that was given, fell due or was reported on in the
 * period, once, with its status on the period's last day. A directive carried over without any of that
 * is in the report of the period it was due in, and in the register.
 */
export interface PeriodReport {
  readonly year: number;
  readonly term: Term;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The day the statuses hold for: the period's last, or the record's while the period is running. */
  readonly asOf: CivilDate;
  readonly directives: readonly TrackedDirective[];
  /** By agency, what of that is its own: given to it or due in the period, or reported on for it. */
  readonly dutiesOf: ReadonlyMap<string, readonly AgencyDuty[]>;
}

/** A day that brings a directive into a period's report. */
interface Occasion {
  readonly tracked: TrackedDirective;
  readonly day: CivilDate;
  /** The day from which the record knew of it; none where the notice itself says so. */
  readonly known?: CivilDate | undefined;
  /** Whether it concerns all the directive is laid on, and not only those a report is about. */
  readonly isFixed: boolean;
}

/** The reports of every year with anything in it, up to the day of the record; oldest first. */
export function periodReports(register: Register): PeriodReport[] {
  const updatesOf = Map.groupBy(register.updates, ({ notice }) => notice);
  const occasions = register.directives.flatMap((tracked) => occasionsOf(tracked, register.asOf));
  // A year in which nothing happened has no reports; in other years an empty quarter says so.
  return [...Map.groupBy(occasions, ({ day }) => yearOf(day))]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([year, ofYear]) => reportsOfYear(register, year, ofYear, updatesOf));
}

function reportsOfYear(
  register: Register,
  year: number,
  occasions: readonly Occasion[],
  updatesOf: ReadonlyMap<string, Register['updates']>,
): PeriodReport[] {
  const begun = terms.flatMap((term) => {
    const days = parsePeriod(periodOf(year, term));
    if (days === undefined || days.from > register.asOf) return [];
    const asOf = days.to < register.asOf ? days.to : register.asOf;
    const within = occasions.filter(
      ({ day, known }) => days.from <= day && day <= days.to && (known === undefined || known <= asOf),
    );
    return [{ term, ...days, asOf, within }];
  });
  // Terms that end on one day share the statuses of that day.
  const registers = new Map(
    [...Map.groupBy(begun, ({ asOf }) => asOf)].map(([asOf, sharing]) => {
      const notices = [...new Set(sharing.flatMap(({ within }) => within.map(({ tracked }) => tracked.notice)))];
      const updates = notices.flatMap(({ slug }) => updatesOf.get(slug) ?? []);
      return [asOf, buildRegister({ ...register, asOf, notices, updates }).directives];
    }),
  );
  return begun.map(({ term, from, to, asOf, within }) => {
    const all = new Set(within.map(({ tracked }) => nameOf(tracked)));
    const fixed = new Set(within.filter(({ isFixed }) => isFixed).map(({ tracked }) => nameOf(tracked)));
    const directives = (registers.get(asOf) ?? []).filter((tracked) => all.has(nameOf(tracked)));
    const duties = directives.flatMap((tracked) =>
      tracked.obligations.flatMap((obligation) =>
        fixed.has(nameOf(tracked)) || isReportedOn(tracked, obligation.agency, from, to)
          ? [[obligation.agency, { tracked, obligation }] as const]
          : [],
      ),
    );
    return { year, term, from, to, asOf, directives, dutiesOf: grouped(duties) };
  });
}

/** Whether a report of the period is about an agency's share, or about the whole. */
function isReportedOn(
  { directive, history }: TrackedDirective,
  agency: string,
  from: CivilDate,
  to: CivilDate,
): boolean {
  return history.some((report) => {
    const member = memberOf(directive, report);
    return from <= report.date && report.date <= to && (member === undefined || member === agency);
  });
}

function occasionsOf(tracked: TrackedDirective, asOf: CivilDate): Occasion[] {
  const { directive, history, notice } = tracked;
  const given = dayOfNotice(notice);
  const due = dueDays(directive, history, asOf, deriveOptionsOf(notice));
  return [
    ...(given === undefined ? [] : [{ tracked, day: given, isFixed: true }]),
    ...due.map((day) => ({ tracked, day: day.due, known: day.since?.date, isFixed: true })),
    ...turnsOf(tracked, asOf).map((day) => ({ tracked, day, isFixed: true })),
    ...history.map(({ date }) => ({ tracked, day: date, isFixed: false })),
  ].filter(({ day }) => yearOf(day) <= yearOf(asOf));
}

/** The deadlines of a recurring duty: each turn belongs to the period of its own, until the duty ends. */
function turnsOf({ directive, notice, status }: TrackedDirective, asOf: CivilDate): CivilDate[] {
  const span = spanOf(deriveOptionsOf(notice));
  if (directive.due === undefined || !('each' in directive.due) || span === undefined) return [];
  const ended = status.schedule === 'not-applicable' ? status.lastUpdate?.date : undefined;
  const to = ended ?? lastDayOfMonth(yearOf(asOf), 12);
  return occurrencesBetween(directive.due, span, span.from, to).map(({ due }) => due);
}

function nameOf({ notice, directive }: TrackedDirective): string {
  return `${notice.slug}/${directive.id}`;
}
