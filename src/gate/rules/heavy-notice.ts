import { Buffer } from 'node:buffer';
import type { Problem } from '#domain/problem.ts';
import { problemAt } from './place.ts';
import type { TextFile } from './text-rule.ts';

/** Bytes above which a notice takes a cheap phone on a slow line half a minute and more. */
const heavy = 1024 * 1024;

/** A notice so long that many readers could not open its page. */
export function heavyNotice(file: TextFile): readonly Problem[] {
  if (!file.path.startsWith('content/notices/') || file.text.length * 3 <= heavy) return [];
  const bytes = Buffer.byteLength(file.text);
  if (bytes <= heavy) return [];
  const size = (bytes / heavy).toLocaleString('vi', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return [
    problemAt(file, 0, {
      rule: 'heavy-notice',
      severity: 'warning',
      message: `Văn bản nặng ${size} MB: điện thoại rẻ, mạng chậm khó mở được trang này.`,
      fix: 'Để phụ lục dài (danh sách, bảng số liệu) thành tệp trong public/ban-goc/ và dẫn tới ở mục source, hoặc đăng phụ lục thành văn bản riêng.',
    }),
  ];
}
