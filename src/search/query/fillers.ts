import type { QueryPart } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';
import { tokensOf } from '../text/tokens.ts';

/** Words people put around what they look for. They are left out only where nothing holds them too. */
const fillers = phrasesOf(
  `tôi|em|anh|chị|mình|bạn|ông|bà|hỏi|xin|giúp|giùm|hộ|muốn|cần|biết|tìm|kiếm|xem|cho|nào|gì|đâu|sao|ai|khi|lúc|mấy|thế|vậy|ạ|à|ơi
   |nhé|nha|phải|không|có|hay|chưa|là|thì|mà|nói|đến|tới|về|những|các|cái|này|kia|ấy|đó|với|và|của|được|bị|thấy|còn|như|ở|tại|trong
   |theo|ra|vào|chỗ|đã|sẽ|đang|rồi|cũng|chỉ|làm|giao|mất|gồm|bao giờ|bây giờ|bao nhiêu|bao lâu|bao nhiêu phần trăm|bao nhiêu tiền|thế nào|như thế nào|làm sao|ra sao|làm ơn
   |hiện nay|ở đâu|là gì|có phải|hay không|được không
   |mới nhất|gần đây|liên quan|thông tin|nội dung|văn bản|tài liệu|công văn|quy định|quy định mới|cơ quan|đơn vị|ban hành|phụ trách`,
);
/** Without marks many of them are other words too (`hoi`: hỏi, hội): only these are left out then. */
const foldedFillers = phrasesOf(
  `toi|giup|gium|nao|gi|sao|vay|nhe|muon|biet|tim|kiem|xem|cho|duoc|la|va|cua|lam|o|bao gio|bao lau|bao nhieu|bao nhieu phan tram|bao nhieu tien|the nao|nhu the nao|lam sao|ra sao
   |khi nao|o dau|co phai|hay khong|duoc khong|lien quan
   |thong tin|noi dung|van ban|tai lieu|quy dinh|ban hanh|phu trach`,
);

/** Of these, the ones that ask. */
const asking = phrasesOf(
  `ai|gì|nào|đâu|sao|mấy|hỏi|chưa|khi nào|bao giờ|bao nhiêu|bao nhiêu phần trăm|bao nhiêu tiền|bao lâu|thế nào|như thế nào|làm sao
   |ra sao|ở đâu|là gì|có phải|hay không|được không`,
);
const foldedAsking = phrasesOf(
  `gi|nao|sao|khi nao|bao gio|bao nhieu|bao nhieu phan tram|bao nhieu tien|bao lau|the nao|nhu the nao|lam sao|ra sao|o dau|co phai
   |hay khong|duoc khong`,
);

/** Whether some words of a query are those of a question. */
export function asksSomething(parts: readonly QueryPart[], hasMarks: boolean): boolean {
  const phrases = hasMarks ? asking() : foldedAsking();
  return parts.some((_, at) => lengthOfFiller(phrases, hasMarks, parts.slice(at, at + longestFiller)) > 0);
}

/** The parts of a question that say what it is about. */
export function withoutFillers(parts: readonly QueryPart[], hasMarks: boolean): readonly QueryPart[] {
  const phrases = hasMarks ? fillers() : foldedFillers();
  const told: QueryPart[] = [];
  for (let at = 0; at < parts.length;) {
    const length = lengthOfFiller(phrases, hasMarks, parts.slice(at, at + longestFiller));
    if (length === 0) told.push(...parts.slice(at, at + 1));
    at += Math.max(1, length);
  }
  return told;
}

/** How many of some words, from the first on, are one filler: the most that are. */
function lengthOfFiller(phrases: ReadonlySet<string>, hasMarks: boolean, parts: readonly QueryPart[]): number {
  const isOther = parts.findIndex((part) => part.kind === 'key' || part.phrase !== undefined);
  const words = (isOther === -1 ? parts : parts.slice(0, isOther)).map((part) =>
    part.kind === 'key' ? '' : hasMarks ? part.word : foldSyllable(part.word),
  );
  let length = words.length;
  while (length > 0 && !phrases.has(words.slice(0, length).join(' '))) length -= 1;
  return length;
}

/** Words of the longest filler. */
const longestFiller = 4;

/** Words and phrases in their canonical form, brought to it when they are first needed: while a page loads, other work waits. */
function phrasesOf(text: string): () => ReadonlySet<string> {
  let phrases: ReadonlySet<string> | undefined;
  return () =>
    (phrases ??= new Set(
      text.split('|').map((phrase) =>
        tokensOf(phrase)
          .map(({ word }) => word)
          .join(' '),
      ),
    ));
}
