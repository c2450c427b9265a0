import { otherBodies } from './agency-names.ts';

/** Words that begin like a body and are none: “Ban hành”, “Báo cáo”, “Trường hợp”, “Vụ trưởng”. */
const others = String.raw`(?:Ban (?:hành|đầu)|Báo cáo|Hội (?:nghị|thảo|họp|đàm)|Phòng (?:ngừa|chống|bệnh|vệ|,)|Trường hợp|Đoàn kết|Thanh tra(?:,| việc| các)|Trung tâm (?:của|là)|(?:Vụ|Cục|Tổng cục|Chi cục|Viện|Ban|Hội|Phòng|Đoàn) trưởng)`;
const start = new RegExp(`(?!${others})${otherBodies}(?![\\p{L}\\p{M}\\p{N}])`, 'uy');
const body = new RegExp(
  `^(?:${otherBodies}|Sở|Bộ|UBND|HĐND|Giám|Chủ|Thủ|Trưởng|Phó|Công an|Chánh)(?![\\p{L}\\p{M}\\p{N}])`,
  'u',
);
/** Words in small letters that are no part of a name: with them the sentence goes on. */
const ends = new RegExp(
  String.raw`^(?:có|được|để|theo|trong|tại|cùng|với|là|do|sẽ|phải|cần|không|đã|đang|các|những|chủ trì|chịu|phối|khẩn|chỉ|tổ chức|rà|thực hiện|triển|tiếp|tăng|hướng|báo cáo|tham mưu|nghiên cứu|đề|kiểm tra|thường xuyên|kịp|căn cứ|trên|thuộc|của|từ|khi|nếu|xem|xác|lập|trình|gửi|ban hành|cung|bố|đẩy|sớm|tập trung|chuẩn bị|bảo đảm|đảm|hoàn|giúp|cơ sở|quyết|xử|tiến|chấp|duy|phát huy|phát động|huy động|phân|yêu|làm|quán|đôn|giám sát|tuyên|phổ|vận động|đưa|cập|công bố|công khai|xây dựng (?:kế|đề|chương|dự|phương|quy|báo|văn|hệ|kịch|lộ|và)|ngay|nghiêm|quan tâm|nâng|giải|ưu|rút|khắc|tổng hợp|thẩm|quy định|nêu|này|nói|đồng thời|hằng|hàng|đến|thống nhất|ký|giao|thông báo|cho|liên quan|trực thuộc|nhằm|tự|mở|bám|thay|trước|sau|điều tra|hợp đồng|về(?! chất| phòng))(?![\p{L}\p{M}])`,
  'u',
);
const most = 14;

/**
 * Where the name ends of a body that stands in no list: “Cục Quản lý tài nguyên nước”, “Bệnh viện Hữu nghị
 * Việt Đức”. It goes on to a sign, a number of more than two digits, or a word that a sentence goes on with.
 */
export function bodyNameEnd(plain: string, index: number): number | undefined {
  start.lastIndex = index;
  const opening = start.exec(plain);
  if (opening === null) return undefined;
  let end = index + opening[0].length;
  let hasOwn = false;
  for (let count = 0; count < most; count += 1) {
    const next = step(plain, end);
    if (next === undefined) break;
    end = next;
    hasOwn = true;
  }
  return hasOwn ? end : undefined;
}

/** The end of the next word of a name, or `undefined` where the name is over. */
function step(plain: string, end: number): number | undefined {
  const rest = plain.slice(end);
  const word = /^\s(?<word>[\p{L}][\p{L}\p{M}'’-]*|\d{1,2}(?!\d|[/.]))/u.exec(rest);
  if (word?.groups?.['word'] !== undefined) {
    const here = rest.slice(1);
    if (/^và\s/u.test(here)) {
      const after = here.slice(3);
      return /^\p{L}/u.test(after) &&
        !body.test(after) &&
        !ends.test(after) &&
        !/^cá nhân|^đơn vị|^địa phương/u.test(after)
        ? end + 3
        : undefined;
    }
    if (ends.test(here)) return undefined;
    return end + word[0].length;
  }
  // “Sở Văn hóa, Thể thao và Du lịch”, “Phòng Kế hoạch - Tài chính”.
  const dash = /^\s[-–]\s\p{Lu}[\p{L}]*/u.exec(rest);
  if (dash && !body.test(rest.slice(3))) return end + dash[0].length;
  const comma = /^,\s\p{Lu}\p{L}*(?=\s(?:\p{L}+\s){0,2}và\s\p{Lu})/u.exec(rest);
  return comma && !body.test(rest.slice(2)) ? end + comma[0].length : undefined;
}
