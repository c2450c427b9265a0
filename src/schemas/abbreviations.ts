import { z } from 'astro/zod';

/** Abbreviations the search understands, kept by staff. */
export const abbreviationsSchema = z.strictObject({
  abbreviations: z
    .array(
      z.strictObject({
        short: z
          .string()
          .regex(/^[A-ZĐÀ-Ỹ][A-Za-zĐđÀ-ỹ0-9]*(?:[ \/&-][A-Za-zĐđÀ-ỹ0-9]+)*$/)
          .describe('Chữ viết tắt, viết hoa, ví dụ: UBND'),
        long: z
          .array(z.string().min(1))
          .min(1)
          .describe('Các nghĩa; có từ hai nghĩa trở lên thì người tìm được hỏi muốn nghĩa nào'),
      }),
    )
    .describe('Chữ viết tắt và nghĩa của chúng'),
});
