import { z } from 'astro/zod';
import { dayOfNotice, nameOfParty, type TrackedDirective } from '#domain/register.ts';
import * as f from '../fields.ts';
import { directiveKey } from '../names.ts';
import type { DataSource } from '../source.ts';
import { table } from '../table.ts';
import { statusCells, statusColumns } from './status-columns.ts';

const row = z.strictObject({
  directive: f.text('Mã nhiệm vụ'),
  notice: f.text('Mã văn bản giao nhiệm vụ'),
  agency: f.text('Mã cơ quan'),
  agencyName: f.text('Tên cơ quan vào ngày của văn bản'),
  group: f.textOrNull('Mã nhóm đưa cơ quan vào; trống nếu văn bản gọi tên cơ quan'),
  hasReported: f.yesNo('Có báo cáo riêng của cơ quan này trên hồ sơ'),
  rosterComplete: f.yesNo('Danh sách cơ quan được giao nhiệm vụ này đã được kiểm chứng là đủ'),
  ...statusColumns,
  asOf: f.asOf,
});

export type ObligationRow = z.infer<typeof row>;

/** The obligations of one directive, one for each agency it is laid on. */
export function obligationRows({ register }: DataSource, tracked: TrackedDirective): ObligationRow[] {
  const { notice, directive } = tracked;
  return tracked.obligations.map(({ agency, group, hasReported, rosterComplete, status }) => ({
    directive: directiveKey(notice.slug, directive.id),
    notice: notice.slug,
    agency,
    agencyName: nameOfParty(register, agency, dayOfNotice(notice)),
    group: group ?? null,
    hasReported,
    rosterComplete,
    ...statusCells(status),
    asOf: register.asOf,
  }));
}

export const obligationTable = table({
  name: 'phan-viec',
  title: 'Phần việc của từng cơ quan',
  description:
    'Mỗi dòng là phần của một cơ quan trong một nhiệm vụ; nhiệm vụ giao cho nhóm có một dòng cho mỗi thành viên.',
  row,
  primaryKey: ['directive', 'agency'],
  foreignKeys: [
    { field: 'directive', table: 'nhiem-vu', key: 'id' },
    { field: 'agency', table: 'co-quan', key: 'id' },
  ],
  *rows(source) {
    for (const tracked of source.register.directives) yield* obligationRows(source, tracked);
  },
});
