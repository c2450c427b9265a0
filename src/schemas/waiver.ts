import { z } from 'astro/zod';

/** Words a rule would refuse, published all the same for a stated reason. */
export const waivers = z
  .array(
    z.strictObject({
      rule: z.string().min(1).describe('Mã của quy tắc được bỏ qua, ví dụ phone-number'),
      words: z.string().min(1).describe('Đúng những chữ được phép đăng'),
      reason: z.string().min(10).describe('Vì sao được phép đăng'),
    }),
  )
  .default([])
  .describe('Những chỗ được phép đăng dù quy tắc báo lỗi, kèm lý do');
