/** Family names of almost all who sign; others are taken only where a name must stand. */
const families =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Mai|Trịnh|Đào|Cao|Lương|Hà|Tạ|Tô|Châu|Quách|Thái|Vương|Tống|Lưu|Kiều|Phùng|Trương|Đàm|Nông|Hứa|La|Lò|Lù|Giàng|Vàng|Sùng|Thào|Mã|Triệu|Vi|Lữ|Từ|Tăng|Doãn|Thân|Khuất|Chu|Bế|Hầu|Lường|Quàng|Cầm|Tòng|Điêu|Ksor|Rơ|Siu|Nay|Kpă|Rah|Rmah|Hmok|Niê|Mlô|Êban|Byă|Ka|Đàng|Bạch|Nghiêm|Ninh|Viên|Ông|Âu|Hàn|Tiêu|Văn|Thạch|Danh|Sơn|Kim|Liêu|Giáp|Mạc|Đồng|Thiều|Cù|Uông|Úc|Phí|Nhữ|A|Y|U|K’|Blong|Thao|Brol|Đinh)$/u;
const offices =
  /^(?:Nơi|Phụ|Mẫu|Điều|Chương|Ghi|Họ|Quy|Ban|Bộ|Sở|Cục|Ủy|Uỷ|Thủ|Chủ|Phó|Giám|Thứ|Chánh|Trưởng|Tổng|Văn|Hội|Độc|Cộng|Số|Ngày|Căn|Như|Các|Công|Nguồn|Lưu|Theo|Thông|Nghị|Quyết|Danh|Biểu|Tên|Bảng|Phần|Mục|Đơn|Cơ|Người|Ký|Kính|Xác|Việt|Chính|Quốc|Đã|Tóm|Bản|Vụ)$/u;
const ranks =
  /^(?:(?:Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Phó Đô đốc|Chuẩn Đô đốc|Đô đốc|GS\.?\s?TS\.?|PGS\.?\s?TS\.?|TS\.?|ThS\.?|BS\.?|Ths\.?|Luật sư|Kỹ sư|Bác sĩ)\s*\.?\s*)+/u;
const syllable = /^\p{Lu}[\p{Ll}\p{M}'’ăâêôơưđ]*(?:-\p{Lu}\p{Ll}*)?$/u;
const signed = /[([{]?\s*(?:Đã|đã)\s*ký\s*[)\]}]?|\(Ký[^)]*\)|\[Ký[^\]]*\]/gu;

/** The name of a person that a line consists of, without rank and “(Đã ký)”; in capitals it is set in small letters. */
export function personName(plain: string): { readonly name: string; readonly isFamiliar: boolean } | undefined {
  const text = plain
    .replaceAll(signed, ' ')
    .replaceAll(/^[\s*_.,;:|>~-]+|[\s*_.,;:|~-]+$/gu, '')
    .replace(ranks, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const parts = text.split(' ');
  if (parts.length < 2 || parts.length > 6) return undefined;
  const isCapitals = parts.every((part) => /^[\p{Lu}'’-]+$/u.test(part)) && text.length > parts.length * 1.5;
  const shown = isCapitals ? parts.map((part) => part.charAt(0) + part.slice(1).toLowerCase()) : parts;
  const [first = ''] = shown;
  if (!shown.every((part) => syllable.test(part))) return undefined;
  const isFamiliar = families.test(first);
  if (!isFamiliar && (isCapitals || offices.test(first))) return undefined;
  // “Văn phòng”, “Danh mục” have no capital inside; “Sơn La” is a place.
  return { name: shown.join(' '), isFamiliar };
}

/** Whether a line only says that the original is signed. */
export function isSignedMark(plain: string): boolean {
  return /đã\s*ký|^\(ký|^\[ký|chữ ký|đóng dấu/iu.test(plain);
}
