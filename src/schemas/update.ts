import { z } from 'astro/zod';
import { evidenceLevels, reportedStatuses } from '#domain/update.ts';
import { civilDate, id, sha256 } from './civil-date.ts';
import { waivers } from './waiver.ts';

const https = z.url({ protocol: /^https?$/ });

export const updateSchema = z.strictObject({
  date: civilDate.describe('Ngày báo cáo'),
  status: z.enum(reportedStatuses).exclude(['no-information']).describe('Tình trạng được báo cáo'),
  reportedBy: id
    .optional()
    .describe('Cơ quan báo cáo; bỏ trống nếu do người biên tập tìm thấy trong văn bản công khai'),
  forMember: id.optional().describe('Báo cáo về cơ quan thành viên nào (nhiệm vụ giao cho một nhóm)'),
  summary: z.string().min(10).describe('Tóm tắt nội dung báo cáo'),
  doneOn: civilDate.optional().describe('Ngày hoàn thành'),
  doneOnUnknown: z.literal(true).optional().describe('Chưa rõ ngày hoàn thành'),
  revisedDue: civilDate.optional().describe('Thời hạn mới: ngày cuối cùng còn đúng hạn'),
  reason: z.string().min(1).optional().describe('Lý do, căn cứ'),
  evidence: z
    .array(
      z.strictObject({
        level: z.enum(evidenceLevels).exclude(['none']).describe('Mức minh chứng'),
        document: id.optional().describe('Văn bản làm minh chứng'),
        url: https.optional().describe('Địa chỉ trên mạng'),
        archived: https.optional().describe('Địa chỉ bản lưu trữ'),
        sha256: sha256.optional().describe('Mã băm của tệp'),
        note: z.string().min(1).optional().describe('Ghi chú'),
      }),
    )
    .default([])
    .describe('Minh chứng'),
  replaces: z.string().min(1).optional().describe('Báo cáo mà báo cáo này đính chính'),
  waivers,
});
