import { Document, isMap, isScalar, isSeq, Scalar, visit, type YAMLMap } from 'yaml';
import type { Known } from '#domain/notice.ts';
import { isUnrealDay } from '../understand/written-date.ts';
import type { Question } from '../understand/guess.ts';
import type { Understanding } from '../understand/understand.ts';
import {
  confidenceNames,
  nameOfCitation,
  relationNames,
  roleNames,
  type AddressedDirective,
  type Finding,
} from './findings.ts';
import { headMark } from './letters.ts';

/** What a draft says of the file it was made from. */
export interface DraftSource {
  readonly original?: string;
  readonly sha256: string;
  readonly transcribedFrom: string;
  /** A person said where the file comes from. */
  readonly isSourceKnown: boolean;
}

/** A relation to a document that the site knows. */
export interface KnownRelation {
  readonly type: string;
  readonly target: string;
}

export interface FrontMatterParts {
  readonly read: Understanding;
  readonly directives: readonly AddressedDirective[];
  readonly relations: readonly KnownRelation[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
  readonly source: DraftSource;
  /** Warnings of the reader, as sentences. */
  readonly warnings: readonly string[];
}

const intro = [
  ' BẢN NHÁP do công cụ nhập văn bản lập. Dòng bắt đầu bằng # là lời giải thích, không lên trang.',
  ' Đọc lại từng mục với bản gốc; sửa chỗ sai, trả lời các dòng HỎI, bỏ các dòng # khi xong, rồi bỏ dòng draft để đăng.',
  ' [chắc]: đọc ở đúng chỗ quy định; [khá]: đọc ở chỗ khác hoặc theo cách viết; [đoán]: suy ra, phải kiểm tra.',
];

/** The front matter of a draft, between its two lines of dashes: data, and beside it where each value came from. */
export function frontMatterText(parts: FrontMatterParts): string {
  const { read, questions, findings, warnings } = parts;
  const document = new Document(dataOf(parts));
  const map = document.contents;
  if (!isMap(map)) throw new Error('front matter is a map');
  const head = read.layout.head.filter((line) => line !== '');
  const questionsOn = Map.groupBy(questions, ({ field }) => field);
  const findingsOn = Map.groupBy(findings, ({ field }) => field);
  const asked = (field: string): string[] => (questionsOn.get(field) ?? []).map(askedLine);
  const found = (field: string): string[] => (findingsOn.get(field) ?? []).map(foundLine);
  const missing = ['type', 'title', 'issuer', 'signatory'].filter((key) => !map.has(key)).flatMap(asked);
  const general = questions.filter(({ field }) => field.startsWith('content/')).map(askedLine);
  const lines = [
    ...intro,
    ...(head.length > 0
      ? [
          '',
          ' Phần đầu của bản gốc, nguyên văn; trang vẽ lại phần này từ các mục bên dưới:',
          ...head.map((line) => headMark + line),
        ]
      : []),
    ...warnings.map((warning) => ` LƯU Ý: ${oneLine(warning, 300)}`),
    ...missing,
    ...general,
  ];
  document.commentBefore = lines.join('\n');
  const key = map.items[0]?.key;
  // Comments of the document belong above its first key, without an empty line that YAML would put between.
  if (isScalar(key)) {
    key.commentBefore = lines.join('\n');
    document.commentBefore = null;
  }
  for (const name of ['type', 'title', 'number', 'issued', 'place', 'issuer', 'authority', 'signatory', 'event']) {
    comment(map, name, [...found(name), ...asked(name)]);
  }
  commentItems(
    map,
    'recipients',
    read.recipients.map(({ confidence, words, value }) => [
      ` [${confidenceNames[confidence]}] ${roleNames[value.role]}: “${oneLine(words)}”`,
    ]),
  );
  const known = new Set(parts.relations.map(({ target }) => target));
  const unlisted = read.citations.map(
    (citation) => `   ${relationNames[citation.relation]}: ${nameOfCitation(citation)}`,
  );
  if (unlisted.length > 0) {
    comment(map, 'source', [
      ' Văn bản được nhắc đến; muốn nối, thêm tệp vào content/documents rồi ghi ở relations:',
      ...unlisted,
    ]);
  }
  if (known.size > 0) comment(map, 'relations', [' [khá] Các văn bản mà trang đã có:']);
  commentItems(
    map,
    'directives',
    parts.directives.map(({ id }) => [...found(`directives ${id}`), ...asked(`directives ${id}`)]),
  );
  const open = asked('directives');
  if (open.length > 0) comment(map, map.has('directives') ? 'directives' : 'source', open);
  comment(map, 'source', asked('source'));
  quoted(document);
  return document.toString({ lineWidth: 0 });
}

function askedLine({ question, words }: Question): string {
  return ` HỎI: ${question}${words === '' ? '' : ` Lời văn: “${oneLine(words)}”`}`;
}

function foundLine({ confidence, words, value, field }: Finding): string {
  const shown = field.startsWith('directives') ? `${oneLine(value, 400)}` : `“${oneLine(words)}”`;
  return ` [${confidenceNames[confidence]}] ${shown}`;
}

function oneLine(words: string, longest = 160): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/u, '')}…`;
}

function comment(map: YAMLMap, name: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (!pair || !isScalar(pair.key)) return;
  const before = pair.key.commentBefore;
  pair.key.commentBefore = [...(typeof before === 'string' ? [before] : []), ...lines].join('\n');
}

function commentItems(map: YAMLMap, name: string, lines: readonly (readonly string[])[]): void {
  const items = map.get(name);
  if (!isSeq(items)) return;
  for (const [index, item] of items.items.entries()) {
    const own = lines[index] ?? [];
    if (own.length > 0 && isMap(item)) item.commentBefore = own.join('\n');
  }
}

/** Days, numbers and addresses stand in quotation marks: YAML could take them for something else. */
function quoted(document: Document): void {
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && /^\d|^(?:true|false|null|yes|no|~)$/i.test(node.value))
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
}

function dataOf({ read, directives, relations, source }: FrontMatterParts): Record<string, unknown> {
  const { original, sha256, transcribedFrom } = source;
  const {
    type,
    title,
    number,
    emptyNumber,
    issued,
    emptyDate,
    place,
    issuer,
    authority,
    signatory,
    event,
    recipients,
  } = read;
  const known = <T>(value: T | undefined, reason: string): Known<T> => value ?? { unknown: reason };
  const dated = known(
    issued?.value,
    emptyDate === undefined
      ? 'Bản nhập không ghi ngày ban hành.'
      : isUnrealDay(emptyDate)
        ? `Bản nhập ghi một ngày không có thật: “${oneLine(emptyDate)}”.`
        : `Bản nhập để trống ngày ban hành: “${oneLine(emptyDate)}”.`,
  );
  const numbered = known(
    number?.value,
    emptyNumber === undefined
      ? 'Bản nhập không ghi số và ký hiệu.'
      : `Bản nhập để trống số: “${oneLine(emptyNumber)}”.`,
  );
  return {
    draft: true,
    ...(title && { title: title.value }),
    ...(type && { type: type.value }),
    number: numbered,
    issued: dated,
    ...(place && { place: place.value }),
    ...(issuer && { issuer: issuer.value.id }),
    ...(authority && { authority: authority.value }),
    ...(signatory && { signatory: signatory.value }),
    ...(event && {
      event: {
        ...event.value,
        attendees: event.value.attendees.length > 0 ? event.value.attendees : undefined,
        papers: event.value.papers.length > 0 ? event.value.papers : undefined,
      },
    }),
    ...(recipients.length > 0 && { recipients: recipients.map(({ value }) => value) }),
    ...(relations.length > 0 && { relations }),
    source: { ...(original !== undefined && { original }), sha256, transcribedFrom },
    ...(directives.length > 0 && {
      directives: directives.map(({ id, kind, lead, support, due, deliverable }) => ({
        id,
        kind,
        lead: lead.map((party) => party.id),
        ...(support.length > 0 && { support: support.map((party) => party.id) }),
        ...(due && { due }),
        ...(deliverable && { deliverable }),
      })),
    }),
  };
}
