import { z } from 'astro/zod';

/** What the whole site says of itself. */
export const siteSchema = z.strictObject({
  name: z.string().min(1).describe('Tên trang'),
  tagline: z.string().min(1).describe('Một dòng dưới tên'),
  description: z.string().min(1).describe('Một câu cho máy tìm kiếm'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Địa chỉ gốc của trang khi đã công bố, ví dụ https://congkhai.example.vn'),
  sharePictures: z
    .array(z.enum(['van-ban', 'co-quan', 'nhiem-vu']))
    .optional()
    .describe('Loại trang có ảnh đại diện khi được chia sẻ. Không ghi: van-ban và co-quan. Chỉ vẽ ảnh khi đã ghi url'),
  searchedWith: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Tên trang kia, ghi cạnh mỗi kết quả'),
        url: z
          .url({ protocol: /^https?$/ })
          .describe('Địa chỉ gốc của trang kia, ví dụ https://congkhai.tinh.example.vn'),
      }),
    )
    .optional()
    .describe('Các trang khác được tìm cùng lúc với trang này'),
});
