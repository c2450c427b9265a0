import { formatDay } from '#domain/civil-date.ts';
import { nameOfClause } from '#domain/citation.ts';
import { documentTypeName } from '#domain/document-type.ts';
import type { RelationType } from '#domain/notice.ts';
import { isUnrealDay } from '../understand/written-date.ts';
import type { Citation } from '../understand/citations.ts';
import type { Confidence, Question } from '../understand/guess.ts';
import type { FoundDirective } from '../understand/directives.ts';
import type { Party } from '../understand/party-book.ts';
import { unknownTitle } from '../understand/signature.ts';
import type { Understanding } from '../understand/understand.ts';

/** A directive with the address it has in the written text. */
export interface AddressedDirective extends FoundDirective {
  readonly id: string;
}

/** One guess as a person reads it. */
export interface Finding {
  readonly field: string;
  readonly value: string;
  readonly confidence: Confidence;
  readonly words: string;
}

export const confidenceNames: Readonly<Record<Confidence, string>> = { high: 'chắc', medium: 'khá', low: 'đoán' };

/** What is asked of a person, from what the document does not say or the importer did not understand. */
export function questionsOf(
  read: Understanding,
  directives: readonly AddressedDirective[],
  isSourceKnown: boolean,
): readonly Question[] {
  const questions: Question[] = [];
  const ask = (field: string, question: string, words = ''): void => {
    questions.push({ field, question, words });
  };
  if (!read.type) {
    if (read.unknownKind === undefined) ask('type', 'Chưa rõ loại văn bản; ghi type, ví dụ thong-bao.');
    else
      ask(
        'type',
        'Loại ghi trên văn bản không có trong danh mục; ghi type là loại đúng nhất (ví dụ to-trinh), không có loại nào đúng thì giữ bản nháp và hỏi người quản trị.',
        read.unknownKind,
      );
  }
  if (!read.title) ask('title', 'Chưa thấy trích yếu; chép trích yếu đúng như văn bản.');
  if (!read.number) {
    if (read.emptyNumber === undefined) ask('number', 'Không thấy số và ký hiệu; ghi đúng như trên bản ký.');
    else ask('number', 'Bản nhập để trống số; ghi số và ký hiệu đúng như trên bản ký.', read.emptyNumber);
  }
  if (!read.issued) {
    if (read.emptyDate === undefined) ask('issued', 'Không thấy ngày ban hành; ghi theo bản ký.');
    else if (isUnrealDay(read.emptyDate))
      ask('issued', 'Ngày ghi ở bản nhập không phải là một ngày có thật; ghi ngày theo bản ký.', read.emptyDate);
    else ask('issued', 'Bản nhập để trống ngày; ghi ngày ban hành theo bản ký.', read.emptyDate);
  }
  if (!isSourceKnown)
    ask(
      'source',
      'Bản chép này lấy từ đâu? Ghi ở transcribedFrom theo cách người đọc hiểu được: cơ quan nào cung cấp tệp, hoặc trang nào, ngày nào; không ghi tên tệp trên máy.',
    );
  if (!read.issuer) ask('issuer', 'Chưa rõ cơ quan ban hành; ghi mã trong content/agencies.');
  if (!read.signatory) ask('signatory', 'Chưa thấy người ký.');
  else if (read.signatory.value.title === unknownTitle)
    ask('signatory', 'Thấy tên người ký nhưng chưa rõ chức vụ.', read.signatory.words);
  for (const { id, due, otherDeadlines, words } of directives) {
    if (due !== undefined && 'unknown' in due)
      ask(`directives ${id}`, `${due.unknown} Ghi lại thời hạn nếu biết chắc.`, due.words);
    if (otherDeadlines.length > 0)
      ask(
        `directives ${id}`,
        `Lời giao có nhiều thời hạn; chỉ ghi được “${due?.words ?? ''}”, còn lại: ${otherDeadlines.map((other) => `“${other}”`).join(', ')}.`,
        words,
      );
  }
  for (const { words } of read.open)
    ask(
      'directives',
      'Có thể là nhiệm vụ nhưng đoạn này không nói rõ ai chủ trì; nếu đúng, đánh dấu <Directive> và khai ở directives.',
      words,
    );
  for (const party of unknownParties(read, directives)) {
    ask(
      party.kind === 'group' ? 'content/groups' : 'content/agencies',
      `Danh bạ chưa có ${party.kind === 'group' ? 'nhóm cơ quan' : 'cơ quan'} “${party.name}”; tạo tệp content/${party.kind === 'group' ? 'groups' : 'agencies'}/${party.id}.yaml, hoặc đổi sang mã đã có.`,
    );
  }
  return questions;
}

/** Bodies the draft names that the register does not hold, each once. */
export function unknownParties(read: Understanding, directives: readonly FoundDirective[]): readonly Party[] {
  const named = [
    ...(read.issuer ? [read.issuer.value] : []),
    ...directives.flatMap(({ lead, support }) => [...lead, ...support]),
  ];
  return [...new Map(named.filter(({ isKnown }) => !isKnown).map((party) => [party.id, party])).values()];
}

/** Every guess with its confidence and its words. */
export function findingsOf(read: Understanding, directives: readonly AddressedDirective[]): readonly Finding[] {
  const { type, title, number, issued, place, issuer, authority, signatory, event } = read;
  const simple = (
    field: string,
    found: { readonly confidence: Confidence; readonly words: string } | undefined,
    value: string | undefined,
  ): readonly Finding[] =>
    found === undefined || value === undefined
      ? []
      : [{ field, value, confidence: found.confidence, words: found.words }];
  return [
    ...simple('type', type, type && documentTypeName(type.value)),
    ...simple('title', title, title?.value),
    ...simple('number', number, number?.value),
    ...simple('issued', issued, issued && formatDay(issued.value)),
    ...simple('place', place, place?.value),
    ...simple('issuer', issuer, issuer && `${issuer.value.name} (${issuer.value.id})`),
    ...simple('authority', authority, authority?.value),
    ...simple(
      'signatory',
      signatory,
      signatory &&
        [signatory.value.capacity, signatory.value.title, signatory.value.name]
          .filter((part) => part !== undefined)
          .join(' · '),
    ),
    ...simple('event', event, event?.value.name),
    ...read.recipients.map(({ value, confidence, words }) => ({
      field: 'recipients',
      value: `${value.name} → ${value.agency ?? value.group ?? 'không có trong danh bạ'} (${roleNames[value.role]})`,
      confidence,
      words,
    })),
    ...read.citations.map((citation) => ({
      field: 'relations',
      value: `${relationNames[citation.relation]} ${nameOfCitation(citation)}`,
      confidence: citation.confidence,
      words: citation.words,
    })),
    ...directives.map((directive) => ({
      field: `directives ${directive.id}`,
      value: sumOf(directive),
      confidence: directive.confidence,
      words: directive.words,
    })),
  ];
}

export const roleNames = {
  report: 'để báo cáo',
  implement: 'để thực hiện',
  coordinate: 'để phối hợp',
  file: 'lưu',
} as const;

export const relationNames: Readonly<Record<RelationType, string>> = {
  amends: 'sửa đổi',
  supplements: 'bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  corrects: 'đính chính',
  'based-on': 'căn cứ',
  cites: 'nhắc đến',
  implements: 'thực hiện',
  'product-of': 'là sản phẩm của',
};

/** “Nghị định số 24/2014/NĐ-CP ngày 4/4/2014”. */
export function nameOfCitation({ type, number, issued }: Citation): string {
  return `${documentTypeName(type)} số ${number}${issued === undefined ? '' : ` ngày ${formatDay(issued)}`}`;
}

function sumOf({ id, lead, support, due, deliverable, isInherited }: AddressedDirective): string {
  const names = (parties: readonly Party[]): string => parties.map(({ name }) => name).join('; ');
  return [
    nameOfClause(id),
    `chủ trì: ${names(lead)}${isInherited ? ' (nêu ở mục trên)' : ''}`,
    ...(support.length > 0 ? [`phối hợp: ${names(support)}`] : []),
    ...(due ? [`thời hạn: ${due.words}`] : []),
    ...(deliverable ? [`sản phẩm: ${deliverable.title}`] : []),
  ].join(' · ');
}
