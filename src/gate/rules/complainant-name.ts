import type { PersonalFinding } from './personal-finding.ts';

const surname =
  '(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đào|Đoàn|Trương|Lâm|Phùng|Mai|Tô|Trịnh|Hà|Cao|Thái|Châu|Tạ|Lương|Kiều|Quách|Vương|La|Lưu|Tăng|Chu|Triệu|Nông|Hứa|Vi|Ma|Bế|Lò|Quàng|Giàng|Vàng|Sùng|Thào|Bạch|Kim|Thạch|Danh|Điểu|Siu|Ksor|Rơ|Rah|Kpă|Nay|Đàm|Nghiêm|Ninh|Khổng|Khuất|Tống|Từ|Diệp|Doãn|Mạc|Tôn|Thân|Phí|Lục|Lại|Giáp|Cù|Bành|Bàng|A|Y)';
/** Places and bodies that begin like a surname. */
const noName =
  '(?:Hà (?:Nội|Tĩnh|Giang|Nam|Đông|Tiên|Tây|Lan|Tu)|Lâm (?:Đồng|nghiệp)|Thái (?:Bình|Nguyên|Lan)|Cao (?:Bằng|Lãnh|Lộc)|Hồ Chí Minh|Châu (?:Đốc|Á|Âu|Thành|Phi|Đức)|Lý Sơn|La (?:Gi|Ê)|Nông (?:dân|nghiệp|thôn)|Đoàn (?:Luật|Thanh|Đại|Kiểm|Công|TN|Chủ tịch|Giám sát|Kinh tế|Hội thẩm)|Ninh (?:Bình|Thuận|Kiều)|Kim (?:Sơn|Bôi|Động)|Mai (?:Châu|Sơn))';
const title = '(?:Phó|Chủ|Giám|Trưởng|Bí|Tổng|Thứ|Bộ|Chánh|Hiệu|Cục|Vụ|Viện|Hội|Sở|Ủy|Uỷ|Ban|Con)';
const syllable = String.raw`(?:\p{Lu}['’])?\p{Lu}[\p{Ll}\p{M}]*`;
const name = String.raw`(?!(?:${title})(?!\p{L}))(?!${noName})${syllable}(?:[ \u00A0-]${syllable}){1,4}(?!\p{L})`;
const nameWithSurname = String.raw`(?!${noName})${surname}(?:[ \u00A0-]${syllable}){1,4}(?!\p{L})`;
const pronoun = String.raw`(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Ee]m|[Cc]háu)(?:\s{0,2}[,/(]?\s{0,2}(?:và )?(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị)\)?)?\s{0,2}:?\s{0,2}`;
const household = String.raw`(?:(?:các |những |một số )?(?:tập thể |hộ gia đình |gia đình |hộ |vợ chồng |công dân |cử tri |người dân |đảng viên |cán bộ )?)`;
const start = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const noun =
  '(?:khiếu nại|tố cáo|kiến nghị|phản ánh|phản ảnh|đề nghị|xin|tố giác|khởi kiện|kêu cứu|cầu cứu|trình báo|yêu cầu|tranh chấp)';
const petition = String.raw`(?<!(?:[Hh]óa|[Hh]oá|[Vv]ận|[Mm]ã) )[Đđ]ơn(?: thư)?,?(?: đề ngày [\d/.-]+| ngày [\d/.-]+| lần \p{L}+)?(?: ${noun})?`;
const patterns = [
  // “đơn khiếu nại về đất đai của ông Nguyễn Văn A”, “giải quyết tố cáo của bà …”
  String.raw`${start}(?:[Đđ]ơn(?: thư)? ${noun}|[Kk]hiếu nại|[Tt]ố cáo|[Kk]hiếu kiện)(?!\p{L})[^.;\n]{0,100}?(?<!\p{L})của ${household}${pronoun}(?<name>${name})`,
  // “đơn của ông Nguyễn Văn A”
  String.raw`${start}${petition}(?: ghi tên| đứng tên)?,? của ${household}${pronoun}(?<name>${name})`,
  // “đơn khiếu nại của Nguyễn Văn A”, without a pronoun
  String.raw`${start}${petition}(?:[^.;\n]{0,60}?)(?<!\p{L})của ${household}(?<name>${nameWithSurname})`,
  // “đơn tố cáo ông Nguyễn Văn A”: the accused
  String.raw`${start}(?:[Đđ]ơn(?: thư)? (?:tố cáo|tố giác|phản ánh|khởi kiện|kiến nghị|khiếu nại)|[Tt]ố cáo|[Tt]ố giác)(?: đối với| về| việc)?\s+${pronoun}(?<name>${name})`,
  // “bà Trần Thị B có đơn”, “ông Nguyễn Văn A khiếu nại”
  String.raw`${start}${pronoun}(?<name>${name})(?:[^.;\n]{0,80}?\s(?:có|gửi|làm|nộp|đứng|viết)(?: tên)? (?:đơn|đơn thư)(?= ${noun}| về|,| gửi| đề|\.)| (?:khiếu nại|tố cáo|khiếu kiện|khởi kiện)(?! của))`,
];
const capital = String.raw`\p{Lu}+`;
const inCapitals = String.raw`${start}(?:KHIẾU NẠI|TỐ CÁO|KIẾN NGHỊ|PHẢN ÁNH|ĐƠN|ĐƠN THƯ)(?!\p{L})[^.;\n\p{Ll}]{0,100}?(?<!\p{L})CỦA (?:HỘ |GIA ĐÌNH |HỘ GIA ĐÌNH |CÔNG DÂN )?(?:ÔNG|BÀ|ANH|CHỊ)(?: ?[/(] ?BÀ\)?)?:? (?!CON |BÀ |CHỦ |PHÓ |GIÁM )(?<name>${capital}(?: ${capital}){1,4})(?![\p{L}\d])`;
const each = [...patterns, inCapitals].map((pattern) => new RegExp(pattern, 'gu'));

/**
 * Names of people who complain, denounce, petition, or are denounced. Initials (“ông N.V.A”) are in order.
 * Findings may overlap.
 */
export function complainantNames(text: string): readonly PersonalFinding[] {
  if (!/đơn(?! (?:vị|giá|giản|thuần))|khiếu|tố cáo|tố giác|khởi kiện/iu.test(text)) return [];
  const found = new Map<number, string>();
  for (const pattern of each) {
    for (const match of text.matchAll(pattern)) {
      const words = match.groups?.['name'] ?? '';
      const offset = match.index + match[0].lastIndexOf(words);
      if (!found.has(offset)) found.set(offset, words);
    }
  }
  return [...found].map(([offset, words]) => ({ rule: 'complainant-name', severity: 'error', offset, words }));
}
