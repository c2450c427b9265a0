import type { TextFile } from './text-rule.ts';
import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { problemAt, shortened } from './place.ts';

/**
 * Letters typed as a base and separate marks: they look right, but searching and comparing miss them.
 * Letters that exist only with a separate mark (ơ̆) are in order.
 */
export function notNfc(file: TextFile): readonly Problem[] {
  const { text } = file;
  if (glanceAt(text).isOrdinary) return [];
  const composed = text.normalize('NFC');
  if (composed === text) return [];
  let offset = 0;
  while (text[offset] === composed[offset]) offset += 1;
  // The letters agree up to the first mark that should have been part of one.
  while (offset > 0 && /^\p{M}/u.test(text.slice(offset, offset + 1))) offset -= 1;
  const start = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0].length ?? 0;
  const word = /^[\p{L}\p{M}]*/u.exec(text.slice(offset - start, offset + 40))?.[0] ?? '';
  return [
    problemAt(file, offset, {
      rule: 'not-nfc',
      severity: 'error',
      message: `Chữ “${shortened(word.normalize('NFC'))}” được gõ bằng Unicode tổ hợp (chữ và dấu tách rời); tìm kiếm sẽ không thấy chữ này. Đây là chỗ đầu tiên trong tệp.`,
      fix: 'Chuyển cả tệp sang Unicode dựng sẵn (NFC): trong UniKey mở Công cụ, chọn từ “Unicode tổ hợp” sang “Unicode”; hoặc gõ lại bằng bộ gõ đặt bảng mã Unicode dựng sẵn.',
    }),
  ];
}
