import type { Deliverable } from '#domain/directive.ts';
import { fold, wordEnd, wordStart } from './fold.ts';
import { typeAtStart } from './type-line.ts';

const making = String.raw`(?:[Xx]ây dựng|[Bb]an hành|[Tt]ham mưu|[Hh]oàn thiện|[Hh]oàn chỉnh|[Ss]oạn thảo|[Dd]ự thảo|[Ll]ập|[Tt]rình|xây dựng và ban hành|hoàn thành|phê duyệt|rà soát, hoàn thiện|nghiên cứu|chuẩn bị|đề xuất)`;
const product = new RegExp(
  String.raw`${wordStart}${making}${wordEnd}[^.;:]{0,70}?\s(?<what>(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Quy chế|Quy định|Chương trình|Kế hoạch|Phương án|Đề án|Dự án|Báo cáo|Tờ trình|Thông tư|Hướng dẫn|Kịch bản|Danh mục|Bộ tiêu chí|dự án Luật|dự thảo (?:Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị))${wordEnd}[^.;:]*)`,
  'u',
);

/**
 * The product a directive asks for: “trình Ủy ban nhân dân tỉnh Báo cáo sơ kết …”. What is cited with a
 * number, or only “báo cáo”, is none.
 *
 * @param end where the deadline's words begin: the title stops there
 */
export function deliverableIn(words: string, end: number): Deliverable | undefined {
  const match = product.exec(words.slice(0, end));
  const what = match?.groups?.['what'];
  if (what === undefined) return undefined;
  const title = cut(what);
  const plain = title.replace(/^dự thảo\s+/u, '');
  if (
    /^\S+(?:\s\S+)?\s+(?:số|này|của|nêu|theo|được|tại|trên|về việc$)(?:\s|$)/u.test(plain) ||
    plain.split(' ').length < 4
  )
    return undefined;
  if (
    /\ssố:?\s*\d/u.test(plain) ||
    /(?:của|tại|theo|trong|thực hiện|và)\s*$/u.test(words.slice(0, words.indexOf(what)))
  )
    return undefined;
  const type = typeAtStart(capital(plain));
  return { ...(type && { type: type.id }), title: capital(title) };
}

/** The title ends where the sentence goes on to another step. */
function cut(words: string): string {
  const folded = fold(words);
  const at = folded.search(
    /,? (?:trình (?:ubnd|ủy ban|thủ tướng|chính phủ|chủ tịch|hđnd|hội đồng|cấp|bộ trưởng)|báo cáo (?:ubnd|ủy ban|thủ tướng|chính phủ|chủ tịch|cấp|kết quả)|gửi (?:về|sở|bộ|ubnd)|hoàn thành|xong|bảo đảm|đảm bảo|để |nhằm |làm cơ sở|theo (?:đúng )?quy định|theo chỉ đạo|phù hợp với|chậm nhất|trước ngày|trong (?:tháng|quý|năm))/u,
  );
  return (at <= 0 ? words : words.slice(0, at)).replace(/[\s,;(–-]+$/u, '');
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
