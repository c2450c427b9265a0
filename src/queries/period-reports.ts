import * as to from '#addresses';
import { periodOf, periodReports, type PeriodReport } from '#domain/period-report.ts';
import { nameOfParty } from '#domain/register.ts';
import { sheetOf, type Sheet } from '#domain/report-sheet.ts';
import { cells, type CellId } from '#domain/rollup.ts';
import { ofRecord } from './record-in-work.ts';
import { getPlainRegister } from './register.ts';
import { digestOf } from './shown.ts';

/** A report with the sheets its numbers come from. */
export interface ReportSheets {
  readonly report: PeriodReport;
  /** As in `2015-Q3`. */
  readonly period: string;
  /** One row a directive. */
  readonly whole: Sheet;
  /** One row for each share of an agency, by agency in the order of names. */
  readonly byAgency: readonly { readonly agency: string; readonly name: string; readonly sheet: Sheet }[];
}

async function load(): Promise<readonly ReportSheets[]> {
  const register = await getPlainRegister();
  return periodReports(register).map((report) => ({
    report,
    period: periodOf(report.year, report.term),
    whole: sheetOf(report.directives.map((tracked) => ({ tracked, status: tracked.status }))),
    byAgency: [...report.dutiesOf]
      .map(([agency, duties]) => ({
        agency,
        name: nameOfParty(register, agency, report.to),
        sheet: sheetOf(duties.map(({ tracked, obligation }) => ({ tracked, status: obligation.status }))),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
  }));
}

/** The reports of every period with anything in it, oldest first. */
export const getReports = ofRecord(load);

/** All that a page of a sheet shows of its rows and their sheet, as a short digest. */
export function keyOfPage({ report, sheet, index }: { report: PeriodReport; sheet: Sheet; index: number }): string {
  const { year, term, from, to: until, asOf } = report;
  const rows = (sheet.pages[index] ?? []).map(({ tracked, status, number }) => [
    digestOf(tracked.notice),
    tracked.directive.id,
    number,
    status,
  ]);
  const frame = [year, term, from, until, asOf, index, sheet.pages.length, isContinued(sheet, index)];
  return digestOf({ words: JSON.stringify([frame, rows, ...(index === 0 ? countsOf(sheet) : [])]) });
}

/** The counts of a sheet and where their lists begin. */
export function countsOf({ counts, pageOf }: Sheet): readonly unknown[] {
  return [counts, [...pageOf]];
}

/** Whether a page begins within the cell the page before ends with. */
export function isContinued({ pages }: Sheet, index: number): boolean {
  return index > 0 && pages[index - 1]?.at(-1)?.cell === pages[index]?.[0]?.cell;
}

/** Address of a page of a sheet. */
export function sheetPage(base: string, number: number): string {
  return number === 1 ? base : `${base}trang/${String(number)}/`;
}

/** Address of the list behind a number: where a sheet's rows of a cell begin. */
export function cellAddress(base: string, sheet: Sheet, cell: CellId): string {
  return `${sheetPage(base, sheet.pageOf.get(cell) ?? 1)}#${anchorOf(cell)}`;
}

/** Where the rows of a cell begin on a page: the address word of its status. */
export function anchorOf(cell: CellId): string {
  const [schedule] = cells.find(({ id }) => id === cell)?.schedules ?? [];
  return schedule === undefined ? cell : to.scheduleSlugs[schedule];
}

/** Parameter of a `[...trang]` route for a page of a sheet. */
export function pageParameter(index: number): string | undefined {
  return index === 0 ? undefined : `trang/${String(index + 1)}`;
}
