import type { Deadline } from '#domain/deadline.ts';
import type { Deliverable, DirectiveKind } from '#domain/directive.ts';
import { deadlinesIn, type Rule } from './deadline-words.ts';
import { deliverableIn } from './deliverable.ts';
import { fold } from './fold.ts';
import type { Confidence } from './guess.ts';
import type { OutlineClause } from './outline.ts';
import type { Party, PartyBook } from './party-book.ts';
import { printedWords } from './plain-text.ts';
import { helpersIn, responsibilityIn, type Responsibility } from './responsibility.ts';

/** A directive found in the text. Its address is given when the text is written. */
export interface FoundDirective {
  /** Passages whose words it is, or the cell of a table. */
  readonly passages: readonly number[];
  readonly cell?: { readonly row: number; readonly column: number };
  /** Part of the only passage, as offsets in its letters: a paragraph may order several bodies in turn. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly kind: DirectiveKind;
  readonly lead: readonly Party[];
  readonly support: readonly Party[];
  readonly due?: Deadline;
  readonly deliverable?: Deliverable;
  readonly confidence: Confidence;
  /** Who is responsible is said in a clause above. */
  readonly isInherited: boolean;
  readonly words: string;
  /** Deadlines of the same words beyond the one taken. */
  readonly otherDeadlines: readonly string[];
}

/** Words that may be an order to someone the text does not name. */
export interface OpenOrder {
  readonly passages: readonly number[];
  readonly words: string;
}

export interface FoundDirectives {
  readonly directives: readonly FoundDirective[];
  readonly open: readonly OpenOrder[];
}

/** Headings under which nothing is ordered. */
const narrative =
  /^(?:đánh giá|kết quả|tình hình|về tình hình|ưu điểm|tồn tại|hạn chế|nguyên nhân|mục đích|mục tiêu|quan điểm|yêu cầu$|mục đích, yêu cầu|phạm vi|đối tượng|giải thích|căn cứ|bài học|thực trạng|chỉ tiêu)/u;
/** Divisions of a law in which bodies are ordered something; elsewhere it makes rules for everyone. */
const duties =
  /trách nhiệm|tổ chức thực hiện|điều khoản thi hành|hiệu lực thi hành|thi hành|phân công|nhiệm vụ (?:của|và)/u;
const imperative =
  /^(?:tiếp tục|khẩn trương|chủ động|tăng cường|đẩy mạnh|nâng cao|tập trung|rà soát|tổ chức|triển khai|thực hiện|quán triệt|chỉ đạo|phối hợp|xây dựng|hoàn thiện|hoàn thành|thường xuyên|kịp thời|nghiên cứu|bố trí|kiểm tra|hướng dẫn|tham mưu|báo cáo|tổng hợp|theo dõi|đôn đốc|bảo đảm|đảm bảo|phấn đấu|quyết liệt|nghiêm túc|tăng tốc|rút ngắn|tháo gỡ|xử lý|giải quyết|chuẩn bị|đề xuất|cập nhật|công khai|thống kê|lập|ban hành|trình|sớm|huy động|phát huy|giữ vững|ưu tiên)(?!\p{L})/u;

/**
 * The directives of a document, in order: each paragraph that orders a body something, or that stands as
 * an item under one that names who must act.
 *
 * @param isNormative whether the document makes rules (nghị định, thông tư, luật): there only the
 *   divisions about duties and enforcement are read
 * @param issuer id of the issuing body, which does not order itself
 * @param host whom the meeting was held with: orders without an addressee are most likely for it
 */
export function directivesIn(
  clauses: readonly OutlineClause[],
  book: PartyBook,
  isNormative: boolean,
  issuer?: string,
  host?: Party,
): FoundDirectives {
  const said = new Map<OutlineClause, Responsibility>();
  const directives: FoundDirective[] = [];
  const open: OpenOrder[] = [];
  for (const clause of clauses) {
    if (clause.unit.isTable || clause.words === '') continue;
    const read = responsibilityIn(clause.words, book) ?? (host && calledByKind(clause.words, host));
    const own = read?.isDirected === true && inheritedFrom(clause, said) ? undefined : read;
    if (own) said.set(clause, own);
    if (isNormative && !isUnderDuties(clause)) continue;
    if (isUnderNarrative(clause) || isOutside(clause)) continue;
    if (announces(clause, own)) continue;
    const inherited = own ? undefined : inheritedFrom(clause, said);
    const meant = own ?? inherited;
    if (meant === undefined) {
      if (isNormative || !isOrder(clause)) continue;
      if (host) {
        const guessed = {
          lead: [host],
          support: [],
          isHeading: false,
          isSaid: false,
          isDirected: false,
          predicate: clause.words,
        };
        directives.push({ ...directiveOf(clause, guessed, helpersIn(clause.words, book), true), confidence: 'low' });
      } else open.push({ passages: clause.unit.passages, words: clause.words });
      continue;
    }
    if (own === undefined && isTold(clause.words)) continue;
    if (!meant.isSaid && meant.lead.every(({ id }) => id === issuer)) continue;
    const parts = own ? ordersIn(clause, own, book) : [];
    if (parts.length > 1) directives.push(...parts);
    else directives.push(directiveOf(clause, meant, own ? [] : helpersIn(clause.words, book), own === undefined));
  }
  return { directives, open };
}

/** “Thành phố khẩn trương …”, “Tỉnh tiếp tục …”: whom the meeting was held with, called by its kind. */
function calledByKind(words: string, host: Party): Responsibility | undefined {
  const match = /^(?:Thành phố|Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Đặc khu|Địa phương|Bộ|Sở)\s(?=\p{Ll})/u.exec(words);
  const predicate = match && words.slice(match[0].length);
  if (!predicate || !imperative.test(fold(predicate))) return undefined;
  return { lead: [host], support: [], isHeading: false, isSaid: false, isDirected: false, predicate };
}

/**
 * The orders of one paragraph that addresses one body after another: “Sở A …; Sở B …, trình trước …”. Each
 * takes the words up to the next. Fewer than two mean that the paragraph is one order.
 */
function ordersIn(clause: OutlineClause, first: Responsibility, book: PartyBook): readonly FoundDirective[] {
  const { unit, words, offset } = clause;
  if (unit.passages.length !== 1 || unit.text.includes('\n')) return [];
  const starts: { at: number; said: Responsibility }[] = [{ at: 0, said: first }];
  for (const match of words.matchAll(/[;.]\s+(?=\p{Lu}|(?:giao|yêu cầu|đề nghị)\s)/gu)) {
    const at = match.index + match[0].length;
    const said = responsibilityIn(words.slice(at), book);
    const before = starts.at(-1)?.said.lead ?? [];
    const isOther = said?.lead.every((party) => !before.some(({ id }) => id === party.id)) === true;
    // “Nếu chậm, Chủ tịch UBND …”, “Các đơn vị …”: only a body that is named opens an order of its own.
    const isNamed = said?.lead.some(({ kind, isKnown }) => kind === 'agency' || isKnown) === true;
    if (said && isOther && isNamed && !said.isHeading && (said.isSaid || /^\p{Lu}/u.test(words.slice(at))))
      starts.push({ at, said });
  }
  if (starts.length < 2) return [];
  const printed = unit.text.normalize('NFC');
  return starts.map(({ at, said }, index): FoundDirective => {
    const end = starts[index + 1]?.at ?? words.length;
    const part = words.slice(at, end).trimEnd();
    const own = responsibilityIn(part, book) ?? said;
    const from = index === 0 ? 0 : (unit.at[offset + at] ?? 0);
    // The sign between two orders is neither's.
    const kept = part.replace(/[\s;.]+$/u, '');
    const to =
      index === starts.length - 1 ? printed.trimEnd().length : (unit.at[offset + at + kept.length - 1] ?? 0) + 1;
    const found = directiveOf({ ...clause, words: part, offset: offset + at }, own, [], false);
    return { ...found, span: { start: from, end: to } };
  });
}

/** Whether a clause only announces what its items order. */
function announces(clause: OutlineClause, own: Responsibility | undefined): boolean {
  if (own?.isHeading === true) return true;
  return /:\s*$/.test(clause.words) && clause.children.length > 0;
}

/** The responsibility said in the nearest clause above. */
function inheritedFrom(
  clause: OutlineClause,
  said: ReadonlyMap<OutlineClause, Responsibility>,
): Responsibility | undefined {
  for (let above = clause.parent; above !== undefined; above = above.parent) {
    const found = said.get(above);
    if (found && (found.isHeading || /:\s*$/.test(above.words))) {
      return { ...found, isSaid: false };
    }
  }
  return undefined;
}

function headings(clause: OutlineClause): readonly string[] {
  const above: string[] = [];
  for (let at = clause.parent; at !== undefined; at = at.parent) above.push(fold(at.words));
  return above;
}

function isUnderDuties(clause: OutlineClause): boolean {
  return [fold(clause.words), ...headings(clause)].some(
    (words, index) =>
      (index > 0 || /^(?:trách nhiệm|các bộ trưởng|bộ trưởng|thủ trưởng|chánh văn phòng)/u.test(words)) &&
      words.length < 220 &&
      duties.test(words),
  );
}

function isUnderNarrative(clause: OutlineClause): boolean {
  return headings(clause).some((words) => words.length < 160 && narrative.test(words));
}

/** What orders nothing wherever it stands: the legal bases, the close, the notes. */
function isOutside({ words, address }: OutlineClause): boolean {
  const folded = fold(words);
  return (
    /^(?:căn cứ|xét|theo đề nghị|theo báo cáo|sau khi nghe|kính gửi|nơi nhận|ghi chú|nguồn|lưu:)/u.test(folded) ||
    /thông báo (?:để|đến|tới)[^.]{0,160}(?:biết|thực hiện)/u.test(folded) ||
    /có hiệu lực (?:thi hành )?(?:kể )?từ/u.test(folded) ||
    /^(?:phu-luc|mau|kem-theo)[^.]*\.mau/.test(address)
  );
}

function isTold(words: string): boolean {
  return (
    /^(?:ngày|trong thời gian (?:vừa )?qua|thời gian qua|kết quả|tuy nhiên|đã |hiện nay|hiện tại|căn cứ|theo (?:quy định|báo cáo))/u.test(
      fold(words),
    ) || words.split(' ').length < 4
  );
}

function isOrder(clause: OutlineClause): boolean {
  const hasNumber = clause.offset > 0;
  return hasNumber && imperative.test(fold(clause.words)) && clause.words.length > 30 && clause.children.length === 0;
}

function directiveOf(
  clause: OutlineClause,
  { lead, support, isSaid, predicate }: Responsibility,
  helpers: readonly Party[],
  isInherited: boolean,
): FoundDirective {
  const { unit, words, offset } = clause;
  const found = deadlinesIn(words);
  const wordsOf = (start: number, end: number): string => printedWords(unit.text, unit, offset + start, offset + end);
  const [first, ...more] = found;
  const due: Deadline | undefined = first && withWords(first.due, wordsOf(first.start, first.end));
  const deliverable = deliverableIn(words, first?.start ?? words.length);
  return {
    passages: unit.passages,
    kind: kindOf(due, isInherited ? words : predicate),
    lead,
    support: isInherited ? unlisted([...support, ...helpers], lead) : support,
    ...(due && { due }),
    ...(deliverable && { deliverable }),
    confidence: isSaid ? 'high' : 'medium',
    isInherited,
    words,
    otherDeadlines: more.map(({ start, end }) => wordsOf(start, end)),
  };
}

/** A rule for a deadline with the document's own wording of it. */
export function withWords(rule: Rule, words: string): Deadline {
  return { ...rule, words };
}

function unlisted(parties: readonly Party[], lead: readonly Party[]): readonly Party[] {
  const others = parties.filter(({ id }) => !lead.some((party) => party.id === id));
  return [...new Map(others.map((party) => [party.id, party])).values()];
}

/** What sort of duty the words lay down. */
export function kindOf(due: Deadline | undefined, predicate: string): DirectiveKind {
  if (due !== undefined) {
    if ('each' in due || ('unknown' in due && /hằng|hàng|định kỳ|mỗi/u.test(fold(due.words)))) return 'recurring';
    return 'time-bound';
  }
  return /^[\s,]*(?:và (?:các )?(?:ông|bà|cá nhân)[^.;:]{1,70}\s)?(?:có trách nhiệm thi hành|chịu trách nhiệm|liên đới chịu trách nhiệm)/u.test(
    fold(predicate),
  )
    ? 'accountability'
    : 'continuing';
}
