import { z } from 'astro/zod';

export const topicSchema = z.strictObject({
  name: z.string().min(1).describe('Tên lĩnh vực'),
  description: z.string().min(1).describe('Lĩnh vực này gồm những gì'),
  aliases: z.array(z.string().min(1)).default([]).describe('Cách gọi khác'),
});
