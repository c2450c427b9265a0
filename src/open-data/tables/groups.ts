import { z } from 'astro/zod';
import * as to from '#addresses';
import * as f from '../fields.ts';
import { table } from '../table.ts';
import { nameCorrectionCells, nameCorrections } from './name-corrections.ts';
import { numbered, spanCells } from './numbered.ts';

export const groupTable = table({
  name: 'nhom',
  title: 'Nhóm cơ quan',
  description: 'Mỗi dòng là một nhóm mà văn bản gọi chung, ví dụ “các sở, ban, ngành”.',
  row: z.strictObject({
    id: f.text('Mã nhóm, không bao giờ đổi'),
    url: f.text('Địa chỉ trang của nhóm'),
    name: f.text('Tên nhóm như văn bản viết'),
    members: f.count('Số thành viên đã ghi, mọi thời kỳ'),
    rosterVerified: f.yesNo('Danh sách thành viên đã được kiểm chứng'),
    rosterSource: f.textOrNull('Nguồn của danh sách'),
    rosterUnverified: f.textOrNull('Vì sao danh sách chưa kiểm chứng được'),
    note: f.textOrNull('Ghi chú'),
    corrections: nameCorrections('Những lần tên, thành viên đã đăng được đính chính'),
    asOf: f.asOf,
  }),
  primaryKey: ['id'],
  *rows({ register, absolute }) {
    for (const { id, name, members, roster, note, corrects } of register.groups.values())
      yield {
        id,
        url: absolute(to.group(id)),
        name,
        members: members.length,
        rosterVerified: roster.verified,
        rosterSource: roster.verified ? roster.source : null,
        rosterUnverified: roster.verified ? null : roster.reason,
        note: note ?? null,
        corrections: nameCorrectionCells(corrects),
        asOf: register.asOf,
      };
  },
});

export const memberTable = table({
  name: 'thanh-vien-nhom',
  title: 'Thành viên của nhóm cơ quan',
  description: 'Mỗi dòng là một cơ quan thuộc một nhóm trong một thời gian.',
  row: z.strictObject({
    group: f.text('Mã nhóm'),
    order: f.count('Thứ tự trong danh sách, từ 1'),
    agency: f.text('Mã cơ quan'),
    from: f.dayOrNull('Là thành viên từ ngày; trống nếu chưa biết hoặc từ đầu'),
    to: f.dayOrNull('Là thành viên đến hết ngày; trống nếu còn hoặc chưa biết'),
    asOf: f.asOf,
  }),
  primaryKey: ['group', 'order'],
  foreignKeys: [
    { field: 'group', table: 'nhom', key: 'id' },
    { field: 'agency', table: 'co-quan', key: 'id' },
  ],
  *rows({ register }) {
    for (const group of register.groups.values())
      for (const [order, { agency, ...span }] of numbered(group.members))
        yield { group: group.id, order, agency, ...spanCells(span), asOf: register.asOf };
  },
});
