import { z } from 'astro/zod';
import { recipientRoles, relationTypes, type Relation } from '#domain/notice.ts';
import { nameOfNotice } from '#domain/citation.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { recipientRoleLabels, relationLabels } from '#messages';
import * as f from '../fields.ts';
import type { DataSource } from '../source.ts';
import { table } from '../table.ts';

const row = z.strictObject({
  notice: f.text('Mã văn bản nêu quan hệ'),
  type: f.oneOf(relationTypes, 'Quan hệ'),
  typeLabel: f.text('Quan hệ, đọc từ văn bản nêu đến văn bản kia'),
  backLabel: f.text('Quan hệ, đọc từ văn bản kia về văn bản nêu'),
  target: f.text('Mã văn bản kia'),
  targetTable: f.oneOf(['van-ban', 'van-ban-dan-chieu'], 'Bảng có văn bản kia'),
  targetName: f.text('Cách gọi văn bản kia'),
  targetTitle: f.text('Trích yếu văn bản kia'),
  note: f.textOrNull('Ghi chú'),
  asOf: f.asOf,
});

export type RelationRow = z.infer<typeof row>;

/** One relation that a notice states. A notice of a later day than the register's is no target yet. */
export function relationRow({ register }: DataSource, notice: PublishedNotice, relation: Relation): RelationRow {
  const { type, target, note } = relation;
  const other = register.noticeBySlug.get(target);
  const document = register.documents.get(target);
  const known = other ?? document;
  return {
    notice: notice.slug,
    type,
    typeLabel: relationLabels[type].forward,
    backLabel: relationLabels[type].back,
    target,
    targetTable: document !== undefined && other === undefined ? 'van-ban-dan-chieu' : 'van-ban',
    targetName: known === undefined ? target : nameOfNotice(known),
    targetTitle: known?.title ?? target,
    note: note ?? null,
    asOf: register.asOf,
  };
}

export const relationTable = table({
  name: 'quan-he',
  title: 'Quan hệ giữa các văn bản',
  description: 'Mỗi dòng là một quan hệ mà một văn bản đã đăng nêu với một văn bản khác.',
  row,
  primaryKey: ['notice', 'type', 'target'],
  foreignKeys: [{ field: 'notice', table: 'van-ban', key: 'id' }],
  *rows(source) {
    for (const notice of source.register.notices)
      for (const relation of notice.relations) yield relationRow(source, notice, relation);
  },
});

const recipient = z.strictObject({
  notice: f.text('Mã văn bản'),
  order: f.count('Thứ tự trong phần nơi nhận, từ 1'),
  name: f.text('Tên nơi nhận'),
  role: f.oneOf(recipientRoles, 'Nhận để làm gì'),
  roleLabel: f.text('Nhận để làm gì, bằng tiếng Việt'),
  agency: f.textOrNull('Mã cơ quan'),
  group: f.textOrNull('Mã nhóm cơ quan'),
  asOf: f.asOf,
});

export type RecipientRow = z.infer<typeof recipient>;

/** The recipients of one notice, as staff have coded them; the lines as written are in its text. */
export function recipientRows({ register }: DataSource, notice: PublishedNotice): RecipientRow[] {
  return notice.recipients.map(({ name, role, agency, group }, index) => ({
    notice: notice.slug,
    order: index + 1,
    name,
    role,
    roleLabel: recipientRoleLabels[role],
    agency: agency ?? null,
    group: group ?? null,
    asOf: register.asOf,
  }));
}

export const recipientTable = table({
  name: 'noi-nhan',
  title: 'Nơi nhận',
  description: 'Mỗi dòng là một nơi nhận của một văn bản.',
  row: recipient,
  primaryKey: ['notice', 'order'],
  foreignKeys: [{ field: 'notice', table: 'van-ban', key: 'id' }],
  *rows(source) {
    for (const notice of source.register.notices) yield* recipientRows(source, notice);
  },
});
