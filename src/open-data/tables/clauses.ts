import { z } from 'astro/zod';
import * as to from '#addresses';
import { nameOfClause } from '#domain/citation.ts';
import type { PublishedNotice } from '#domain/register.ts';
import * as f from '../fields.ts';
import { clauseKey, directiveKey } from '../names.ts';
import type { DataSource } from '../source.ts';
import { table } from '../table.ts';

const row = z.strictObject({
  id: f.text('Mã mục: mã văn bản, dấu #, địa chỉ của mục trong văn bản'),
  url: f.text('Địa chỉ của mục trên trang'),
  notice: f.text('Mã văn bản'),
  order: f.count('Thứ tự trong văn bản, từ 1'),
  name: f.text('Cách gọi mục khi trích dẫn'),
  level: f.count('Mức lồng trong cách đánh số của văn bản; 0 là đoạn không đánh số'),
  parent: f.textOrNull('Mã mục mà mục này thuộc về'),
  text: f.text('Nguyên văn của mục, từng chữ một'),
  directives: f.ids('Mã các nhiệm vụ có lời nằm trong mục này'),
  asOf: f.asOf,
});

export type ClauseRow = z.infer<typeof row>;

/** The clauses of one notice, in the order of its text. */
export function clauseRows({ register, absolute }: DataSource, { slug, body }: PublishedNotice): ClauseRow[] {
  return body.clauses.map((clause, index) => ({
    id: clauseKey(slug, clause.address),
    url: absolute(to.clause(slug, clause.address)),
    notice: slug,
    order: index + 1,
    name: nameOfClause(clause.address),
    level: clause.level,
    parent: clause.parent === undefined ? null : clauseKey(slug, clause.parent),
    text: clause.text,
    directives: clause.directives.map((id) => directiveKey(slug, id)),
    asOf: register.asOf,
  }));
}

export const clauseTable = table({
  name: 'muc-van-ban',
  title: 'Nguyên văn theo từng mục',
  description: 'Mỗi dòng là một đoạn, mục hoặc điều khoản của một văn bản, đúng từng chữ và theo thứ tự của văn bản.',
  row,
  primaryKey: ['id'],
  foreignKeys: [{ field: 'notice', table: 'van-ban', key: 'id' }],
  *rows(source) {
    for (const notice of source.register.notices) yield* clauseRows(source, notice);
  },
});
