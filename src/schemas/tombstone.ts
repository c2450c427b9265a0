import { z } from 'astro/zod';
import { civilDate, clauseAddress, sha256 } from './civil-date.ts';

/** What stands at a public address whose thing was withdrawn or moved. */
export const tombstoneSchema = z.strictObject({
  title: z.string().min(1).describe('Tên của trang đã gỡ'),
  removed: civilDate.describe('Ngày gỡ'),
  reason: z.string().min(10).describe('Lý do gỡ hoặc chuyển, và căn cứ nếu có'),
  sha256: sha256.optional().describe('Mã băm của nguyên văn đã đăng'),
  directives: z
    .array(clauseAddress)
    .default([])
    .describe('Các nhiệm vụ của văn bản đã gỡ; trang của chúng cũng được giữ lại'),
  movedTo: z
    .string()
    .regex(/^\/(?:[a-z0-9.-]+\/)+$/)
    .optional()
    .describe('Địa chỉ mới, nếu chỉ chuyển chỗ'),
});
