import { currentName, type Agency } from '#domain/agency.ts';
import { capitalised, nameOfDirective, nameOfNotice } from '#domain/citation.ts';
import { formatDay } from '#domain/civil-date.ts';
import { openingWords } from '#domain/opening-words.ts';
import { reportedCount } from '#domain/obligations.ts';
import {
  dutiesOf,
  isShared,
  namesOfLead,
  type AgencyDuty,
  type Register,
  type TrackedDirective,
} from '#domain/register.ts';
import { cells, rollup } from '#domain/rollup.ts';
import type { Withdrawal } from '#domain/events.ts';
import type { Schedule } from '#domain/status.ts';
import { cellLabels, scheduleLabels } from '#messages';
import * as to from '#addresses';

/** What other sites may show of a directive or an agency: few words, none of them without their day. */
export interface Summary {
  /** Address of the page it is about. */
  readonly page: string;
  /** One line that says what it is about, wherever it stands. */
  readonly name: string;
  readonly siteName: string;
  /** “18/8/2015”. */
  readonly asOf: string;
  /** Said after the name; the words of a document are the beginning of its own. */
  readonly words?: string | undefined;
  readonly rows: readonly { readonly text: string; readonly schedule?: Schedule | undefined }[];
}

/** Letters of a name: as many as have room in a few lines. */
const nameLength = 120;

/** The summary of a directive. */
function directiveSummary(register: Register, tracked: TrackedDirective, siteName: string): Summary {
  const { directive, notice, obligations, status, words } = tracked;
  const due = status.due === undefined ? [] : [{ text: `Hạn: đến hết ${formatDay(status.due)}` }];
  return {
    page: to.directive(notice.slug, directive.id),
    name: openingWords(`${capitalised(nameOfDirective(directive.id))} – ${namesOfLead(register, tracked)}`, nameLength),
    siteName,
    asOf: formatDay(register.asOf),
    words: `${openingWords(words, 200)} – ${nameOfNotice(notice)}`,
    rows: [
      { text: scheduleLabels[status.schedule], schedule: status.schedule },
      ...due,
      ...(isShared(register, directive) ? [{ text: `Đã báo cáo: ${countOf(obligations)}` }] : []),
    ],
  };
}

function countOf(obligations: TrackedDirective['obligations']): string {
  const { reported, total } = reportedCount(obligations);
  return total === undefined ? `${String(reported)} cơ quan` : `${String(reported)}/${String(total)} cơ quan`;
}

/** The summary of an agency: how many duties are in each cell that any is in. */
function agencySummary(register: Register, agency: Agency, duties: readonly AgencyDuty[], siteName: string): Summary {
  const counts = rollup(duties.map(({ obligation }) => obligation.status));
  const filled = cells.filter(({ id }) => counts[id] > 0);
  return {
    page: to.agency(agency.id),
    name: openingWords(currentName(agency).name, nameLength),
    siteName,
    asOf: formatDay(register.asOf),
    rows: [
      { text: duties.length === 0 ? 'Chưa có nhiệm vụ nào được đăng' : `${String(counts.total)} nhiệm vụ được giao` },
      ...filled.map(({ id, schedules: [schedule] }) => ({
        text: `${cellLabels[id]}: ${String(counts[id])}`,
        schedule,
      })),
    ],
  };
}

/** What stands where a summary stood whose page was withdrawn or moved: a frame elsewhere goes on showing it. */
function withdrawnSummary(
  register: Register,
  { address, title, removed, movedTo }: Withdrawal,
  siteName: string,
): Summary {
  const said = movedTo === undefined ? 'Đã gỡ' : 'Đã chuyển sang địa chỉ khác';
  return {
    page: address,
    name: openingWords(title, nameLength),
    siteName,
    asOf: formatDay(register.asOf),
    rows: [{ text: `${said} ngày ${formatDay(removed)}` }],
  };
}

/** Every summary there is: of the directives, the agencies and what was one of them. */
export function summariesOf(
  register: Register,
  withdrawals: readonly Withdrawal[],
  siteName: string,
): readonly Summary[] {
  return [
    ...register.directives.map((tracked) => directiveSummary(register, tracked, siteName)),
    ...[...register.agencies.values()].map((agency) =>
      agencySummary(register, agency, dutiesOf(register, agency.id), siteName),
    ),
    ...withdrawals
      .filter(({ address }) => /^\/(?:chi-dao|co-quan)\//.test(address))
      .map((withdrawal) => withdrawnSummary(register, withdrawal, siteName)),
  ];
}
