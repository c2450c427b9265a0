import { addDays, yearOf, type CivilDate } from './civil-date.ts';
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

interface Occasion {
  readonly tracked: TrackedDirective;
  /** Days it was given or due, with the day the record knew of it. */
  readonly fixed: readonly { readonly day: CivilDate; readonly known?: CivilDate | undefined }[];
}

/** The reports of every period with anything in it, up to the day of the record; oldest first. */
export function periodReports(register: Register): PeriodReport[] {
  const occasions = register.directives.map((tracked) => occasionOf(tracked, register.asOf));
  const first = occasions
    .flatMap(({ fixed, tracked }) => [...fixed.map(({ day }) => day), ...tracked.history.map(({ date }) => date)])
    .toSorted()[0];
  if (first === undefined) return [];
  const updatesOf = Map.groupBy(register.updates, ({ notice }) => notice);
  const years = Array.from({ length: yearOf(register.asOf) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  return years.flatMap((year) => {
    const ofYear = terms.flatMap((term) => reportOn(register, year, term, occasions, updatesOf) ?? []);
    // A year in which nothing happened has no reports; in other years an empty quarter says so.
    return ofYear.some(({ directives }) => directives.length > 0) ? ofYear : [];
  });
}

function reportOn(
  register: Register,
  year: number,
  term: Term,
  occasions: readonly Occasion[],
  updatesOf: ReadonlyMap<string, Register['updates']>,
): PeriodReport | undefined {
  const days = parsePeriod(periodOf(year, term));
  if (days === undefined || days.from > register.asOf) return undefined;
  const { from, to } = days;
  const asOf = to < register.asOf ? to : register.asOf;
  const isWithin = (day: CivilDate): boolean => from <= day && day <= to;
  const isFixed = ({ fixed, tracked }: Occasion): boolean =>
    fixed.some(({ day, known }) => isWithin(day) && (known ?? '') <= asOf) || hasTurn(tracked, from, to);
  const isReported = ({ tracked }: Occasion): boolean => tracked.history.some(({ date }) => isWithin(date));
  const fixed = new Set(occasions.filter(isFixed).map(({ tracked }) => nameOf(tracked)));
  const all = new Set([...fixed, ...occasions.filter(isReported).map(({ tracked }) => nameOf(tracked))]);
  const notices = [
    ...new Set(register.directives.filter((tracked) => all.has(nameOf(tracked))).map(({ notice }) => notice)),
  ];
  const updates = notices.flatMap(({ slug }) => updatesOf.get(slug) ?? []);
  const { directives } = buildRegister({ ...register, asOf, notices, updates });
  const counted = directives.filter((tracked) => all.has(nameOf(tracked)));
  const duties = counted.flatMap((tracked) =>
    tracked.obligations.flatMap((obligation) => {
      const { agency } = obligation;
      const isOwn = tracked.history.some((report) => {
        const member = memberOf(tracked.directive, report);
        return isWithin(report.date) && (member === undefined || member === agency);
      });
      return isOwn || fixed.has(nameOf(tracked)) ? [[agency, { tracked, obligation }] as const] : [];
    }),
  );
  return { year, term, from, to, asOf, directives: counted, dutiesOf: grouped(duties) };
}

function occasionOf(tracked: TrackedDirective, asOf: CivilDate): Occasion {
  const { directive, history, notice } = tracked;
  const given = dayOfNotice(notice);
  const due = dueDays(directive, history, asOf, deriveOptionsOf(notice));
  return {
    tracked,
    fixed: [
      ...(given === undefined ? [] : [{ day: given }]),
      ...due.map((day) => ({ day: day.due, known: day.since?.date })),
    ].filter(({ day }) => day <= addDays(asOf, 366)),
  };
}

/** Whether a recurring duty falls due in a period: each turn belongs to the period of its own deadline. */
function hasTurn({ directive, notice, status }: TrackedDirective, from: CivilDate, to: CivilDate): boolean {
  if (directive.due === undefined || !('each' in directive.due)) return false;
  const isEnded = status.schedule === 'not-applicable' && (status.lastUpdate?.date ?? to) < from;
  const span = spanOf(deriveOptionsOf(notice));
  return span !== undefined && !isEnded && occurrencesBetween(directive.due, span, from, to).length > 0;
}

function nameOf({ notice, directive }: TrackedDirective): string {
  return `${notice.slug}/${directive.id}`;
}
