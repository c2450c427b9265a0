import { z } from 'astro/zod';
import type { HistoryEntry } from '#domain/derive.ts';
import { nameOfParty, type TrackedDirective } from '#domain/register.ts';
import { evidenceLevels, reportedStatuses } from '#domain/update.ts';
import { evidenceLabels, reportedLabels } from '#messages';
import * as f from '../fields.ts';
import { directiveKey } from '../names.ts';
import type { DataSource } from '../source.ts';
import { table } from '../table.ts';

const row = z.strictObject({
  id: f.text('Mã báo cáo'),
  directive: f.text('Mã nhiệm vụ'),
  notice: f.text('Mã văn bản giao nhiệm vụ'),
  date: f.day('Ngày báo cáo'),
  status: f.oneOf(reportedStatuses, 'Tình trạng được báo cáo'),
  statusLabel: f.text('Tình trạng được báo cáo, bằng tiếng Việt'),
  reportedBy: f.textOrNull('Mã cơ quan báo cáo; trống nếu do người biên tập tìm thấy trong văn bản công khai'),
  reportedByName: f.textOrNull('Tên cơ quan báo cáo vào ngày báo cáo'),
  forMember: f.textOrNull('Mã cơ quan mà báo cáo nói về, nếu không phải là toàn bộ nhiệm vụ'),
  summary: f.text('Tóm tắt nội dung báo cáo'),
  doneOn: f.dayOrNull('Ngày hoàn thành'),
  doneOnUnknown: f.yesNo('Báo cáo hoàn thành nhưng chưa rõ ngày'),
  revisedDue: f.dayOrNull('Thời hạn mới: ngày cuối cùng còn đúng hạn'),
  reason: f.textOrNull('Lý do, căn cứ'),
  replaces: f.textOrNull('Mã báo cáo mà báo cáo này đính chính'),
  correctedBy: f.textOrNull('Mã báo cáo đính chính báo cáo này'),
  counts: f.yesNo('Báo cáo còn được tính: chưa bị đính chính'),
  evidence: f.count('Số minh chứng; từng minh chứng ở bảng minh chứng'),
  asOf: f.asOf,
});

export type UpdateRow = z.infer<typeof row>;

const evidenceRow = z.strictObject({
  update: f.text('Mã báo cáo'),
  order: f.count('Thứ tự trong báo cáo, từ 1'),
  level: f.oneOf(evidenceLevels, 'Mức minh chứng'),
  levelLabel: f.text('Mức minh chứng, bằng tiếng Việt'),
  document: f.textOrNull('Mã văn bản làm minh chứng'),
  url: f.textOrNull('Địa chỉ trên mạng'),
  archived: f.textOrNull('Địa chỉ bản lưu trữ'),
  sha256: f.sha256OrNull('SHA-256 của tệp'),
  note: f.textOrNull('Ghi chú'),
  asOf: f.asOf,
});

export type EvidenceRow = z.infer<typeof evidenceRow>;

/** The reports on one directive, oldest first, corrected ones among them. */
export function updateRows({ register }: DataSource, tracked: TrackedDirective): UpdateRow[] {
  return tracked.history.map((update) => ({
    id: update.id,
    directive: directiveKey(tracked.notice.slug, tracked.directive.id),
    notice: tracked.notice.slug,
    date: update.date,
    status: update.status,
    statusLabel: reportedLabels[update.status],
    reportedBy: update.reportedBy ?? null,
    reportedByName: update.reportedBy === undefined ? null : nameOfParty(register, update.reportedBy, update.date),
    forMember: update.forMember ?? null,
    summary: update.summary,
    doneOn: update.doneOn ?? null,
    doneOnUnknown: update.doneOnUnknown ?? false,
    revisedDue: update.revisedDue ?? null,
    reason: update.reason ?? null,
    replaces: update.replaces ?? null,
    correctedBy: update.correctedBy?.id ?? null,
    counts: update.correctedBy === undefined,
    evidence: update.evidence.length,
    asOf: register.asOf,
  }));
}

/** The evidence of one report. */
export function evidenceRows({ register }: DataSource, update: HistoryEntry): EvidenceRow[] {
  return update.evidence.map(({ level, document, url, archived, sha256, note }, index) => ({
    update: update.id,
    order: index + 1,
    level,
    levelLabel: evidenceLabels[level],
    document: document ?? null,
    url: url ?? null,
    archived: archived ?? null,
    sha256: sha256 ?? null,
    note: note ?? null,
    asOf: register.asOf,
  }));
}

export const updateTable = table({
  name: 'bao-cao',
  title: 'Báo cáo về nhiệm vụ',
  description: 'Mỗi dòng là một báo cáo về một nhiệm vụ; báo cáo đã được đính chính vẫn còn và được ghi rõ.',
  row,
  primaryKey: ['id'],
  foreignKeys: [{ field: 'directive', table: 'nhiem-vu', key: 'id' }],
  *rows(source) {
    for (const tracked of source.register.directives) yield* updateRows(source, tracked);
  },
});

export const evidenceTable = table({
  name: 'minh-chung',
  title: 'Minh chứng của báo cáo',
  description: 'Mỗi dòng là một minh chứng kèm theo một báo cáo.',
  row: evidenceRow,
  primaryKey: ['update', 'order'],
  foreignKeys: [{ field: 'update', table: 'bao-cao', key: 'id' }],
  *rows(source) {
    for (const { history } of source.register.directives)
      for (const update of history) yield* evidenceRows(source, update);
  },
});
