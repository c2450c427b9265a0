import { z } from 'astro/zod';
import { documentTypeIds } from '#domain/document-type.ts';
import { civilDate, known, sha256 } from './civil-date.ts';

/** A document this site refers to but does not publish. */
export const documentSchema = z.strictObject({
  title: z.string().min(1).describe('Trích yếu'),
  type: z.enum(documentTypeIds).describe('Loại văn bản'),
  number: known(z.string().min(1)).describe('Số và ký hiệu'),
  issued: known(civilDate).describe('Ngày ban hành'),
  issuer: z.string().min(1).describe('Tên cơ quan ban hành như ghi trên văn bản'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Địa chỉ trên mạng'),
  archived: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Địa chỉ bản lưu trữ'),
  sha256: sha256.optional().describe('Mã băm của tệp'),
  knownFrom: z.string().min(1).describe('Biết đến văn bản này qua nguồn nào'),
});
