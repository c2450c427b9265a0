import { z } from 'astro/zod';
import * as to from '#addresses';
import { nameOfNotice } from '#domain/citation.ts';
import { documentTypeIds, documentTypeName } from '#domain/document-type.ts';
import { signingCapacities } from '#domain/notice.ts';
import { dayOfNotice, nameOfParty, type PublishedNotice } from '#domain/register.ts';
import { digestOf } from '#verbatim/digest.ts';
import * as f from '../fields.ts';
import { clauseKey, reasonOf, valueOf } from '../names.ts';
import type { DataSource } from '../source.ts';
import { table } from '../table.ts';

const row = z.strictObject({
  id: f.text('Mã văn bản: phần cuối của địa chỉ, không bao giờ đổi'),
  url: f.text('Địa chỉ trang của văn bản'),
  textUrl: f.text('Địa chỉ tệp chữ nguyên văn'),
  name: f.text('Cách gọi văn bản trong một câu: loại, số, ngày, hoặc nói rõ là chưa rõ'),
  title: f.text('Trích yếu, đúng như văn bản'),
  type: f.text(`Mã loại văn bản: ${documentTypeIds.join(', ')}`),
  typeName: f.text('Tên loại văn bản'),
  number: f.textOrNull('Số và ký hiệu; trống nếu chưa biết'),
  numberUnknown: f.textOrNull('Vì sao chưa biết số và ký hiệu'),
  issued: f.dayOrNull('Ngày ban hành; trống nếu chưa biết'),
  issuedUnknown: f.textOrNull('Vì sao chưa biết ngày ban hành'),
  filedOn: f.dayOrNull('Ngày dùng để xếp: ngày ban hành, nếu chưa biết thì ngày họp'),
  place: f.textOrNull('Địa danh ghi cạnh ngày ban hành'),
  issuer: f.text('Mã cơ quan ban hành'),
  issuerName: f.text('Tên cơ quan ban hành vào ngày của văn bản'),
  authority: f.textOrNull('Văn bản truyền đạt kết luận, quyết định của ai'),
  signatory: f.textOrNull('Họ tên người ký'),
  signatoryTitle: f.textOrNull('Chức vụ người ký'),
  signatoryCapacity: f.oneOfOrNull(signingCapacities, 'Quyền hạn ký: TM, KT, TL, TUQ, Q'),
  signatoryOnBehalfOf: f.textOrNull('Ký thay mặt, thay quyền ai'),
  event: f.textOrNull('Tên cuộc họp, hội nghị mà văn bản kết luận'),
  eventDate: f.dayOrNull('Ngày họp'),
  eventPlace: f.textOrNull('Nơi họp'),
  eventChair: f.textOrNull('Người chủ trì cuộc họp'),
  attendees: f.texts('Thành phần dự họp'),
  papers: f.things(
    {
      by: f.text('Ai trình bày'),
      about: f.text('Nội dung'),
      agency: f.textOrNull('Mã cơ quan trình bày'),
    },
    'Báo cáo, tham luận tại cuộc họp',
  ),
  periodFrom: f.dayOrNull('Ngày đầu của giai đoạn mà các yêu cầu có hiệu lực'),
  periodTo: f.dayOrNull('Ngày cuối của giai đoạn mà các yêu cầu có hiệu lực'),
  topics: f.ids('Mã các lĩnh vực'),
  clauses: f.count('Số đoạn, mục, điều khoản có địa chỉ'),
  directives: f.count('Số nhiệm vụ được giao trong văn bản'),
  mentions: f.things(
    { indicator: f.text('Mã chỉ số'), clause: f.text('Mã mục nhắc đến chỉ số') },
    'Chỉ số được nhắc đến ở mục nào',
  ),
  editorialNotes: f.things(
    { clause: f.text('Mã mục được ghi chú'), note: f.text('Lời ghi chú') },
    'Ghi chú của người biên tập, nằm ngoài nguyên văn',
  ),
  corrections: f.things(
    {
      date: f.day('Ngày đính chính'),
      was: f.sha256('SHA-256 của nguyên văn trước khi đính chính'),
      reason: f.text('Vì sao nguyên văn đã đăng phải sửa'),
    },
    'Những lần nguyên văn đã đăng được đính chính',
  ),
  original: f.textOrNull('Địa chỉ tệp bản gốc'),
  originalSha256: f.sha256OrNull('SHA-256 của tệp nguồn'),
  transcribedFrom: f.text('Chép lại từ đâu'),
  sha256: f.sha256('SHA-256 của tệp chữ nguyên văn'),
  asOf: f.asOf,
});

export type NoticeRow = z.infer<typeof row>;

/** One notice's row. */
export function noticeRow({ register, absolute }: DataSource, notice: PublishedNotice): NoticeRow {
  const { signatory, event, period, source } = notice;
  return {
    id: notice.slug,
    url: absolute(to.notice(notice.slug)),
    textUrl: absolute(to.noticeText(notice.slug)),
    name: nameOfNotice(notice),
    title: notice.title,
    type: notice.type,
    typeName: documentTypeName(notice.type),
    number: valueOf(notice.number),
    numberUnknown: reasonOf(notice.number),
    issued: valueOf(notice.issued),
    issuedUnknown: reasonOf(notice.issued),
    filedOn: dayOfNotice(notice) ?? null,
    place: notice.place ?? null,
    issuer: notice.issuer,
    issuerName: nameOfParty(register, notice.issuer, dayOfNotice(notice)),
    authority: notice.authority ?? null,
    signatory: signatory?.name ?? null,
    signatoryTitle: signatory?.title ?? null,
    signatoryCapacity: signatory?.capacity ?? null,
    signatoryOnBehalfOf: signatory?.onBehalfOf ?? null,
    event: event?.name ?? null,
    eventDate: event?.date ?? null,
    eventPlace: event?.place ?? null,
    eventChair: event?.chair ?? null,
    attendees: [...(event?.attendees ?? [])],
    papers: (event?.papers ?? []).map(({ by, about, agency }) => ({ by, about, agency: agency ?? null })),
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    topics: [...notice.topics],
    clauses: notice.body.clauses.length,
    directives: notice.directives.length,
    mentions: notice.indicators.map(({ indicator, clause }) => ({
      indicator,
      clause: clauseKey(notice.slug, clause),
    })),
    editorialNotes: notice.editorialNotes.map(({ clause, note }) => ({ clause: clauseKey(notice.slug, clause), note })),
    corrections: notice.corrects.map(({ date, was, reason }) => ({ date, was, reason })),
    original: source.original === undefined ? null : absolute(source.original),
    originalSha256: source.sha256 ?? null,
    transcribedFrom: source.transcribedFrom,
    sha256: digestOf(notice),
    asOf: register.asOf,
  };
}

export const noticeTable = table({
  name: 'van-ban',
  title: 'Văn bản',
  description: 'Mỗi dòng là một văn bản đã đăng: số, ngày, nơi ban hành, nguồn và mã băm của nguyên văn.',
  row,
  primaryKey: ['id'],
  foreignKeys: [{ field: 'issuer', table: 'co-quan', key: 'id' }],
  *rows(source) {
    for (const notice of source.register.notices) yield noticeRow(source, notice);
  },
});
