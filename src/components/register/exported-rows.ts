import type { PieceRow } from '#open-data/selection-files.ts';
import type { Row } from '#open-data/table.ts';

/**
 * The rows of a selection as they are exported: those of the table of directives. Where an agency was asked for,
 * its own share follows in columns of its own; the directive's whole keeps its columns.
 */
export function exportedRows(rows: readonly PieceRow[], agency: string | undefined): readonly Row[] {
  return rows.map(({ shares, ...row }) => {
    if (agency === undefined) return row;
    const own = shares?.find((share) => share.agency === agency) ?? wholeOf(row, agency);
    return {
      ...row,
      agency: own.agency,
      agencyName: own.agencyName,
      agencyReported: own.reported,
      agencyReportedLabel: own.reportedLabel,
      agencySchedule: own.schedule,
      agencyScheduleLabel: own.scheduleLabel,
      agencyDue: own.due,
      agencyDaysLate: own.daysLate,
    };
  });
}

/** A single lead's share is the whole; so is a group's. */
function wholeOf(row: Omit<PieceRow, 'shares'>, agency: string) {
  const { leadNames, reported, reportedLabel, schedule, scheduleLabel, due, daysLate } = row;
  return { agency, agencyName: leadNames, reported, reportedLabel, schedule, scheduleLabel, due, daysLate };
}
