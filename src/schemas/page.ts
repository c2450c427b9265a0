import { z } from 'astro/zod';

/** A page of documentation. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).describe('Tiêu đề'),
  description: z.string().min(1).describe('Một câu cho biết trang nói gì'),
  audience: z.enum(['public', 'journalists', 'staff', 'everyone']).describe('Dành cho ai'),
  order: z.int().describe('Thứ tự trong mục lục'),
});
