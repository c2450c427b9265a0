import { z } from 'astro/zod';
import * as to from '#addresses';
import { nameOfNotice } from '#domain/citation.ts';
import { documentTypeName } from '#domain/document-type.ts';
import * as f from '../fields.ts';
import { reasonOf, valueOf } from '../names.ts';
import { table } from '../table.ts';

export const topicTable = table({
  name: 'linh-vuc',
  title: 'Lĩnh vực',
  description: 'Mỗi dòng là một lĩnh vực dùng để xếp văn bản và nhiệm vụ.',
  row: z.strictObject({
    id: f.text('Mã lĩnh vực, không bao giờ đổi'),
    url: f.text('Địa chỉ trang của lĩnh vực'),
    name: f.text('Tên lĩnh vực'),
    description: f.text('Lĩnh vực này gồm những gì'),
    aliases: f.texts('Cách gọi khác'),
    asOf: f.asOf,
  }),
  primaryKey: ['id'],
  *rows({ register, absolute }) {
    for (const { id, name, description, aliases } of register.topics.values())
      yield { id, url: absolute(to.topic(id)), name, description, aliases: [...aliases], asOf: register.asOf };
  },
});

export const documentTable = table({
  name: 'van-ban-dan-chieu',
  title: 'Văn bản được dẫn chiếu',
  description: 'Mỗi dòng là một văn bản mà hồ sơ nhắc tới nhưng trang này không đăng nguyên văn.',
  row: z.strictObject({
    id: f.text('Mã văn bản'),
    name: f.text('Cách gọi văn bản trong một câu'),
    title: f.text('Trích yếu'),
    type: f.text('Mã loại văn bản'),
    typeName: f.text('Tên loại văn bản'),
    number: f.textOrNull('Số và ký hiệu; trống nếu chưa biết'),
    numberUnknown: f.textOrNull('Vì sao chưa biết số và ký hiệu'),
    issued: f.dayOrNull('Ngày ban hành; trống nếu chưa biết'),
    issuedUnknown: f.textOrNull('Vì sao chưa biết ngày ban hành'),
    issuer: f.text('Tên cơ quan ban hành như ghi trên văn bản'),
    url: f.textOrNull('Địa chỉ trên mạng'),
    archived: f.textOrNull('Địa chỉ bản lưu trữ'),
    sha256: f.sha256OrNull('SHA-256 của tệp'),
    knownFrom: f.text('Biết đến văn bản này qua nguồn nào'),
    asOf: f.asOf,
  }),
  primaryKey: ['id'],
  *rows({ register }) {
    for (const document of register.documents.values())
      yield {
        id: document.id,
        name: nameOfNotice(document),
        title: document.title,
        type: document.type,
        typeName: documentTypeName(document.type),
        number: valueOf(document.number),
        numberUnknown: reasonOf(document.number),
        issued: valueOf(document.issued),
        issuedUnknown: reasonOf(document.issued),
        issuer: document.issuer,
        url: document.url ?? null,
        archived: document.archived ?? null,
        sha256: document.sha256 ?? null,
        knownFrom: document.knownFrom,
        asOf: register.asOf,
      };
  },
});

export const withdrawalTable = table({
  name: 'trang-da-go',
  title: 'Trang đã gỡ hoặc đã chuyển',
  description: 'Mỗi dòng là một địa chỉ từng công bố mà nội dung đã gỡ hoặc đã chuyển đi, kèm ngày và lý do.',
  row: z.strictObject({
    url: f.text('Địa chỉ cũ; vẫn mở được'),
    title: f.text('Tên của trang đã gỡ'),
    removed: f.day('Ngày gỡ hoặc chuyển'),
    reason: f.text('Lý do gỡ hoặc chuyển'),
    sha256: f.sha256OrNull('SHA-256 của nguyên văn đã đăng'),
    movedTo: f.textOrNull('Địa chỉ mới, nếu chỉ chuyển chỗ'),
    asOf: f.asOf,
  }),
  primaryKey: ['url'],
  *rows({ register, withdrawals, absolute }) {
    for (const { path, title, removed, reason, sha256, movedTo } of withdrawals)
      yield {
        url: absolute(`/${path}/`),
        title,
        removed,
        reason,
        sha256: sha256 ?? null,
        movedTo: movedTo === undefined ? null : absolute(movedTo),
        asOf: register.asOf,
      };
  },
});
