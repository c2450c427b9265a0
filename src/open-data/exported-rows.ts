import type { PieceRow, Share } from './selection-files.ts';
import type { Row } from './table.ts';

/**
 * The rows of a selection as they are exported: those of the table of directives. Where an agency was asked for,
 * its own share follows in columns of its own, empty where the directive lays none on it; the directive's whole
 * keeps its columns.
 */
export function exportedRows(rows: readonly PieceRow[], agency: string | undefined): readonly Row[] {
  return rows.map(({ shares, ...row }) => {
    if (agency === undefined) return row;
    const own = shares?.find((share) => share.agency === agency) ?? wholeOf(row, agency);
    return {
      ...row,
      agency: own?.agency ?? null,
      agencyName: own?.agencyName ?? null,
      agencyReported: own?.reported ?? null,
      agencyReportedLabel: own?.reportedLabel ?? null,
      agencySchedule: own?.schedule ?? null,
      agencyScheduleLabel: own?.scheduleLabel ?? null,
      agencyDue: own?.due ?? null,
      agencyDaysLate: own?.daysLate ?? null,
    };
  });
}

/** A single lead's share is the whole; so is a group's. Who only supports has none. */
function wholeOf(
  row: Omit<PieceRow, 'shares'>,
  agency: string,
): Omit<Share, 'hasReported' | 'originalDue'> | undefined {
  if (!row.lead.includes(agency)) return undefined;
  const { leadNames, reported, reportedLabel, schedule, scheduleLabel, due, daysLate } = row;
  return { agency, agencyName: leadNames, reported, reportedLabel, schedule, scheduleLabel, due, daysLate };
}
