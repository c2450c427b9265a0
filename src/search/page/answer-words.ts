import { formatCount } from '#domain/size.ts';
import { longestQuery } from './facets.ts';
import { mostAsked } from '../query/query.ts';
import type { Unknown } from '../query/answer.ts';
import type { SitesAnswer } from './sites-answer.ts';

/** What the page says of an answer, in one sentence or two, also read aloud. */
export function sentenceOf(answer: SitesAnswer): string {
  const pending = answer.others?.pending ?? '';
  const others = pending === '' ? '' : ` ${pending}`;
  if (answer.total === 0) return `${nothingFound(answer.unknown, others !== '')}${others}`;
  const count = countOf(answer);
  if (answer.corrected !== undefined)
    return `Không có kết quả nào khớp nguyên vẹn; ${count} gần đúng cho “${answer.corrected}”.${others}`;
  return answer.isNear
    ? `Không có kết quả nào khớp nguyên vẹn; ${count} gần đúng.${others}`
    : others === ''
      ? count
      : `${count}.${others}`;
}

/** Added where not all of what was typed was searched for; '' else. */
export function lengthNote(query: string, { isCut }: Pick<SitesAnswer, 'isCut'>): string {
  // A field cuts what is pasted into it without a word.
  if (query.length >= longestQuery)
    return ` Ô tìm nhận nhiều nhất ${formatCount(longestQuery)} ký tự; chỉ phần đầu được tìm.`;
  return isCut ? ` Chỉ tìm theo ${String(mostAsked)} từ đầu.` : '';
}

function countOf({ total, notices, directives }: SitesAnswer): string {
  const all = `${formatCount(total)} kết quả`;
  return notices > 0 && directives > 0
    ? `${all}: ${formatCount(notices)} văn bản, ${formatCount(directives)} nhiệm vụ`
    : all;
}

/** @param isOpen some sites have not answered: of these nothing may be said */
function nothingFound(unknown: readonly Unknown[], isOpen: boolean): string {
  if (isOpen) return 'Các trang đã trả lời không có kết quả nào cho điều bạn tìm.';
  const [number] = unknown.filter(({ about }) => about === 'number');
  if (number !== undefined) return `Không có văn bản nào mang hay nhắc đến số “${number.text}”.`;
  const [date] = unknown.filter(({ about }) => about === 'date');
  if (date !== undefined) return `Không có văn bản hay nhiệm vụ nào nhắc đến “${date.text}”.`;
  const words = unknown.map(({ text }) => `“${text}”`);
  return words.length === 0
    ? 'Không có kết quả nào cho điều bạn tìm.'
    : `Không có kết quả nào cho điều bạn tìm; không văn bản nào có ${words.join(', ')} ở ngoài phần nơi nhận.`;
}
