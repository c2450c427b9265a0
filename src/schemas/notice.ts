import { z } from 'astro/zod';
import { parsePeriod, recurrences } from '#domain/deadline.ts';
import { directiveKinds } from '#domain/directive.ts';
import { documentTypeIds } from '#domain/document-type.ts';
import { recipientRoles, relationTypes, signingCapacities } from '#domain/notice.ts';
import { civilDate, clauseAddress, id, known, sha256 } from './civil-date.ts';
import { waivers } from './waiver.ts';

const words = z.string().min(1).describe('Nguyên văn thời hạn trong văn bản');
const recurring = { each: z.enum(recurrences).describe('Định kỳ'), words };
const dayOfMonth = z.int().min(1).max(31);

const deadline = z
  .union([
    z.strictObject({ before: civilDate.describe('Trước ngày (không kể ngày này)'), words }),
    z.strictObject({ by: civilDate.describe('Chậm nhất, đến hết ngày'), words }),
    z.strictObject({
      within: z
        .string()
        .refine((text) => parsePeriod(text) !== undefined, {
          error: ({ input }) => `“${String(input)}” không phải là một năm, nửa năm, quý hoặc tháng`,
          params: { rule: 'not-a-period', fix: 'Viết như "2015", "2015-H1", "2015-Q3" hoặc "2015-08"' },
        })
        .describe('Trong năm, nửa năm, quý hoặc tháng: 2015, 2015-H1, 2015-Q3, 2015-08'),
      words,
    }),
    z.strictObject(recurring),
    z.strictObject({
      ...recurring,
      beforeDay: dayOfMonth.describe('Trước ngày này của tháng sau (không kể ngày này)'),
    }),
    z.strictObject({ ...recurring, byDay: dayOfMonth.describe('Chậm nhất ngày này của tháng sau') }),
    z.strictObject({ unknown: z.string().min(10).describe('Vì sao chưa tính được ngày'), words }),
  ])
  .describe('Thời hạn');

const directive = z.strictObject({
  id: clauseAddress.describe('Địa chỉ trong văn bản, đặt trong ngoặc kép'),
  kind: z.enum(directiveKinds).describe('Loại nhiệm vụ'),
  lead: z.array(id).min(1).describe('Cơ quan hoặc nhóm chủ trì'),
  support: z.array(id).default([]).describe('Cơ quan hoặc nhóm phối hợp'),
  due: deadline.optional(),
  deliverable: z
    .strictObject({
      type: z.enum(documentTypeIds).optional().describe('Loại văn bản phải có'),
      title: z.string().min(1).describe('Tên sản phẩm'),
    })
    .optional()
    .describe('Sản phẩm phải có'),
  topics: z.array(id).default([]).describe('Lĩnh vực'),
});

const event = z.strictObject({
  name: z.string().min(1).describe('Tên cuộc họp, hội nghị'),
  date: civilDate.optional().describe('Ngày họp'),
  place: z.string().min(1).optional().describe('Nơi họp'),
  chair: z.string().min(1).optional().describe('Người chủ trì (chức vụ)'),
  attendees: z.array(z.string().min(1)).default([]).describe('Thành phần dự'),
  papers: z
    .array(
      z.strictObject({
        by: z.string().min(1).describe('Ai trình bày'),
        about: z.string().min(1).describe('Nội dung'),
        agency: id.optional().describe('Cơ quan trình bày'),
      }),
    )
    .default([])
    .describe('Báo cáo, tham luận'),
});

export const noticeSchema = z.strictObject({
  title: z.string().min(1).describe('Trích yếu, đúng như văn bản'),
  type: z.enum(documentTypeIds).describe('Loại văn bản'),
  number: known(z.string().min(1)).describe('Số và ký hiệu'),
  issued: known(civilDate).describe('Ngày ban hành'),
  place: z.string().min(1).optional().describe('Địa danh ghi cạnh ngày ban hành'),
  issuer: id.describe('Cơ quan ban hành'),
  authority: z.string().min(1).optional().describe('Văn bản truyền đạt kết luận, quyết định của ai'),
  signatory: z
    .strictObject({
      name: z.string().min(1).describe('Họ tên người ký'),
      title: z.string().min(1).describe('Chức vụ người ký'),
      capacity: z.enum(signingCapacities).optional().describe('Quyền hạn ký: TM, KT, TL, TUQ, Q'),
      onBehalfOf: z.string().min(1).optional().describe('Ký thay mặt, thay quyền ai'),
    })
    .optional()
    .describe('Người ký'),
  event: event.optional().describe('Cuộc họp, hội nghị mà văn bản kết luận'),
  period: z
    .strictObject({
      from: civilDate.optional().describe('Ngày đầu'),
      to: civilDate.optional().describe('Ngày cuối'),
    })
    .optional()
    .describe('Giai đoạn mà các yêu cầu có hiệu lực'),
  topics: z.array(id).default([]).describe('Lĩnh vực'),
  recipients: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Tên nơi nhận'),
        role: z.enum(recipientRoles).describe('Nhận để làm gì'),
        agency: id.optional().describe('Cơ quan'),
        group: id.optional().describe('Nhóm cơ quan'),
      }),
    )
    .default([])
    .describe('Nơi nhận'),
  relations: z
    .array(
      z.strictObject({
        type: z.enum(relationTypes).describe('Quan hệ'),
        target: id.describe('Văn bản kia'),
        note: z.string().min(1).optional().describe('Ghi chú'),
      }),
    )
    .default([])
    .describe('Quan hệ với văn bản khác'),
  source: z
    .strictObject({
      original: z
        .string()
        .regex(
          /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:pdf|docx?|odt|xlsx?|jpe?g|png|tiff?)$/,
        )
        .optional()
        .describe('Tệp bản gốc trong thư mục public/, ví dụ /ban-goc/tb-123.pdf'),
      sha256: sha256.optional().describe('Mã băm của tệp nguồn'),
      transcribedFrom: z.string().min(1).describe('Chép lại từ đâu'),
    })
    .describe('Nguồn'),
  indicators: z
    .array(
      z.strictObject({
        indicator: id.describe('Chỉ số'),
        clause: clauseAddress.describe('Mục nhắc đến chỉ số'),
      }),
    )
    .default([])
    .describe('Chỉ số được nhắc đến ở mục nào'),
  editorialNotes: z
    .array(
      z.strictObject({
        clause: clauseAddress.describe('Mục được ghi chú'),
        note: z.string().min(1).describe('Lời ghi chú'),
      }),
    )
    .default([])
    .describe('Ghi chú của người biên tập, nằm ngoài nguyên văn'),
  directives: z.array(directive).default([]).describe('Các nhiệm vụ được giao'),
  corrects: z
    .array(
      z.strictObject({
        date: civilDate.describe('Ngày đính chính'),
        was: sha256.describe('Mã băm của nguyên văn trước khi đính chính'),
        reason: z.string().min(10).describe('Vì sao nguyên văn đã đăng phải sửa'),
      }),
    )
    .default([])
    .describe('Những lần nguyên văn đã đăng được đính chính'),
  waivers,
  draft: z.boolean().optional().describe('Bản nháp: true là đang soạn, chưa đưa lên trang; xóa dòng này để đăng'),
});
