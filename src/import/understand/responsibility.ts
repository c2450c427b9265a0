import { isVague } from './group-name.ts';
import { fold } from './fold.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import type { Party, PartyBook } from './party-book.ts';

/** Who must do what a sentence says, read from the place of each body's name in it. */
export interface Responsibility {
  readonly lead: readonly Party[];
  readonly support: readonly Party[];
  /** The words are nothing but the addressee, as in “2.3 Sở Nội vụ:”: the duties follow below. */
  readonly isHeading: boolean;
  /** Said with “giao”, “yêu cầu”, “chủ trì”, and not by the order of words alone. */
  readonly isSaid: boolean;
  /** Said with “chỉ đạo X”: under a body that must act, it is that body which directs X. */
  readonly isDirected: boolean;
  /** What is left behind the addressee. */
  readonly predicate: string;
}

const assign = String.raw`(?:giao nhiệm vụ(?: cho)?|giao trách nhiệm(?: cho)?|giao|yêu cầu|đề nghị|phân công|ủy quyền(?: cho)?|nhắc nhở|kiến nghị)(?: cho)?(?: đồng chí| các đồng chí)?`;
/** Words that may stand before the addressee of an order. */
const opener = new RegExp(
  String.raw`^(?:(?:đối với|riêng|về phía|đồng thời,?|trong đó,?|trước mắt,?|cụ thể:?|ngoài ra,?|\(?[ivx]+\)|\d\)|nay|bên cạnh đó,?|trách nhiệm (?:thi hành |thực hiện )?(?:của )?|nhiệm vụ của|đồng ý)\s*)*(?:các đồng chí |đồng chí |ông |bà )?$`,
  'u',
);
const assigning = new RegExp(
  String.raw`(?<!theo |được |đã |sự |cùng với )(?<![\p{L}])(?:chỉ đạo|đôn đốc|${assign})\s*:?\s*$`,
  'u',
);
const notDirect =
  /(?:theo|của|do được|được|đã|những|các|nội dung|việc)\s+(?:đề nghị|yêu cầu|chỉ đạo|phân công|kiến nghị|giao)\s*$/u;
const together =
  /(?:phối hợp|hợp tác|kết hợp|liên kết|cùng|thống nhất|sự tham gia của|trao đổi)(?:\s+(?!của)[\p{L}]+){0,4}?\s+(?:với|cùng|của)\s*:?\s*$|(?:phối hợp|phối hợp:|cơ quan phối hợp|đơn vị phối hợp:?|cùng với)\s*:?\s*$/u;
const between =
  /^\s*(?:nêu trên|nói trên|có tên trên|\([^)]{1,30}\))?\s*(?:,|;|và|cùng|&|hoặc|,? ?và các|, cùng)?\s*(?:các đồng chí|đồng chí)?\s*$/u;
const leads =
  /^\s*(?:\([^)]*\)\s*)?,?\s*(?:là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối|thường trực)|chủ trì|làm đầu mối|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)/u;
/** What no order begins with: the sentence tells or explains. */
const telling =
  /^\s*(?:,\s*)?(?:(?:đã|là|vẫn|còn|chưa|vừa|của|tại|về(?! đích)|năm|ngày|số|gồm|bao gồm|và|được|không được xem|nêu|có ý kiến|có báo cáo|có tờ trình|có văn bản|cho rằng|nhận thấy|thông báo để|thông báo đến|thông báo kết|ghi nhận|đánh giá cao|biểu dương|thống nhất với|đồng ý|cơ bản|quyết định(?! danh)|nhận được|kết luận|có thẩm quyền|có quyền|quy định tại|nơi |trực thuộc|thuộc|ban hành (?:nghị|thông|quyết)|khi |nếu |mà |trong năm|trên địa bàn|đối với|phê duyệt tại)(?![\p{L}])|\d|"|\()/u;

/** “… được xếp hạng”: said of a body, not asked of it. */
const passive = /^[^,;:.]{0,70}\sđược (?!giao|phân công)/u;

/** People and places named behind the bodies: “… và ông A chịu trách nhiệm”. */
const persons =
  /^(?:\s(?:nêu trên|nói trên|có tên trên))?(?:,| và)? ?(?:(?:các )?(?:ông|bà|cá nhân)[^.;:]{1,70}?\s(?=chịu|có trách nhiệm|căn cứ))?/u;

interface Run {
  readonly mentions: readonly Mention[];
  readonly from: number;
  readonly end: number;
}

/** Bodies named one after another. */
function runsOf(mentions: readonly Mention[], folded: string): readonly Run[] {
  const runs: { mentions: Mention[]; from: number; end: number }[] = [];
  for (const mention of mentions) {
    const last = runs.at(-1);
    if (last && between.test(folded.slice(last.end, mention.from))) {
      last.mentions.push(mention);
      last.end = mention.end;
    } else runs.push({ mentions: [mention], from: mention.from, end: mention.end });
  }
  return runs;
}

/**
 * Reads who is responsible for what a paragraph orders. “Phối hợp với X” makes X a helper; who is
 * reported to, asked or obeyed (“báo cáo X”, “trình X”, “theo đề nghị của X”) is not responsible; in
 * “A đề nghị B” it is B. `undefined` where no body is ordered anything.
 */
export function responsibilityIn(words: string, book: PartyBook): Responsibility | undefined {
  const folded = fold(words);
  const runs = runsOf(mentionsIn(words, book), folded);
  const lead: Party[] = [];
  const support: Party[] = [];
  let isSaid = false;
  let isDirected = false;
  let predicateAt: number | undefined;
  let previousEnd = 0;
  for (const [index, run] of runs.entries()) {
    const before = folded.slice(index === 0 ? 0 : previousEnd, run.from);
    const after = folded.slice(run.end).replace(persons, ' ');
    previousEnd = run.end;
    if (together.test(before)) {
      support.push(...partiesOf(run));
      continue;
    }
    if (notDirect.test(before)) continue;
    const isFirst = index === 0 && opener.test(before);
    const owners = run.mentions.filter((mention) => /^\s*\(chủ trì\)/u.test(folded.slice(mention.end)));
    const isOrdered =
      assigning.test(before) &&
      (index === 0 ? opener.test(before.replace(assigning, '')) || /[,;:.]\s*$|yêu cầu|giao/u.test(before) : true);
    const startsSentence =
      index > 0 && /[.;:]\s+(?:đồng thời,? |giao |yêu cầu |đề nghị )?$/u.test(before) && leads.test(after);
    // “Bộ Công an chỉ đạo Công an tỉnh”: the one who directs is responsible.
    if (index > 0 && /(?:chỉ đạo|đôn đốc)\s*:?\s*$/u.test(before)) continue;
    if (isFirst && isGiver(runs[index + 1], folded, run)) continue;
    if (
      isOrdered ||
      ((isFirst || startsSentence) && !telling.test(after) && !passive.test(after)) ||
      (leads.test(after) && /(?:^|do|[,;.:]|giao)\s*$/u.test(before))
    ) {
      const isNew = lead.length === 0;
      if (isNew && owners.length > 0) {
        lead.push(...owners.map(({ party }) => party));
        support.push(...partiesOf(run));
        isSaid = true;
        predicateAt = run.end;
        continue;
      }
      // Another order in the same sentence: only where the words say so.
      if (
        !isNew &&
        ((!isOrdered && !(leads.test(after) && !/^\s*chịu trách nhiệm/u.test(after))) ||
          run.mentions.every(({ party }) => isVague(party.name)))
      )
        continue;
      lead.push(...partiesOf(run));
      isSaid ||= isOrdered || leads.test(after);
      isDirected ||= isNew && /(?:chỉ đạo|đôn đốc|hướng dẫn)\s*:?\s*$/u.test(before);
      if (isNew) predicateAt = run.end;
    }
  }
  if (lead.length === 0 || predicateAt === undefined) return undefined;
  const predicate = words
    .slice(predicateAt)
    .replace(/^\s*\([^)]*\)/u, '')
    .trim();
  const isHeading =
    /^[\s:.,;]*$/u.test(predicate) ||
    /^(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thực hiện|tập trung thực hiện|khẩn trương thực hiện|chủ trì|căn cứ chức năng, nhiệm vụ được giao)?[\s,]*(?:các )?(?:nhiệm vụ|nội dung|công việc|nội dung sau|một số nhiệm vụ)?(?: sau(?: đây)?)?\s*:$/u.test(
      fold(predicate),
    );
  return {
    lead: unique(lead),
    support: unique(support).filter(({ id }) => !lead.some((party) => party.id === id)),
    isHeading,
    isSaid,
    isDirected,
    predicate,
  };
}

/** Who helps with what a paragraph orders, be its addressee named or not: “phối hợp với Sở Tài chính”. */
export function helpersIn(words: string, book: PartyBook): readonly Party[] {
  const folded = fold(words);
  const runs = runsOf(mentionsIn(words, book), folded);
  return unique(
    runs.flatMap((run, index) =>
      together.test(folded.slice(runs[index - 1]?.end ?? 0, run.from)) ? partiesOf(run) : [],
    ),
  );
}

/** Whether the first body named gives the order to the next one: “UBND tỉnh yêu cầu Sở …”. */
function isGiver(next: Run | undefined, folded: string, run: Run): boolean {
  if (next === undefined)
    return /^\s*(?:yêu cầu|đề nghị|chỉ đạo|giao|kết luận|quyết định)[^.;]{0,40}:\s*$/u.test(folded.slice(run.end));
  const words = folded.slice(run.end, next.from);
  return new RegExp(String.raw`^\s*(?:cũng |tiếp tục |trân trọng )?${assign}\s*:?\s*$`, 'u').test(words);
}

/** The parties of a run; “các cơ quan liên quan” only where no one else is named. */
function partiesOf({ mentions }: Run): readonly Party[] {
  const parties = mentions.map(({ party }) => party);
  const named = parties.filter(({ kind, name }) => kind === 'agency' || !isVague(name));
  return named.length > 0 ? named : parties;
}

function unique(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}
