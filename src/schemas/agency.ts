import { z } from 'astro/zod';
import { agencyLevels } from '#domain/agency.ts';
import { civilDate, id } from './civil-date.ts';
import { nameCorrections } from './name-correction.ts';

export const agencySchema = z.strictObject({
  names: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Tên đầy đủ'),
        abbreviation: z.string().min(1).optional().describe('Tên viết tắt'),
        from: civilDate.optional().describe('Ngày bắt đầu mang tên này'),
        to: civilDate.optional().describe('Ngày cuối cùng mang tên này'),
      }),
    )
    .min(1)
    .describe('Các tên của cơ quan, cũ trước mới sau'),
  aliases: z.array(z.string().min(1)).default([]).describe('Cách gọi khác trong văn bản'),
  level: z.enum(agencyLevels).describe('Cấp'),
  parent: id.optional().describe('Cơ quan cấp trên trực tiếp'),
  successors: z
    .array(
      z.strictObject({
        agency: id.describe('Cơ quan kế thừa'),
        on: civilDate.describe('Ngày bắt đầu kế thừa'),
        basis: z.string().min(1).describe('Căn cứ pháp lý'),
      }),
    )
    .default([])
    .describe('Cơ quan kế thừa nhiệm vụ'),
  note: z.string().min(1).optional().describe('Ghi chú cho người đọc'),
  sources: z.array(z.string().min(1)).default([]).describe('Nguồn của các dữ kiện trên'),
  corrects: nameCorrections,
});
