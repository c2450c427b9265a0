import { z } from 'astro/zod';
import { civilDate } from './civil-date.ts';

/** What a published file of a body or group said wrong: nothing it said goes without an entry. */
export const nameCorrections = z
  .array(
    z.strictObject({
      date: civilDate.describe('Ngày đính chính'),
      was: z.string().min(1).describe('Tên (với nhóm: cả mã thành viên) đã đăng mà ghi sai, đúng từng chữ'),
      reason: z.string().min(10).describe('Trước ghi sai chỗ nào, theo căn cứ nào'),
    }),
  )
  .default([])
  .describe('Những lần tên, thời gian đã đăng được đính chính; đổi tên thật thì thêm tên, không ghi ở đây');
