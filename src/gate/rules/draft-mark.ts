import type { Problem } from '#domain/problem.ts';
import { glanceAt } from './glance.ts';
import { problemAt, shortened } from './place.ts';
import type { TextFile } from './text-rule.ts';

const open = String.raw`[ \t*_#>|"'“‘(\[\\]*`;
const close = String.raw`[ \t\r*_#|"'”’)\].!:\\]*`;
const which = String.raw`(?:[ \t]{0,3}[-–,(]?[ \t]{0,3}(?:lần(?: thứ)?[ \t]{0,3}(?:\d+|\p{L}+)|\d{1,2}|v\d+|ngày\s[\d/.\-]+|(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)\)?)*`;
const patterns = [
  // A line that is a stamp: “DỰ THẢO”, “(Dự thảo lần 2)”, “Dự thảo ngày 12/5/2015”.
  new RegExp(String.raw`^${open}(?<mark>dự thảo${which})${close}$`, 'gimu'),
  // A heading in brackets at its end: “KẾ HOẠCH (DỰ THẢO)”, “title: Kế hoạch năm 2016 (dự thảo)”.
  new RegExp(
    String.raw`^(?:[^\p{Ll}\n]*?|(?:title:|#)[^\n]*?)(?<mark>\((?:DỰ THẢO|[Dd]ự thảo)${which}\))["'*_ \t\r]*$`,
    'gmu',
  ),
  // “(dự thảo lần 3)” says which draft this is, wherever it stands at the end of a line.
  /(?<mark>\(dự thảo lần(?: thứ)? ?\d+\))["'*_ \t\r]*$/gimu,
  // In the number: “Số: … /QĐ-UBND (dự thảo)”, “number: "Dự thảo/NQ-HĐND"”.
  /^[ \t*_"'|\\]*(?:số(?:[ \t]*:|[ \t]+(?=\d|\/|…|\.\.))|number:|ký hiệu:)[^\n]{0,60}?(?<mark>dự thảo)(?!\p{L})/gimu,
];
const heading = new RegExp(String.raw`^${open}(?<mark>DỰ THẢO[^\p{Ll}\n]*)$`, 'gmu');

/** The mark of a draft as stamp, heading or in the number; talk about drafts is in order. */
export function draftMark(file: TextFile): readonly Problem[] {
  if (!glanceAt(file.text).mayHave('draft')) return [];
  const found = new Map<number, { mark: string; offset: number }>();
  for (const pattern of [...patterns, heading]) {
    for (const match of file.text.matchAll(pattern)) {
      // A heading's second line (“LẤY Ý KIẾN / DỰ THẢO NGHỊ ĐỊNH”) goes on with the first.
      if (pattern === heading && continuesHeading(file.text, match.index)) continue;
      const mark = (match.groups?.['mark'] ?? '').trim();
      const offset = match.index + match[0].lastIndexOf(mark);
      // One stamp a line, whichever pattern saw it.
      const line = file.text.lastIndexOf('\n', offset);
      if (!found.has(line)) found.set(line, { mark, offset });
    }
  }
  return [...found.values()].map(({ mark, offset }) =>
    problemAt(file, offset, {
      rule: 'draft-mark',
      severity: 'error',
      message: `“${shortened(mark)}” là dấu của bản dự thảo; trang này chỉ đăng văn bản đã ký ban hành.`,
      fix: 'Chép từ bản đã ký; nếu đây đúng là bản đã ký, bỏ chữ “Dự thảo” còn sót.',
    }),
  );
}

function continuesHeading(text: string, offset: number): boolean {
  const previous = text.slice(text.lastIndexOf('\n', offset - 2) + 1, Math.max(0, offset - 1));
  return offset > 0 && /\p{Lu}/u.test(previous) && !/\p{Ll}/u.test(previous);
}
