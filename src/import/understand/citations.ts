import type { CivilDate } from '#domain/civil-date.ts';
import type { RelationType } from '#domain/notice.ts';
import { fold, wordEnd, wordStart } from './fold.ts';
import type { Confidence } from './guess.ts';
import { asNumber, typeOfNumber } from './number-line.ts';
import { typeAtStart } from './type-line.ts';
import { readWrittenDate, writtenDate } from './written-date.ts';

/** Another document that this one names, and how it bears on it. */
export interface Citation {
  readonly relation: RelationType;
  readonly type: string;
  readonly number: string;
  readonly issued?: CivilDate;
  readonly confidence: Confidence;
  /** The words it was read from. */
  readonly words: string;
}

const kinds =
  'thông tư liên tịch|bộ luật|luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|thông báo|công văn|công điện|tờ trình|báo cáo|kết luận|quy định|quy chế|chương trình|đề án|hướng dẫn|văn bản|phương án|thông cáo|biên bản';
const number = String.raw`0*[1-9]\d{0,5}(?:\.\d{1,3})?[a-zđ]?\s?[/-]\s?(?:(?:19|20)\d{2}\s?[/-]\s?)?[\p{Lu}Đ][\p{L}\d&.]*(?:\s?[-–—/&]\s?[\p{Lu}Đ][\p{L}\d&.]*)*`;
const citation = new RegExp(
  String.raw`${wordStart}(?<kind>${kinds})(?<name>(?:\s+(?!(?:số|${kinds})(?![\p{L}]))[^\s;.]+){0,45}?)\s+số:?\s*(?<number>${number})(?:[^\d;.(]{0,30}?\s*(?:ngày|\()\s*(?<date>${writtenDate}))?`,
  'giu',
);

/** The documents a text names with number, each once, with the strongest relation said of it. */
export function citationsIn(paragraphs: readonly string[], own?: string): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const paragraph of paragraphs) {
    for (const match of paragraph.matchAll(citation)) {
      const read = read1(match, paragraph);
      if (read === undefined || read.number === own) continue;
      const before = found.get(read.number);
      if (before === undefined || rank(read.relation) < rank(before.relation)) {
        found.set(read.number, {
          ...read,
          ...(read.issued === undefined && before?.issued !== undefined && { issued: before.issued }),
        });
      }
    }
  }
  return [...found.values()];
}

function read1(match: RegExpExecArray, paragraph: string): Citation | undefined {
  const { kind = '', number: written = '', date } = match.groups ?? {};
  const known = asNumber(written, '');
  if (known === undefined) return undefined;
  const issued = date === undefined ? undefined : readWrittenDate(fold(date));
  const folded = fold(paragraph);
  const before = folded.slice(0, match.index);
  const called = fold(kind) === 'bộ luật' ? 'luat' : typeAtStart(kind)?.id;
  const coded = /QH\d+$/.test(known.value) ? undefined : typeOfNumber(known.value);
  const type = coded ?? called ?? 'cong-van';
  return {
    relation: relationOf(folded, before),
    type,
    number: known.value,
    ...(issued && { issued }),
    confidence: known.confidence,
    words: paragraph.slice(match.index, match.index + match[0].length),
  };
}

const order: readonly RelationType[] = [
  'corrects',
  'repeals',
  'replaces',
  'amends',
  'supplements',
  'based-on',
  'implements',
  'product-of',
  'cites',
];

function rank(relation: RelationType): number {
  return order.indexOf(relation);
}

/** What the words before a citation say of it. */
function relationOf(folded: string, before: string): RelationType {
  const near = before.slice(-90);
  if (/^\s*(?:[-*]\s*)?(?:căn cứ|cơ sở pháp lý)/.test(folded)) return 'based-on';
  if (new RegExp(`đính chính[^.;]*$`, 'u').test(near)) return 'corrects';
  // “thay thế”, “bãi bỏ” hold for what follows in the same sentence; “bãi bỏ khoản 2 Điều 3” amends.
  const last = /(?<verb>thay thế|bãi bỏ|hủy bỏ|sửa đổi|bổ sung|hết hiệu lực)(?<rest>[^.;]*)$/u.exec(near)?.groups;
  if (last) {
    const isPart = /(?:khoản|điểm|điều|phụ lục|mẫu|một số điều|chương)(?!\p{L})/u.test(last['rest'] ?? '');
    const verb = last['verb'] ?? '';
    if (verb === 'bổ sung')
      return isPart || /sửa đổi,?\s*$/.test(near.slice(0, near.indexOf(verb))) ? 'amends' : 'supplements';
    if (verb === 'sửa đổi') return /được $/.test(near.slice(0, near.lastIndexOf(verb))) ? 'cites' : 'amends';
    if (/được (?:sửa đổi|bổ sung|thay thế)/.test(near)) return 'cites';
    if (isPart) return 'amends';
    return verb === 'thay thế' ? 'replaces' : verb === 'hết hiệu lực' ? 'cites' : 'repeals';
  }
  if (
    new RegExp(`${wordStart}(?:thực hiện|triển khai(?: thực hiện)?|thi hành|theo)${wordEnd}[^.;,]{0,40}$`, 'u').test(
      near,
    ) &&
    /^\s*(?:thực hiện|triển khai|thi hành)/.test(folded)
  )
    return 'implements';
  return 'cites';
}
