import type { ErrorCode } from 'yaml';

interface YamlFault {
  readonly message: string;
  readonly fix: string;
}

const indentation: YamlFault = {
  message: 'Khoảng thụt đầu dòng không đều, hoặc dòng trên thiếu dấu đóng ngoặc.',
  fix: 'Các mục cùng cấp thụt vào bằng nhau, mỗi cấp hai dấu cách; kiểm tra các cặp [ ], { } ở dòng trên.',
};
const signs: YamlFault = {
  message: 'Giá trị này chứa hoặc bắt đầu bằng dấu có nghĩa riêng (: # @ ` & * ! % [ ] { }).',
  fix: 'Đặt cả giá trị trong ngoặc kép, ví dụ: title: "Kết luận: một số việc".',
};

const faults: Partial<Readonly<Record<ErrorCode, YamlFault>>> = {
  BAD_ALIAS: signs,
  BAD_DIRECTIVE: signs,
  BAD_INDENT: indentation,
  BAD_SCALAR_START: signs,
  BLOCK_AS_IMPLICIT_KEY: signs,
  BAD_DQ_ESCAPE: { message: 'Dấu \\ trong ngoặc kép có nghĩa riêng.', fix: 'Viết \\\\ thay cho \\.' },
  DUPLICATE_KEY: { message: 'Mục này được ghi hai lần.', fix: 'Giữ lại một mục.' },
  MISSING_CHAR: {
    message: 'Thiếu dấu đóng ngoặc kép, dấu phẩy hoặc dấu đóng ngoặc.',
    fix: 'Kiểm tra các cặp " ", [ ], { } ở dòng này và dòng trên.',
  },
  MULTIPLE_DOCS: {
    message: 'Dòng “---” cắt dữ liệu làm hai phần; chỉ phần đầu được đọc.',
    fix: 'Xóa dòng này và giữ một phần; hai thứ khác nhau thì để ở hai tệp.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Dòng này không có dạng “khóa: giá trị”.',
    fix: 'Thêm dấu hai chấm và một dấu cách sau tên mục.',
  },
  TAB_AS_INDENT: { message: 'Đầu dòng có dấu tab.', fix: 'Thụt đầu dòng bằng dấu cách.' },
  TAG_RESOLVE_FAILED: signs,
  UNEXPECTED_TOKEN: {
    message: 'Từ đây dữ liệu không nối được với các dòng trên: thụt đầu dòng không đều, hoặc có dấu thừa.',
    fix: 'Các mục cùng cấp thụt vào bằng nhau, mục ngoài cùng không thụt; kiểm tra cả dòng ngay trên.',
  },
};

const otherwise: YamlFault = {
  message: 'Phần dữ liệu viết sai quy cách YAML.',
  fix: 'Kiểm tra dấu ngoặc kép, dấu hai chấm và khoảng thụt đầu dòng; chữ có dấu “:” phải đặt trong ngoặc kép.',
};

const curly: YamlFault = {
  message: 'Dấu ngoặc kép cong “ ” ở đầu giá trị không phải là dấu ngoặc kép của YAML.',
  fix: 'Dùng dấu ngoặc kép thẳng: "…".',
};

const wideColon: YamlFault = {
  message: 'Dấu hai chấm rộng “：” không phải là dấu hai chấm của YAML.',
  fix: 'Thay bằng dấu hai chấm thường và một dấu cách: “name: …”.',
};

/**
 * A syntax error of YAML in words for those who do not know YAML.
 *
 * @param text the line from the error on
 * @param before the line up to the error
 */
export function yamlFault(code: ErrorCode, text: string, before: string): YamlFault {
  if (/^[\p{L}_]+\s*：/u.test(text.trim())) return wideColon;
  if (/^\s*[“”„]/.test(text) || /(?:^|[:,[{-])\s*[“”„][^"]*$/.test(before)) return curly;
  return faults[code] ?? otherwise;
}
