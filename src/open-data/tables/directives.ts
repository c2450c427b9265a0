import { z } from 'astro/zod';
import * as to from '#addresses';
import { nameOfClause, nameOfNotice } from '#domain/citation.ts';
import type { Deadline } from '#domain/deadline.ts';
import { directiveKinds } from '#domain/directive.ts';
import { reportedCount } from '#domain/obligations.ts';
import { dayOfNotice, type TrackedDirective } from '#domain/register.ts';
import { kindLabels } from '#messages';
import * as f from '../fields.ts';
import { directiveKey, namesOf } from '../names.ts';
import type { DataSource } from '../source.ts';
import { table } from '../table.ts';
import { statusCells, statusColumns } from './status-columns.ts';

const dueForms = ['before', 'by', 'within', 'each', 'unknown'] as const;

const row = z.strictObject({
  id: f.text('Mã nhiệm vụ: mã văn bản, dấu /, địa chỉ của nhiệm vụ trong văn bản'),
  url: f.text('Địa chỉ trang của nhiệm vụ'),
  notice: f.text('Mã văn bản giao nhiệm vụ'),
  noticeName: f.text('Cách gọi văn bản: loại, số, ngày'),
  noticeFiledOn: f.dayOrNull('Ngày dùng để xếp văn bản: ngày ban hành, nếu chưa biết thì ngày họp'),
  clause: f.text('Cách gọi chỗ giao nhiệm vụ khi trích dẫn'),
  words: f.text('Nguyên văn lời giao, từng chữ một'),
  kind: f.oneOf(directiveKinds, 'Loại nhiệm vụ'),
  kindLabel: f.text('Loại nhiệm vụ, bằng tiếng Việt'),
  lead: f.ids('Mã cơ quan hoặc nhóm chủ trì'),
  leadNames: f.text('Tên cơ quan hoặc nhóm chủ trì vào ngày của văn bản'),
  support: f.ids('Mã cơ quan hoặc nhóm phối hợp'),
  supportNames: f.textOrNull('Tên cơ quan hoặc nhóm phối hợp vào ngày của văn bản'),
  topics: f.ids('Mã các lĩnh vực'),
  dueForm: f.oneOfOrNull(
    dueForms,
    'Dạng thời hạn trong văn bản: `before` trước ngày, `by` đến hết ngày, `within` trong kỳ, `each` định kỳ, `unknown` chưa tính được; trống nếu không ấn định',
  ),
  dueStated: f.textOrNull('Ngày, kỳ hoặc chu kỳ mà văn bản nêu'),
  dueWords: f.textOrNull('Nguyên văn thời hạn trong văn bản'),
  dueUnknown: f.textOrNull('Vì sao chưa tính được ngày'),
  ...statusColumns,
  deliverable: f.textOrNull('Sản phẩm phải có'),
  deliverableType: f.textOrNull('Mã loại văn bản của sản phẩm'),
  updates: f.count('Số báo cáo trên hồ sơ, kể cả báo cáo đã được đính chính'),
  memberReports: f.count('Số cơ quan đã báo cáo riêng phần của mình'),
  obligations: f.count('Số cơ quan được giao, tính cả từng thành viên của nhóm'),
  obligationsReported: f.count('Số cơ quan có báo cáo trên hồ sơ'),
  rosterComplete: f.yesNo('Danh sách cơ quan được giao đã được kiểm chứng là đủ; nếu không thì không dùng làm mẫu số'),
  asOf: f.asOf,
});

export type DirectiveRow = z.infer<typeof row>;

/** One directive's row. */
export function directiveRow({ register, absolute }: DataSource, tracked: TrackedDirective): DirectiveRow {
  const { notice, directive, words, status, obligations } = tracked;
  const { reported, total } = reportedCount(obligations);
  return {
    id: directiveKey(notice.slug, directive.id),
    url: absolute(to.directive(notice.slug, directive.id)),
    notice: notice.slug,
    noticeName: nameOfNotice(notice),
    noticeFiledOn: dayOfNotice(notice) ?? null,
    clause: nameOfClause(directive.id),
    words,
    kind: directive.kind,
    kindLabel: kindLabels[directive.kind],
    lead: [...directive.lead],
    leadNames: namesOf(register, directive.lead, notice),
    support: [...directive.support],
    supportNames: directive.support.length === 0 ? null : namesOf(register, directive.support, notice),
    topics: [...directive.topics],
    ...statedDue(directive.due),
    ...statusCells(status),
    deliverable: directive.deliverable?.title ?? null,
    deliverableType: directive.deliverable?.type ?? null,
    updates: tracked.history.length,
    memberReports: status.memberReports,
    obligations: obligations.length,
    obligationsReported: reported,
    rosterComplete: total !== undefined,
    asOf: register.asOf,
  };
}

function statedDue(due: Deadline | undefined) {
  const form = due === undefined ? null : (dueForms.find((key) => key in due) ?? null);
  return { dueForm: form, dueStated: statement(due), dueWords: due?.words ?? null, dueUnknown: reason(due) };
}

function statement(due: Deadline | undefined): string | null {
  if (due === undefined || 'unknown' in due) return null;
  if ('before' in due) return due.before;
  if ('by' in due) return due.by;
  if ('within' in due) return due.within;
  const day = due.beforeDay ?? due.byDay;
  // `month:before:15`: the whole rule in one cell, as `domain/deadline.ts` defines it.
  return day === undefined ? due.each : `${due.each}:${due.beforeDay === undefined ? 'by' : 'before'}:${String(day)}`;
}

const reason = (due: Deadline | undefined): string | null =>
  due !== undefined && 'unknown' in due ? due.unknown : null;

export const directiveTable = table({
  name: 'nhiem-vu',
  title: 'Nhiệm vụ',
  description:
    'Mỗi dòng là một nhiệm vụ được giao: nguyên văn lời giao, ai chủ trì, thời hạn, tình trạng đến ngày của hồ sơ.',
  row,
  primaryKey: ['id'],
  foreignKeys: [{ field: 'notice', table: 'van-ban', key: 'id' }],
  *rows(source) {
    for (const tracked of source.register.directives) yield directiveRow(source, tracked);
  },
});
