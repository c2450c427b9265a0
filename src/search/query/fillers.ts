import type { QueryPart } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';
import { tokensOf } from '../text/tokens.ts';

/** Words people put around what they look for. They are left out only where nothing holds them too. */
const fillers = wordsOf(
  `tôi em anh chị mình bạn ông bà hỏi xin giúp giùm hộ muốn cần biết tìm kiếm xem cho nào gì đâu sao ai bao giờ khi lúc mấy
   thế vậy ạ à ơi nhé nha phải không có hay chưa là thì mà nói đến tới về liên quan những các cái này kia ấy đó với và của được
   bị thấy còn như ở tại trong theo ra vào thông tin nội dung văn bản tài liệu công văn quy định làm ơn hiện nay mới nhất gần đây
   đã sẽ đang rồi bây giờ cũng chỉ cơ quan đơn vị làm sao được giao ban hành`,
);
/** Without marks most of them are other words too (`hoi`: hỏi, hội): only these are left out then. */
const foldedFillers = wordsOf('toi giup gium nao gi sao vay nhe muon biet tim kiem xem cho duoc la va cua lam o');

/** The parts of a question that say what it is about. */
export function withoutFillers(parts: readonly QueryPart[], hasMarks: boolean): readonly QueryPart[] {
  return parts.filter(
    (part) =>
      part.kind === 'key' ||
      part.phrase !== undefined ||
      !(hasMarks ? fillers().has(part.word) : foldedFillers().has(foldSyllable(part.word))),
  );
}

/** Words of questions to people; documents have no use for them. */
const askingWords = wordsOf('tôi toi hỏi hoi giúp giup giùm gium nhé nhe sao gì gi nào nao muốn muon xin ạ');
const fewestAsking = 2;

/** Whether someone asks in whole sentences: at least two words that only questions have. */
export function isQuestion(parts: readonly QueryPart[]): boolean {
  const asking = parts.filter(
    (part) => part.kind === 'word' && part.phrase === undefined && askingWords().has(part.word),
  );
  return asking.length >= fewestAsking;
}

/** Words in their canonical form, brought to it when they are first needed: while a page loads, other work waits. */
function wordsOf(text: string): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => (words ??= new Set(tokensOf(text).map(({ word }) => word)));
}
