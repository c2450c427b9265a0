import { z } from 'astro/zod';
import { civilDate, id } from './civil-date.ts';
import { nameCorrections } from './name-correction.ts';

export const groupSchema = z.strictObject({
  name: z.string().min(1).describe('Tên nhóm như văn bản viết'),
  members: z
    .array(
      z.strictObject({
        agency: id.describe('Cơ quan thành viên'),
        from: civilDate.optional().describe('Là thành viên từ ngày'),
        to: civilDate.optional().describe('Là thành viên đến hết ngày'),
      }),
    )
    .describe('Các cơ quan thành viên'),
  roster: z
    .discriminatedUnion('verified', [
      z.strictObject({
        verified: z.literal(true).describe('Đã kiểm chứng'),
        source: z.string().min(1).describe('Nguồn của danh sách'),
      }),
      z.strictObject({
        verified: z.literal(false).describe('Chưa kiểm chứng'),
        reason: z.string().min(10).describe('Vì sao chưa kiểm chứng được'),
      }),
    ])
    .describe('Danh sách thành viên đã được kiểm chứng chưa, theo nguồn nào'),
  note: z.string().min(1).optional().describe('Ghi chú cho người đọc'),
  corrects: nameCorrections,
});
