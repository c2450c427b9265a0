import type { DirectiveStatus, Schedule } from './status.ts';

/**
 * The cells of a roll-up, in the order they are shown. Every schedule is in exactly one of them.
 *
 * The four official ones are those agencies report by (Quyết định 42/2014/QĐ-TTg, amended by Quyết
 * định 23/2018/QĐ-TTg: hoàn thành đúng hạn, hoàn thành quá hạn, chưa hoàn thành trong hạn, chưa hoàn
 * thành quá hạn). The others bear the name of their schedule. `past-due-no-report` and `by-member` are
 * not official: no report on the whole on record is not “not done”.
 */
export const cells = [
  { id: 'doneOnTime', schedules: ['done-on-time'], official: true },
  { id: 'doneLate', schedules: ['done-late'], official: true },
  { id: 'notDoneWithin', schedules: ['within', 'due-soon'], official: true },
  { id: 'notDoneOverdue', schedules: ['overdue'], official: true },
  { id: 'past-due-no-report', schedules: ['past-due-no-report'], official: false },
  { id: 'by-member', schedules: ['by-member'], official: false },
  { id: 'done-date-unknown', schedules: ['done-date-unknown'], official: false },
  { id: 'done', schedules: ['done'], official: false },
  { id: 'no-deadline', schedules: ['no-deadline'], official: false },
  { id: 'stale', schedules: ['stale'], official: false },
  { id: 'period-ended', schedules: ['period-ended'], official: false },
  { id: 'deadline-unknown', schedules: ['deadline-unknown'], official: false },
  { id: 'not-applicable', schedules: ['not-applicable'], official: false },
] as const satisfies readonly { id: string; schedules: readonly Schedule[]; official: boolean }[];

export type CellId = (typeof cells)[number]['id'];

/** How many duties are in each cell. The cells add up to `total`. */
export type Rollup = Readonly<Record<CellId | 'total', number>>;

const empty: Rollup = {
  doneOnTime: 0,
  doneLate: 0,
  notDoneWithin: 0,
  notDoneOverdue: 0,
  'past-due-no-report': 0,
  'by-member': 0,
  'done-date-unknown': 0,
  done: 0,
  'no-deadline': 0,
  stale: 0,
  'period-ended': 0,
  'deadline-unknown': 0,
  'not-applicable': 0,
  total: 0,
};

/**
 * The states the list of a status holds: those counted in the cell it leads, else itself. What is due
 * soon is still within its deadline, so the list a count links to holds as many as the count says.
 */
export function listedUnder(schedule: Schedule): readonly Schedule[] {
  return cells.find((cell) => cell.schedules[0] === schedule)?.schedules ?? [schedule];
}

/** The cell a duty is counted in. */
export function cellOf({ schedule }: Pick<DirectiveStatus, 'schedule'>): CellId {
  const cell = cells.find(({ schedules }) => schedules.some((each) => each === schedule));
  if (cell === undefined) throw new Error(`no cell holds ${schedule}`);
  return cell.id;
}

/** Counts duties by cell: one status per directive or, for a group's directive, one per obligation. */
export function rollup(statuses: readonly Pick<DirectiveStatus, 'schedule'>[]): Rollup {
  const counts: Record<keyof Rollup, number> = { ...empty, total: statuses.length };
  for (const { id, schedules } of cells) {
    counts[id] = statuses.filter((status) => schedules.some((schedule) => schedule === status.schedule)).length;
  }
  return counts;
}
