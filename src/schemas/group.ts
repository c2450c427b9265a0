import { z } from 'astro/zod';
import { civilDate, id } from './civil-date.ts';

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
      z.strictObject({ verified: z.literal(true), source: z.string().min(1) }),
      z.strictObject({ verified: z.literal(false), reason: z.string().min(10) }),
    ])
    .describe('Danh sách thành viên đã được kiểm chứng chưa, theo nguồn nào'),
  note: z.string().min(1).optional().describe('Ghi chú cho người đọc'),
});
