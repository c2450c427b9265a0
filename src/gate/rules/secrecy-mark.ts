import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { problemAt, shortened } from './place.ts';
import type { TextFile } from './text-rule.ts';

// Marks that may surround a stamp on its line: Markdown signs, quotation marks, brackets, a lone table cell.
const open = String.raw`[ \t*_#>|"'“‘(\[\\]*`;
const close = String.raw`[ \t\r*_#|"'”’)\].!\\]*`;
const patterns = [
  // A line that is a stamp: “MẬT”, “**TỐI MẬT**”, “Tuyệt mật”.
  new RegExp(String.raw`^${open}(?<mark>(?:(?:tài liệu|tối|tuyệt) )?mật|tài liệu thu hồi)${close}$`, 'gimu'),
  // A stamp before the number or another word of the heading: “MẬT – Số: 12/BC-UBND”.
  new RegExp(
    String.raw`^${open}(?<mark>(?:TỐI |TUYỆT )?MẬT)[*_\])”]{0,4}[ \t]{0,20}(?:[-–—:.,|]|(?<=[ \t])(?:Số|SỐ|S:))`,
    'gmu',
  ),
  // “Độ mật: Tối mật”
  /(?<![\p{L}\p{N}])(?<mark>(?:mức )?độ mật\s{0,3}[:=]\s{0,3}["'“(]?(?:tối |tuyệt )?mật)(?![\p{L}\p{N}])/giu,
  // After a document's number: “12/BC-UBND (Mật)”.
  /(?<![\p{L}\p{N}])(?<mark>\d{1,6}[a-z]?(?:[/-][\p{Lu}\d.&]+){1,4}\s{0,3}\((?:(?:tối |tuyệt )?mật)\))/giu,
];

/** A document's mark of secrecy (Nghị định 26/2020/NĐ-CP, Điều 2, Điều 4); talk about secrecy is in order. */
export function secrecyMark(file: TextFile): readonly Problem[] {
  if (!glanceAt(file.text).mayHave('secrecy')) return [];
  const found = new Map<number, { mark: string; offset: number }>();
  for (const pattern of patterns) {
    for (const match of file.text.matchAll(pattern)) {
      const mark = match.groups?.['mark'] ?? '';
      const offset = match.index + match[0].indexOf(mark);
      // One stamp a line, whichever pattern saw it.
      const line = file.text.lastIndexOf('\n', offset);
      if (!found.has(line)) found.set(line, { mark, offset });
    }
  }
  return [...found.values()].map(({ mark, offset }) =>
    problemAt(file, offset, {
      rule: 'secrecy-mark',
      severity: 'error',
      message: `“${shortened(mark)}” là dấu độ mật: văn bản có dấu này không được đăng.`,
      fix: 'Không đưa tệp này lên; báo ngay người phụ trách bảo mật của cơ quan. Chỉ đăng khi đã có quyết định giải mật, và bỏ dấu này.',
    }),
  );
}
