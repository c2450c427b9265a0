import { fold } from './fold.ts';
import type { Line } from './passage.ts';

/** The title (trích yếu) and the lines it stands in. */
export interface TitleLines {
  readonly title: string;
  readonly lines: readonly Line[];
}

const stop =
  /^(?:căn cứ|thực hiện |xét |theo đề nghị|kính gửi|ngày \d|sau khi |để |nhằm |trên cơ sở |điều \d|chương |phần (?:thứ|[ivx])|mục |[ivxlc]+\. |\d+[.)] |- |[a-z]\) |\((?:ban hành )?kèm|số\s*:|cộng h|độc lập|nơi nhận|trích yếu|thông tin văn bản|nội dung (?:được|văn bản)|hà nội, ngày|thủ tướng chính phủ\s*(?:điện)?:?$|chính phủ$|quốc hội$)/;
const authority =
  /^(?:BỘ TRƯỞNG|THỦ TƯỚNG|CHỦ TỊCH|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG|CHÁNH|THỐNG ĐỐC|CHÍNH PHỦ|VIỆN TRƯỞNG|QUYẾT ĐỊNH|NGHỊ QUYẾT)/u;
const rule = /^[\s\-–—_=*.~|\\]*$/u;

/** Longest title, in lines: beyond it the text has begun. */
const most = 8;

/**
 * Reads the title from the line behind the kind of document on.
 *
 * @param rest words of the title on the line of the kind itself
 */
export function readTitle(lines: readonly Line[], from: number, rest: string): TitleLines | undefined {
  const taken: Line[] = [];
  let title = rest;
  for (const line of lines.slice(from, from + most + 4)) {
    const { plain } = line;
    if (rule.test(plain)) {
      if (taken.length > 0 || rest !== '') break;
      if (plain !== '') taken.push(line);
      continue;
    }
    const previous = taken.findLast((candidate) => !rule.test(candidate.plain));
    const begun = title !== '';
    if (stop.test(fold(plain)) || (begun && authority.test(plain)) || taken.length >= most) break;
    if (begun && !goesOn(previous, line, title)) break;
    taken.push(line);
    title = begun ? `${title} ${plain}` : plain;
  }
  const last = taken.findLastIndex((line) => !rule.test(line.plain));
  const words = title.replaceAll(/\s+/g, ' ').trim();
  return words === '' ? undefined : { title: words, lines: taken.slice(0, last + 1) };
}

/** Whether a line goes on with the title. */
function goesOn(previous: Line | undefined, line: Line, title: string): boolean {
  if (/[.:;]$/.test(title) && !/(?:TP|P|Tr)\.$/.test(title)) return false;
  if (line.plain.length > 240) return false;
  // A title set as a heading ends where the text begins, whatever letter that begins with.
  const isSet = (other: Line): boolean => other.bold || other.centred;
  if (previous !== undefined && isSet(previous) && !isSet(line) && previous.passage !== line.passage) return false;
  if (/^[\p{Ll}(“"\d]/u.test(line.plain)) return true;
  const isLike = previous !== undefined && previous.bold === line.bold && previous.centred === line.centred;
  const isCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);
  if (isCapitals(title) !== isCapitals(line.plain))
    return /(?:,|và|của|về|tại|cho|với|các|năm|trong|tỉnh|phố)$/u.test(fold(title));
  if (/(?:,|\svà|\scủa|\svề|\stại|\scho|\svới|\scác|\snăm|\strong|\stỉnh|\sphố)$/u.test(fold(title))) return true;
  return isLike && (line.bold || line.centred || isCapitals(title) || previous.passage === line.passage);
}
