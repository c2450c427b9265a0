import { z } from 'astro/zod';

const address = z.url({ protocol: /^https?$/ });

/** The form by which staff change content in a browser; without this the site has none. */
const form = z.strictObject({
  backend: z.enum(['github', 'gitlab', 'gitea']).describe('Kho mã nguồn đặt ở đâu: github, gitlab, gitea'),
  repo: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+)+$/)
    .describe('Tên kho mã nguồn, ví dụ: tinh-vi-du/cong-khai'),
  branch: z.string().min(1).default('main').describe('Nhánh nhận các thay đổi'),
  apiRoot: address.optional().describe('Địa chỉ API, khi máy chủ kho mã nguồn là của cơ quan'),
  signInAddress: address
    .optional()
    .describe('Địa chỉ máy chủ đăng nhập; không có thì đăng nhập bằng mã truy cập cá nhân'),
});

/** What the whole site says of itself. */
export const siteSchema = z.strictObject({
  name: z.string().min(1).describe('Tên trang'),
  tagline: z.string().min(1).describe('Một dòng dưới tên'),
  description: z.string().min(1).describe('Một câu cho máy tìm kiếm'),
  url: z
    .url({ protocol: /^https?$/ })
    // Addresses of the site begin at its root: below a path none of them would be found.
    .refine(
      (url) => !URL.canParse(url) || /^\/?$/.test(new URL(url).pathname + new URL(url).search + new URL(url).hash),
      {
        error: 'Trang phải nằm ở gốc của một tên miền: bỏ phần sau tên miền, ví dụ https://congkhai.example.vn',
      },
    )
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
  form: form.optional().describe('Biểu mẫu soạn nội dung trong trình duyệt, ở /admin/; không khai thì không có'),
});
