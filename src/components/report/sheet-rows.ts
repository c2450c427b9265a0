import * as to from '#addresses';
import { capitalised, nameOfDirective, nameOfNotice } from '#domain/citation.ts';
import { formatDay } from '#domain/civil-date.ts';
import { openingWords } from '#domain/opening-words.ts';
import { namesOfLead, type Register } from '#domain/register.ts';
import type { SheetRow } from '#domain/report-sheet.ts';
import { reportedLabels, scheduleLabels } from '#messages';
import { escapeHtml } from '#verbatim/html.ts';

/** How the rows of a sheet are written. */
export interface RowForm {
  /** Of one agency: its name need not stand in every row. */
  readonly hasOneAgency: boolean;
  /** Under a name that stands for several statuses each row says its own. */
  readonly isMixed: boolean;
}

/**
 * Rows of a sheet as items of a list, in HTML. A directive stands in the reports of its quarter, half-year and year, of
 * all and of each agency: what is the same in every one is written once, which no component can do.
 */
export function sheetRowsHtml(register: Register, rows: readonly SheetRow[], form: RowForm): string {
  return rows.map((row) => `${opening(row)}${escapeHtml(saying(register, row, form))}</p></li>`).join('');
}

const openings = new WeakMap<SheetRow['tracked']['directive'], string>();

/** A row up to what is said of the directive's status. */
function opening({ tracked }: SheetRow): string {
  const { directive, notice } = tracked;
  const known = openings.get(directive);
  if (known !== undefined) return known;
  const html = [
    '<li class="break-inside-avoid border-b py-2 text-sm marker:text-muted">',
    `<a class="inline-block py-0.5 font-semibold" href="${escapeHtml(to.directive(notice.slug, directive.id))}">${escapeHtml(capitalised(nameOfDirective(directive.id)))}</a>`,
    ` <span class="text-muted">– ${escapeHtml(nameOfNotice(notice))}</span>`,
    `<p class="font-serif text-base leading-snug">${escapeHtml(openingWords(tracked.words, 180))}</p>`,
    '<p class="text-muted">',
  ].join('');
  openings.set(directive, html);
  return html;
}

function saying(register: Register, { tracked, status }: SheetRow, { hasOneAgency, isMixed }: RowForm): string {
  const { lastUpdate, memberReports, due, schedule } = status;
  const report =
    lastUpdate !== undefined
      ? `Báo cáo ngày ${formatDay(lastUpdate.date)}: ${reportedLabels[lastUpdate.status]}.`
      : memberReports > 0
        ? `${String(memberReports)} cơ quan đã báo cáo phần của mình.`
        : 'Chưa có báo cáo công khai trong hồ sơ.';
  const lead = hasOneAgency ? '' : `${namesOfLead(register, tracked)}. `;
  const own = isMixed ? ` ${scheduleLabels[schedule]}.` : '';
  return `${lead}${due === undefined ? '' : `Hạn: đến hết ${formatDay(due)}. `}${report}${own}`;
}
