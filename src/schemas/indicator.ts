import { z } from 'astro/zod';
import { id } from './civil-date.ts';

const observation = z.strictObject({
  year: z.int().min(1990).max(2100).describe('Năm đo'),
  value: z.number().describe('Giá trị, theo thang của chuỗi'),
  rank: z.int().min(1).optional().describe('Thứ hạng'),
  of: z.int().min(1).optional().describe('Trên tổng số'),
  source: z.string().min(1).describe('Nguồn của giá trị này'),
  note: z.string().min(1).optional().describe('Ghi chú'),
});

export const indicatorSchema = z.strictObject({
  name: z.string().min(1).describe('Tên chỉ số'),
  abbreviation: z.string().min(1).describe('Tên viết tắt'),
  publisher: z.string().min(1).describe('Cơ quan, tổ chức công bố'),
  subject: z.string().min(1).describe('Đo về địa phương nào'),
  description: z.string().min(1).describe('Chỉ số đo điều gì'),
  higherIsBetter: z.boolean().describe('Giá trị cao hơn có phải là tốt hơn'),
  series: z
    .array(
      z.strictObject({
        id: id.describe('Mã chuỗi số liệu'),
        name: z.string().min(1).describe('Tên chuỗi số liệu'),
        method: z.string().min(1).describe('Phiên bản phương pháp'),
        scale: z
          .strictObject({
            min: z.number().describe('Giá trị nhỏ nhất của thang'),
            max: z.number().describe('Giá trị lớn nhất của thang'),
            unit: z.string().min(1).describe('Đơn vị'),
          })
          .describe('Thang đo'),
        values: z.array(observation).min(1).describe('Giá trị từng năm'),
        note: z.string().min(1).optional().describe('Ghi chú'),
      }),
    )
    .min(1)
    .describe('Các chuỗi số liệu; hai chuỗi khác phương pháp không so sánh được với nhau'),
});
