import type { SourceWarning } from './source-document.ts';

/** What a reader may meet that a person must know, and what to do about it. Codes are stable; words may change. */
const catalogue = {
  'chinh-sua-them': [
    'Tệp còn chỉnh sửa đang theo dõi (Track Changes); chữ thêm vào đã được giữ',
    'Mở tệp trong Word, chọn Review → Accept All Changes, soát lại với bản đã ký rồi nhập lại; nếu bản nháp đã đúng thì không cần.',
  ],
  'chinh-sua-bot': [
    'Tệp còn chỉnh sửa đang theo dõi (Track Changes); chữ bị xóa đã được bỏ',
    'Soát lại những chữ này với bản đã ký: nếu bản ký còn chúng, từ chối chỉnh sửa trong Word (Review → Reject) rồi nhập lại.',
  ],
  'chinh-sua-chuyen': [
    'Tệp có đoạn được chuyển chỗ đang theo dõi; đoạn được giữ ở chỗ mới',
    'Soát thứ tự các đoạn với bản đã ký.',
  ],
  'chu-thich-le': [
    'Tệp có nhận xét (Comments); nhận xét không được nhập',
    'Không cần làm gì nếu nhận xét không thuộc văn bản.',
  ],
  'chu-an': [
    'Tệp có chữ ẩn (Hidden); chữ ẩn không được nhập',
    'Soát với bản đã ký: nếu bản ký có những chữ này, bỏ định dạng Hidden trong Word rồi nhập lại.',
  ],
  'chu-trang': [
    'Tệp có chữ màu trắng; chữ vẫn được giữ',
    'Soát với bản đã ký: nếu bản ký không thấy những chữ này thì xóa chúng khỏi bản nháp.',
  ],
  'chu-gach': [
    'Tệp có chữ bị gạch ngang; chữ vẫn được giữ, nét gạch thì mất',
    'Soát với bản đã ký: nếu gạch ngang nghĩa là bỏ thì xóa những chữ này khỏi bản nháp.',
  ],
  'chu-hoa-theo-dinh-dang': [
    'Chữ in hoa do định dạng (All Caps/Small Caps), trong tệp là chữ thường; bản nháp giữ chữ như trong tệp',
    'Nếu muốn đúng như bản in, gõ lại những chữ này thành chữ hoa trong bản nháp.',
  ],
  'chi-so-tren-duoi': [
    'Có chữ số viết cao hoặc thấp (chỉ số) ngay sau chữ số khác; bản nháp không giữ được vị trí cao thấp nên dễ đọc nhầm',
    'Soát từng chỗ với bản đã ký; viết bằng ký tự Unicode (ví dụ ², ³, ⁶) nếu cần.',
  ],
  'chu-thich-chan': [
    'Tệp có chú thích chân trang hoặc cuối văn bản; chú thích được đặt ở cuối, số của nó viết bằng chữ số nhỏ phía trên',
    'Soát lại chỗ đặt của từng chú thích.',
  ],
  'dau-trang-chan-trang': [
    'Đầu trang hoặc chân trang có chữ; chữ này không được nhập',
    'Nếu chữ này thuộc văn bản (ví dụ tên cơ quan, số hiệu), chép vào bản nháp.',
  ],
  'dau-trang-la-phan-dau': [
    'Quốc hiệu, tên cơ quan nằm ở đầu trang (Header) của tệp; đã được đưa lên đầu bản nháp',
    'Soát phần đầu của bản nháp với bản đã ký.',
  ],
  'phan-la': [
    'Tệp có phần mà công cụ không biết Word in ra hay không; chữ trong đó không được nhập',
    'Soát với bản đã ký: nếu bản ký có những chữ này thì chép vào bản nháp.',
  ],
  'hop-chu': [
    'Tệp có hộp chữ (Text Box); chữ trong hộp được đặt sau đoạn mà hộp gắn vào',
    'Soát lại chỗ đứng của những chữ này.',
  ],
  anh: [
    'Tệp có ảnh hoặc hình vẽ; ảnh không được nhập',
    'Nếu ảnh có chữ hoặc bảng thuộc văn bản, gõ lại vào bản nháp; ảnh con dấu, chữ ký thì không nhập.',
  ],
  'bieu-do': [
    'Tệp có biểu đồ hoặc sơ đồ (Chart, SmartArt); không được nhập',
    'Gõ lại nội dung thành bảng hoặc đoạn văn trong bản nháp.',
  ],
  'chu-nghe-thuat': [
    'Tệp có chữ nghệ thuật hoặc chữ chìm (WordArt, Watermark); không được nhập',
    'Nếu chữ này là “DỰ THẢO”, kiểm tra xem tệp có phải bản đã ký không.',
  ],
  'doi-tuong-nhung': [
    'Tệp có đối tượng nhúng hoặc tệp chèn vào; nội dung bên trong không được đọc',
    'Mở đối tượng trong Word, chép nội dung ra thành chữ, lưu rồi nhập lại.',
  ],
  'cong-thuc': [
    'Tệp có công thức toán; chỉ giữ được các ký tự, không giữ được cách trình bày',
    'Soát từng công thức với bản đã ký.',
  ],
  'truong-tu-sinh': [
    'Tệp có trường do Word tự sinh chữ khi in, chữ ấy không có trong tệp',
    'Soát với bản đã ký; trong Word chọn trường rồi bấm Ctrl+Shift+F9 để biến thành chữ thường, lưu và nhập lại.',
  ],
  'ky-hieu-la': [
    'Có ký hiệu của phông ký hiệu không đổi được sang Unicode',
    'Soát với bản đã ký và gõ ký hiệu đúng vào bản nháp.',
  ],
  'so-tu-dong-la': [
    'Có kiểu đánh số tự động không đọc được đúng như Word in',
    'Soát số của các đoạn này với bản đã ký.',
  ],
  'o-gop': ['Bảng có ô bị gộp còn chữ bên trong mà Word không in; chữ này không được nhập', 'Soát bảng với bản đã ký.'],
  macro: [
    'Tệp có chứa macro; macro không được chạy và không được nhập',
    'Nên lưu lại thành .docx không có macro trước khi công bố bản gốc.',
  ],
  'o-dien-san': [
    'Tệp còn ô điền sẵn chưa điền (chữ gợi ý)',
    'Soát và xóa chữ gợi ý khỏi bản nháp nếu bản ký không có.',
  ],
  'phong-chu-cu': [
    'Một số chữ dùng phông của bảng mã cũ (TCVN3, VNI) và có vẻ không phải Unicode',
    'Gõ lại những chữ này trong bản nháp theo bản đã ký.',
  ],
  'gach-noi-mem': [
    'Có gạch nối mềm (không hiện khi đọc) giữa chữ hoa hoặc chữ số, có thể là dấu gạch nối thật bị mất',
    'Soát với bản đã ký và gõ dấu “-” vào bản nháp nếu cần.',
  ],
  'ky-tu-an': ['Có ký tự vô hình hoặc ký tự điều khiển; đã được bỏ', 'Không cần làm gì nếu chữ hai bên vẫn đúng.'],
  'khong-dau': [
    'Văn bản gần như không có chữ tiếng Việt có dấu',
    'Kiểm tra xem tệp có bị mất dấu hoặc có phải tiếng Việt không.',
  ],
  'bang-ma-doan': [
    'Tệp không phải UTF-8; bảng mã được đoán',
    'Soát dấu tiếng Việt trong bản nháp; tốt nhất lưu lại tệp theo UTF-8.',
  ],
  'chu-la': ['Có chữ không giống tiếng Việt, có thể do quét hoặc chép lỗi', 'Soát những chữ này với bản đã ký.'],
  'bang-pdf': [
    'Bảng trong PDF được nhận ra theo nét kẻ hoặc vị trí chữ',
    'Soát từng bảng với bản đã ký; nếu có tệp Word thì nên nhập tệp Word.',
  ],
  'trang-quet': [
    'Có trang là ảnh quét, không có chữ để đọc',
    'Gõ nội dung các trang này vào bản nháp, hoặc xin tệp Word (.docx).',
  ],
  'pdf-loi': [
    'PDF có lỗi bên trong nên có thể thiếu chữ',
    'Soát từng chữ với bản đã ký; tốt nhất xin lại tệp, hoặc nhập tệp Word (.docx).',
  ],
  'lop-chu-nhan-dang': [
    'PDF là bản quét có lớp chữ do máy nhận dạng, thường có lỗi',
    'Soát từng chữ với bản đã ký; tốt nhất nhập tệp Word (.docx).',
  ],
  'chu-cheo': ['Có chữ xoay hoặc nghiêng trên trang (chữ chìm, con dấu số); không được nhập', 'Soát với bản đã ký.'],
  'chu-chong': [
    'PDF có chữ in chồng lên nhau, có thể do còn chỉnh sửa đang theo dõi',
    'Soát kỹ với bản đã ký; tốt nhất nhập tệp Word.',
  ],
  'so-trang': [
    'Số trang và dòng lặp ở đầu hoặc chân trang đã được bỏ',
    'Không cần làm gì nếu những dòng này không thuộc văn bản.',
  ],
  'dau-markdown': [
    'Tệp .txt có dấu của Markdown (**, #); các dấu này được hiểu là cách trình bày và bỏ đi',
    'Soát bản nháp; nếu dấu “**” hoặc “#” là của văn bản thì gõ lại.',
  ],
  'lien-ket': [
    'Có liên kết; chữ của liên kết được giữ, địa chỉ thì không',
    'Nếu bản đã ký in địa chỉ thì gõ lại vào bản nháp.',
  ],
  'bo-phan-trang': [
    'Phần của trang web không thuộc văn bản (trình đơn, mã lệnh, chữ ẩn) đã được bỏ',
    'Soát đầu và cuối bản nháp.',
  ],
} as const satisfies Record<string, readonly [message: string, advice: string]>;

export type FindingCode = keyof typeof catalogue;

/** Most passages quoted in one warning, and characters of each. */
const most = 8;
const longest = 90;

/** Collects what a reader meets; each kind becomes one warning that quotes the words concerned. */
export class Findings {
  readonly #found = new Map<FindingCode, { words: string[]; place: string | undefined }>();

  /**
   * @param words the words concerned, as in the file; empty where there are none
   * @param place where it is, in Vietnamese
   */
  add(code: FindingCode, words = '', place?: string): void {
    const found = this.#found.get(code) ?? { words: [], place };
    this.#found.set(code, found);
    const text = words.replace(/\s+/gu, ' ').trim();
    if (text !== '') found.words.push(text);
  }

  /** Joins words to the passage added last, as runs of one change are split anywhere. */
  extend(code: FindingCode, words: string): void {
    const found = this.#found.get(code);
    const last = found?.words.pop();
    if (found === undefined || last === undefined) this.add(code, words);
    else found.words.push(`${last}${words}`.replace(/\s+/gu, ' '));
  }

  has(code: FindingCode): boolean {
    return this.#found.has(code);
  }

  warnings(): readonly SourceWarning[] {
    return [...this.#found].map(([code, { words, place }]) => {
      const [message, advice] = catalogue[code];
      const warning = { code, message: `${message}${quoted(words)}.`, advice };
      return place === undefined ? warning : { ...warning, place };
    });
  }
}

function quoted(words: readonly string[]): string {
  if (words.length === 0) return '';
  const shown = words.slice(0, most).map((text) => `“${shortened(text)}”`);
  const rest = words.length - shown.length;
  return `: ${shown.join(', ')}${rest > 0 ? ` và ${String(rest)} chỗ khác` : ''}`;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('').trimEnd()}…`;
}
