import * as to from '#addresses';
import { capitalised, nameOfDirective, nameOfNotice } from '#domain/citation.ts';
import { formatDay, type CivilDate } from '#domain/civil-date.ts';
import type { RecordEvent } from '#domain/events.ts';
import { isKnown } from '#domain/notice.ts';
import {
  dayOfNotice,
  isShared,
  nameOfParty,
  namesOfLead,
  type Register,
  type TrackedDirective,
} from '#domain/register.ts';
import { originOf } from '#domain/report-origin.ts';
import { reportedLabels } from '#messages';
import { escapeHtml } from '#verbatim/html.ts';
import { evidenceHtml } from './evidence.ts';
import { uuidOf } from './uuid.ts';

/** One entry of a feed, in whatever format it is written. */
export interface Entry {
  /** A name that is nobody's address: it stays when the site moves. */
  readonly id: string;
  readonly title: string;
  /** Address on this site where the event can be read in its place. */
  readonly address: string;
  readonly published: CivilDate;
  readonly updated: CivilDate;
  readonly html: string;
  readonly tags: readonly string[];
}

/** What an entry is written with. */
export interface EntryContext {
  readonly register: Register;
  /** Makes an address of this site absolute, as far as the site knows where it stands. */
  readonly absolute: (address: string) => string;
}

const written = new WeakMap<EntryContext, WeakMap<RecordEvent, Entry>>();

/** The entry of an event: the same in every feed it is in, and so written once. */
export function entryOf(event: RecordEvent, context: EntryContext): Entry {
  const sameContext = written.get(context) ?? new WeakMap<RecordEvent, Entry>();
  written.set(context, sameContext);
  const before = sameContext.get(event);
  if (before !== undefined) return before;
  const { key, date, updated } = event;
  const entry = { id: `urn:uuid:${uuidOf(key)}`, published: date, updated, ...tellingOf(event, context) };
  sameContext.set(event, entry);
  return entry;
}

/** Events a page tells of; the feed holds them all. */
const drawn = 30;

/** The first entries of a feed, and how many more it has. */
export function latestOf(
  events: readonly RecordEvent[],
  context: EntryContext,
): { readonly entries: readonly Entry[]; readonly older: number } {
  const entries = events.slice(0, drawn).map((event) => entryOf(event, context));
  return { entries, older: events.length - entries.length };
}

type Telling = Pick<Entry, 'title' | 'address' | 'html' | 'tags'>;

function tellingOf(event: RecordEvent, context: EntryContext): Telling {
  switch (event.kind) {
    case 'published':
      return published(event, context);
    case 'reworded':
      return reworded(event);
    case 'reported':
      return reported(event, context);
    case 'deadline-passed':
      return deadlinePassed(event, context);
    case 'withdrawn':
      return withdrawn(event, context);
  }
}

type Of<K extends RecordEvent['kind']> = Extract<RecordEvent, { kind: K }>;

function published({ notice, directives, date }: Of<'published'>, { register, absolute }: EntryContext): Telling {
  const issuer = nameOfParty(register, notice.issuer, dayOfNotice(notice));
  const undated = isKnown(notice.issued)
    ? ''
    : paragraph(`Ngày ban hành chưa rõ: ${notice.issued.unknown} Mục này xếp theo ngày ${formatDay(date)}.`);
  const items = directives.map((tracked) => {
    const { directive, words } = tracked;
    const due = directive.due === undefined ? '' : ` Hạn: ${quote(directive.due.words)}.`;
    const link = anchor(absolute(to.directive(notice.slug, directive.id)), capitalised(nameOfDirective(directive.id)));
    return `<li>${link} – ${escapeHtml(namesOfLead(register, tracked))}.${due} ${quote(words)}</li>`;
  });
  const tasks =
    items.length === 0 ? '' : `<p>Văn bản giao ${String(items.length)} nhiệm vụ:</p><ul>${items.join('')}</ul>`;
  return {
    title: `${nameOfNotice(notice)} của ${issuer}: ${notice.title}`,
    address: to.notice(notice.slug),
    html: undated + tasks || paragraph('Văn bản không giao nhiệm vụ nào.'),
    tags: ['Văn bản'],
  };
}

function reworded({ notice, reason, was }: Of<'reworded'>): Telling {
  return {
    title: `Đính chính nguyên văn: ${nameOfNotice(notice)}: ${notice.title}`,
    address: to.notice(notice.slug),
    html: paragraph(reason) + `<p>Nguyên văn đăng trước đó có mã băm SHA-256 <code>${was}</code>.</p>`,
    tags: ['Đính chính'],
  };
}

function reported({ tracked, report }: Of<'reported'>, { register }: EntryContext): Telling {
  const { revisedDue, correctedBy, reason, doneOn } = report;
  const moved = revisedDue === undefined ? '' : `; thời hạn mới: đến hết ${formatDay(revisedDue)}`;
  const corrected = correctedBy && `Báo cáo này đã được đính chính ngày ${formatDay(correctedBy.date)}.`;
  const basis = reason === undefined ? '' : paragraph(`Lý do, căn cứ: ${reason}`);
  return {
    title: `${report.replaces === undefined ? '' : 'Đính chính: '}${reportedLabels[report.status]}${moved} – ${subjectOf(register, tracked)}`,
    address: to.directive(tracked.notice.slug, tracked.directive.id),
    html: [
      corrected === undefined ? '' : paragraph(corrected),
      orderOf(register, tracked),
      paragraph(`Ngày ${formatDay(report.date)}. ${originOf(register, tracked, report)}.`),
      paragraph(report.summary),
      basis,
      doneOn === undefined ? '' : paragraph(`Ngày hoàn thành: ${formatDay(doneOn)}.`),
      report.doneOnUnknown === true ? paragraph('Ngày hoàn thành: chưa rõ.') : '',
      revisedDue === undefined ? '' : paragraph(`Thời hạn mới: đến hết ${formatDay(revisedDue)}.`),
      evidenceHtml(report.evidence, register),
    ].join(''),
    tags: [
      'Báo cáo',
      reportedLabels[report.status],
      ...(revisedDue === undefined ? [] : ['Điều chỉnh thời hạn']),
      ...(report.replaces === undefined ? [] : ['Đính chính']),
    ],
  };
}

function deadlinePassed({ tracked, passed }: Of<'deadline-passed'>, { register }: EntryContext): Telling {
  const { due, schedule, lastReport, memberReports, reportAfter } = passed;
  const what =
    schedule === 'by-member'
      ? `chưa có báo cáo về toàn bộ nhiệm vụ trong hồ sơ; ${String(memberReports)} cơ quan đã báo cáo phần của mình`
      : lastReport === undefined
        ? 'chưa có báo cáo trong hồ sơ'
        : 'chưa có báo cáo sau thời hạn trong hồ sơ';
  const before = lastReport && `Báo cáo gần nhất trước thời hạn: ngày ${formatDay(lastReport.date)}.`;
  const after = reportAfter && `Báo cáo đầu tiên sau thời hạn: ngày ${formatDay(reportAfter.date)}.`;
  return {
    title: `Đã qua hạn ${formatDay(due)}, ${what} – ${subjectOf(register, tracked)}`,
    address: to.directive(tracked.notice.slug, tracked.directive.id),
    html: [
      orderOf(register, tracked),
      paragraph(
        `Ngày cuối cùng đúng hạn là ${formatDay(due)}. Khi hết ngày đó, ${what}. Điều này không có nghĩa là nhiệm vụ chưa được thực hiện.`,
      ),
      before === undefined ? '' : paragraph(before),
      after === undefined ? '' : paragraph(after),
    ].join(''),
    tags: ['Qua hạn, chưa có báo cáo trong hồ sơ'],
  };
}

function withdrawn({ withdrawal }: Of<'withdrawn'>, { absolute }: EntryContext): Telling {
  const { address, movedTo, reason, removed, title } = withdrawal;
  const said = movedTo === undefined ? 'Đã gỡ' : 'Đã chuyển';
  const next = movedTo === undefined ? '' : `<p>${anchor(absolute(movedTo), 'Địa chỉ mới')}</p>`;
  return {
    title: `${said}: ${title}`,
    address,
    html: paragraph(`${said} ngày ${formatDay(removed)}. ${reason}`) + next,
    tags: [said],
  };
}

/** “nhiệm vụ 2.3-1, Sở Nội vụ tỉnh Kon Tum – Thông báo số …”. */
function subjectOf(register: Register, tracked: TrackedDirective): string {
  return `${nameOfDirective(tracked.directive.id)}, ${namesOfLead(register, tracked)} – ${nameOfNotice(tracked.notice)}`;
}

/** The words of the order itself: without them a status says nothing. */
function orderOf(register: Register, { directive, words }: TrackedDirective): string {
  const toAll = isShared(register, directive) ? ' (giao chung cho nhiều cơ quan)' : '';
  return `<p>Văn bản giao${toAll}:</p><blockquote>${lines(words)}</blockquote>`;
}

function paragraph(text: string): string {
  return `<p>${lines(text)}</p>`;
}

function quote(words: string): string {
  return `<q>${lines(words)}</q>`;
}

function anchor(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
