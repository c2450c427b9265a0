import type { Unknown } from '../query/answer.ts';
import type { SitesAnswer } from './searched-sites.ts';

/** What the page says of an answer, in one sentence or two, also read aloud. */
export function sentenceOf(answer: SitesAnswer): string {
  const silent = answer.silent.length === 0 ? '' : ` Chưa hỏi được: ${answer.silent.join(', ')}.`;
  if (answer.total === 0) return `${nothingFound(answer.unknown)}${silent}`;
  const count = countOf(answer);
  if (answer.corrected !== undefined)
    return `Không có kết quả nào khớp nguyên vẹn; ${count} gần đúng cho “${answer.corrected}”.${silent}`;
  return answer.isNear ? `Không có kết quả nào khớp nguyên vẹn; ${count} gần đúng.${silent}` : `${count}${silent}`;
}

function countOf({ total, notices, directives }: SitesAnswer): string {
  const number = (count: number): string => count.toLocaleString('vi');
  const all = `${number(total)} kết quả`;
  return notices > 0 && directives > 0 ? `${all}: ${number(notices)} văn bản, ${number(directives)} nhiệm vụ` : all;
}

function nothingFound(unknown: readonly Unknown[]): string {
  const [number] = unknown.filter(({ about }) => about === 'number');
  if (number !== undefined) return `Không có văn bản nào mang hay nhắc đến số “${number.text}”.`;
  const [date] = unknown.filter(({ about }) => about === 'date');
  if (date !== undefined) return `Không có văn bản hay nhiệm vụ nào nhắc đến “${date.text}”.`;
  const words = unknown.map(({ text }) => `“${text}”`);
  return words.length === 0
    ? 'Không có kết quả nào cho điều bạn tìm.'
    : `Không có kết quả nào cho điều bạn tìm; không văn bản nào có ${words.join(', ')}.`;
}
