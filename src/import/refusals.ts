import type { SourceReading, SourceRefusal } from './source-document.ts';

/** Why a file cannot be imported, and what the person who has it can do. Codes are stable; words may change. */
const refusals = {
  'tep-rong': {
    message: 'Tệp rỗng, không có chữ nào.',
    advice: 'Mở lại tệp gốc, lưu lần nữa rồi nhập tệp vừa lưu.',
  },
  'tep-qua-lon': {
    message: 'Tệp quá lớn.',
    advice: 'Bỏ bớt ảnh trong tệp (trong Word: Picture Format → Compress Pictures) rồi lưu và nhập lại.',
  },
  'qua-dai': {
    message: 'Văn bản dài hơn 100.000 đoạn, không giống một văn bản hành chính.',
    advice: 'Kiểm tra lại tệp; phụ lục dài (danh sách, bảng số liệu) để thành tệp riêng, không nhập cùng lời văn.',
  },
  'khong-ro-loai': {
    message: 'Không nhận ra loại tệp.',
    advice: 'Lưu văn bản thành tệp Word (.docx), PDF có chữ, .txt, .html hoặc .md rồi nhập lại.',
  },
  'word-cu': {
    message: 'Đây là tệp Word đời cũ (.doc).',
    advice:
      'Mở tệp bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) loại “Word Document (*.docx)” rồi nhập tệp .docx.',
  },
  'tep-office-khac': {
    message: 'Đây là tệp bảng tính, trình chiếu hoặc loại tệp Office khác, không phải văn bản Word.',
    advice: 'Lưu nội dung cần công bố thành văn bản Word (.docx) hoặc PDF có chữ rồi nhập lại.',
  },
  'co-mat-khau': {
    message: 'Tệp được đặt mật khẩu nên không đọc được.',
    advice: 'Mở tệp bằng mật khẩu, bỏ mật khẩu (File → Info → Protect Document), lưu lại rồi nhập tệp vừa lưu.',
  },
  rtf: {
    message: 'Đây là tệp RTF.',
    advice: 'Mở tệp bằng Word hoặc LibreOffice, lưu thành .docx rồi nhập tệp .docx.',
  },
  odt: {
    message: 'Đây là tệp OpenDocument (.odt, .ods, .odp…).',
    advice: 'Mở tệp bằng LibreOffice hoặc Word, lưu thành .docx rồi nhập tệp .docx.',
  },
  anh: {
    message: 'Đây là tệp ảnh, không có chữ để đọc.',
    advice: 'Xin tệp Word (.docx) của văn bản để nhập; giữ ảnh này làm bản gốc đính kèm.',
  },
  'tep-nen': {
    message: 'Đây là tệp nén, không phải văn bản.',
    advice: 'Giải nén rồi nhập từng văn bản bên trong.',
  },
  'zip-hong': {
    message: 'Tệp .docx bị hỏng hoặc bị cắt cụt.',
    advice:
      'Mở tệp bằng Word, chọn sửa (Repair) nếu được hỏi, lưu lại rồi nhập tệp vừa lưu; nếu không mở được, xin lại tệp.',
  },
  'zip-nguy-hiem': {
    message: 'Tệp .docx có cấu trúc bất thường, giống tệp được làm ra để phá chương trình đọc.',
    advice:
      'Không nhập tệp này. Xin lại tệp từ nơi soạn thảo; nếu tệp do chính cơ quan soạn, mở bằng Word, lưu thành tệp mới rồi nhập.',
  },
  'xml-nguy-hiem': {
    message: 'Tệp .docx chứa khai báo bị cấm (DOCTYPE, thực thể), Word không bao giờ viết như vậy.',
    advice:
      'Không nhập tệp này. Xin lại tệp từ nơi soạn thảo; nếu tệp do chính cơ quan soạn, mở bằng Word, lưu thành tệp mới rồi nhập.',
  },
  'xml-hong': {
    message: 'Nội dung bên trong tệp .docx bị hỏng.',
    advice:
      'Mở tệp bằng Word, chọn sửa (Repair) nếu được hỏi, lưu lại rồi nhập tệp vừa lưu; nếu không mở được, xin lại tệp.',
  },
  'phong-chu-cu': {
    message: 'Văn bản gõ bằng bảng mã cũ, không phải Unicode: nếu chép ra, chữ sẽ thành ký tự lạ.',
    advice:
      'Mở tệp trong Word, chọn toàn bộ, chép; dùng UniKey Toolkit (Ctrl+Shift+F6) chuyển mã clipboard từ TCVN3 (ABC) hoặc VNI Windows sang Unicode; dán lại, đổi phông sang Times New Roman, đọc soát chữ hoa có dấu rồi nhập tệp đã lưu.',
  },
  'chu-khong-doc-duoc': {
    message: 'Chữ trong tệp không đọc được thành tiếng Việt.',
    advice: 'Xin tệp Word (.docx) của văn bản để nhập; giữ tệp này làm bản gốc đính kèm.',
  },
  'trang-long-sau': {
    message: 'Trang web lồng quá nhiều lớp, giống trang được làm ra để phá chương trình đọc.',
    advice: 'Mở trang bằng trình duyệt, chép nội dung văn bản vào Word, lưu thành .docx rồi nhập tệp .docx.',
  },
  'khong-co-chu': {
    message: 'Tệp không có chữ nào để đọc.',
    advice:
      'Kiểm tra lại tệp; nếu nội dung là ảnh chụp hoặc bản quét, xin tệp Word (.docx) và giữ tệp này làm bản gốc đính kèm.',
  },
  'pdf-quet': {
    message: 'PDF này là bản quét (ảnh chụp trang giấy), không có chữ để đọc.',
    advice: 'Giữ tệp này làm bản gốc đính kèm; xin tệp Word (.docx) của văn bản để nhập.',
  },
  'pdf-hong': {
    message: 'Tệp PDF bị hỏng hoặc bị cắt cụt.',
    advice: 'Tải hoặc xin lại tệp PDF; nếu có tệp Word (.docx) thì nhập tệp Word.',
  },
  'qua-thoi-gian': {
    message: 'Đọc tệp quá lâu nên đã dừng.',
    advice: 'Chia văn bản thành nhiều tệp, hoặc xin tệp Word (.docx) rồi nhập lại.',
  },
  'loi-doc': {
    message: 'Chương trình gặp lỗi khi đọc tệp này.',
    advice: 'Mở tệp bằng Word, lưu thành tệp mới rồi nhập lại; nếu vẫn lỗi, gửi tệp cho người quản trị hệ thống.',
  },
} as const satisfies Record<string, Omit<SourceRefusal, 'code'>>;

export type RefusalCode = keyof typeof refusals;

/**
 * A file cannot be imported.
 *
 * @param detail Vietnamese words on this very file, put after the general message
 */
export function refusal(code: RefusalCode, detail?: string): SourceRefusal {
  const { message, advice } = refusals[code];
  return { code, message: detail === undefined ? message : `${message} ${detail}`, advice };
}

/** Thrown inside this room only, where a reader is deep in a file; `readSource` turns it into the answer. */
export class Refused extends Error {
  readonly refusal: SourceRefusal;
  constructor(code: RefusalCode, detail?: string) {
    const why = refusal(code, detail);
    super(why.message);
    this.refusal = why;
  }
}

export function refused(code: RefusalCode, detail?: string): SourceReading {
  return { refusal: refusal(code, detail) };
}
