import { daysBetween, formatDay } from '#domain/civil-date.ts';
import type { AgencyDuty, Register } from '#domain/register.ts';
import type { Schedule } from '#domain/status.ts';
import { scheduleLabels } from '#messages';

/** Why a duty waits for a report, most urgent first; `settled` ones do not wait. */
export const urgencies = ['past-due', 'due-soon', 'silent', 'open', 'settled'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  'past-due': 'Đã qua thời hạn',
  'due-soon': 'Sắp đến hạn',
  silent: 'Lâu chưa có báo cáo, hoặc chưa có báo cáo nào',
  open: 'Còn trong hạn, đã có báo cáo gần đây',
  settled: 'Đã hoàn thành, đã hết giai đoạn hoặc không còn áp dụng',
};

/** A duty an agency could report on. */
export interface Reportable {
  readonly duty: AgencyDuty;
  readonly urgency: Urgency;
  /** What is known of its deadline and its last report, in one sentence. */
  readonly state: string;
}

/** Days without a report after which a duty counts as silent, as for `stale` (docs/decisions/0004). */
const silence = 183;

const urgent: Readonly<Partial<Record<Schedule, Urgency>>> = {
  overdue: 'past-due',
  'past-due-no-report': 'past-due',
  'due-soon': 'due-soon',
  stale: 'silent',
  'done-on-time': 'settled',
  'done-late': 'settled',
  'done-date-unknown': 'settled',
  done: 'settled',
  'period-ended': 'settled',
  'not-applicable': 'settled',
};

/** The duties laid on an agency, those that wait longest for a report first. */
export function reportableBy(register: Register, agency: string): readonly Reportable[] {
  return (register.dutiesOf.get(agency) ?? [])
    .map((duty): Reportable => ({ duty, urgency: urgencyOf(register, duty), state: stateOf(register, duty) }))
    .toSorted(
      (a, b) =>
        urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) ||
        (b.duty.obligation.status.daysLate ?? 0) - (a.duty.obligation.status.daysLate ?? 0),
    );
}

function urgencyOf({ asOf }: Register, { obligation }: AgencyDuty): Urgency {
  const { schedule, lastUpdate } = obligation.status;
  const known = urgent[schedule];
  if (known !== undefined) return known;
  return lastUpdate === undefined || daysBetween(lastUpdate.date, asOf) > silence ? 'silent' : 'open';
}

function stateOf({ asOf }: Register, { obligation }: AgencyDuty): string {
  const { schedule, due, lastUpdate } = obligation.status;
  const days = due === undefined ? 0 : daysBetween(due, asOf);
  const deadline =
    due === undefined
      ? []
      : [`hạn ${formatDay(due)}${days > 0 ? `, đã qua ${String(days)} ngày` : `, còn ${String(-days)} ngày`}`];
  const isSaid = schedule === 'past-due-no-report';
  const report =
    lastUpdate !== undefined
      ? [`báo cáo gần nhất ${formatDay(lastUpdate.date)}`]
      : isSaid
        ? []
        : ['chưa có báo cáo công khai'];
  return [scheduleLabels[schedule], ...deadline, ...report].join('; ');
}
