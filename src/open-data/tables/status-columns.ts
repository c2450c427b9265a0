import { reportedLabels, scheduleLabels, evidenceLabels } from '#messages';
import { cells } from '#domain/rollup.ts';
import { schedules, type DirectiveStatus } from '#domain/status.ts';
import { evidenceLevels, reportedStatuses } from '#domain/update.ts';
import * as f from '../fields.ts';

const cellIds = cells.map(({ id }) => id);

/** The columns that say where a duty stands: the same for a directive and for one agency's share of it. */
export const statusColumns = {
  due: f.dayOrNull('Ngày cuối cùng đúng hạn đang áp dụng, sau khi điều chỉnh nếu có'),
  originalDue: f.dayOrNull('Ngày cuối cùng đúng hạn theo văn bản'),
  reported: f.oneOf(reportedStatuses, 'Tình trạng theo báo cáo gần nhất; `no-information`: chưa có báo cáo công khai'),
  reportedLabel: f.text('Tình trạng được báo cáo, bằng tiếng Việt'),
  evidence: f.oneOf(evidenceLevels, 'Mức minh chứng mạnh nhất của báo cáo gần nhất'),
  evidenceLabel: f.text('Mức minh chứng, bằng tiếng Việt'),
  schedule: f.oneOf(
    schedules,
    'Tiến độ so với thời hạn, suy ra cho ngày của hồ sơ; `past-due-no-report` không có nghĩa là chưa thực hiện',
  ),
  scheduleLabel: f.text('Tiến độ so với thời hạn, bằng tiếng Việt'),
  cell: f.oneOf(
    // The list is never empty: it begins with the official cells.
    [cellIds[0] ?? 'doneOnTime', ...cellIds.slice(1)],
    'Ô tổng hợp mà dòng này được đếm vào; bốn ô đầu là ô chính thức',
  ),
  daysLate: f.countOrNull('Số ngày sau thời hạn; trống nếu không quá hạn hoặc không có hạn để so'),
  doneOn: f.dayOrNull('Ngày hoàn thành theo báo cáo'),
  lastReport: f.dayOrNull('Ngày của báo cáo gần nhất'),
  lastUpdate: f.textOrNull('Mã báo cáo mà tình trạng dựa vào'),
} as const;

/** The cell of the roll-up a schedule is counted in. */
export function cellOf(schedule: DirectiveStatus['schedule']): (typeof cells)[number]['id'] {
  const cell = cells.find(({ schedules: members }) => members.some((member) => member === schedule));
  if (cell === undefined) throw new Error(`no cell holds ${schedule}`);
  return cell.id;
}

/** The values of `statusColumns`. */
export function statusCells(status: DirectiveStatus) {
  return {
    due: status.due ?? null,
    originalDue: status.originalDue ?? null,
    reported: status.reported,
    reportedLabel: reportedLabels[status.reported],
    evidence: status.evidence,
    evidenceLabel: evidenceLabels[status.evidence],
    schedule: status.schedule,
    scheduleLabel: scheduleLabels[status.schedule],
    cell: cellOf(status.schedule),
    daysLate: status.daysLate ?? null,
    doneOn: status.facts.doneOn ?? null,
    lastReport: status.facts.lastReport ?? null,
    lastUpdate: status.lastUpdate?.id ?? null,
  };
}
