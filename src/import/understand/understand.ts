import type { Agency, Group } from '#domain/agency.ts';
import type { Event, Recipient, Signatory } from '#domain/notice.ts';
import type { SourceDocument } from '../source-document.ts';
import { citationsIn, type Citation } from './citations.ts';
import { dataSheet } from './data-sheet.ts';
import { directivesIn, type FoundDirective, type OpenOrder } from './directives.ts';
import { eventIn } from './event.ts';
import { fold } from './fold.ts';
import { guess, type Guess } from './guess.ts';
import { hostIn } from './host.ts';
import { readHead, type HeadValues } from './head.ts';
import { authorityIn, issuerOf } from './issuer.ts';
import { layoutOf, type Layout } from './layout.ts';
import { asNumber, typeOfNumber } from './number-line.ts';
import { outlineOf } from './outline.ts';
import { PartyBook, type Party } from './party-book.ts';
import { linesOf, passagesOf } from './passage.ts';
import { recipientsOf } from './recipients.ts';
import { readRecipientLines } from './recipient-lines.ts';
import { selfCitationIn } from './self-citation.ts';
import { findSignature, namedBehalf } from './find-signature.ts';
import { listedSignatory } from './listed-signatory.ts';
import { unknownTitle } from './signature.ts';
import { directivesInTable } from './task-table.ts';
import { readTypeLine, typeAtStart } from './type-line.ts';
import { unitsOf } from './unit.ts';
import { readWrittenDate } from './written-date.ts';

/** What the importer knows before it reads: the bodies of the register. */
export interface Library {
  readonly agencies: readonly Agency[];
  readonly groups: readonly Group[];
}

/** What a document was understood to say. A field that is missing was not found. */
export interface Understanding extends HeadValues {
  readonly issuer?: Guess<Party>;
  readonly authority?: Guess<string>;
  readonly signatory?: Guess<Signatory>;
  readonly event?: Guess<Event>;
  readonly recipients: readonly Guess<Recipient>[];
  readonly citations: readonly Citation[];
  readonly directives: readonly FoundDirective[];
  /** Orders whose addressee the text does not name. */
  readonly open: readonly OpenOrder[];
  readonly layout: Layout;
}

/** Kinds that make rules for everyone; most of their sentences order no body anything. */
const normative = new Set(['luat', 'phap-lenh', 'nghi-dinh', 'thong-tu', 'thong-tu-lien-tich']);

/** Understands a document. Pure: the same document and register give the same understanding. */
export function understand(document: SourceDocument, library: Library): Understanding {
  const passages = passagesOf(document);
  const lines = linesOf(passages);
  const sheet = dataSheet(passages, lines);
  const head = readHead(lines);
  const plains = lines.map(({ plain }) => plain);
  const text = plains.join('\n');
  const cited = selfCitationIn(plains, selfName(plains)?.value);
  const listedNumber = sheet.get('number');

  const number =
    head.number ??
    (listedNumber && mediumNumber(listedNumber.value, listedNumber.words)) ??
    (head.emptyNumber === undefined ? cited.number : undefined);
  const listedDate = sheet.get('issued');
  const day = listedDate && readWrittenDate(fold(listedDate.value));
  const issued =
    head.issued ??
    (day && guess(day, 'medium', listedDate.words)) ??
    (head.emptyDate === undefined ? cited.issued : undefined);
  const type = typeOf(head, number, sheet.get('type')?.value, cited.type, plains);
  const listedTitle = sheet.get('title');
  const title =
    head.title ?? (listedTitle && guess(listedTitle.value, 'medium', listedTitle.words)) ?? headingTitle(plains);
  const place = head.place ?? optional(sheet.get('place')?.value, (value) => guess(value, 'medium', value));

  const recipientLines = readRecipientLines(lines, head.end);
  const signature = findSignature(lines, head.end, recipientLines, text);
  const layout = layoutOf(passages, lines, head, recipientLines, signature);
  const first = new PartyBook(library.agencies, library.groups, issued?.value);
  const issuer = issuerOf(
    {
      printed: head.issuers,
      number: number?.value,
      listed: sheet.get('issuer')?.value,
      title: title?.value,
      behalf: signature?.behalf ?? namedBehalf(lines, text),
      opening: plains.slice(head.end, head.end + 40),
      text,
    },
    first,
  );
  // An issuer that was only inferred must not decide which “Sở Nội vụ” is meant.
  const isFirm = issuer !== undefined && (issuer.value.isKnown || issuer.confidence !== 'low');
  const book = new PartyBook(library.agencies, library.groups, issued?.value, isFirm ? issuer.value.id : undefined);

  const units = unitsOf(layout.body);
  const outside = new Set(
    [...range(recipientLines?.first, recipientLines?.last), ...range(signature?.first, signature?.last)].flatMap(
      (line) => layout.placeInBody.get(lines[line]?.passage ?? -1) ?? [],
    ),
  );
  const clauses = outlineOf(units).filter(({ unit }) => !unit.passages.some((index) => outside.has(index)));
  const isNormative =
    type !== undefined &&
    (normative.has(type.value) ||
      (number !== undefined && /\/(?:19|20)\d{2}\//.test(number.value) && type.value !== 'nghi-quyet'));
  const { directives, open } = directivesIn(
    clauses,
    book,
    isNormative,
    issuer?.value.id,
    title && hostIn(title.value, book),
  );
  const tasks = layout.body.flatMap((passage, index) =>
    passage.kind === 'table' ? directivesInTable(passage.table, index, book) : [],
  );
  const paragraphs = clauses.map(({ unit }) => unit.plain);
  const authority = title === undefined ? undefined : authorityIn(title.value);
  const event = eventIn(paragraphs, book);
  const listed = listedSignatory(sheet, lines);
  const isCompleted =
    listed !== undefined &&
    signature?.signatory.value.title === unknownTitle &&
    listed.value.name === signature.signatory.value.name;
  const signatory = isCompleted ? listed : (signature?.signatory ?? listed);
  return {
    ...(type ? { type } : head.unknownKind !== undefined && { unknownKind: head.unknownKind }),
    ...(title && { title }),
    ...(number ? { number } : head.emptyNumber !== undefined && { emptyNumber: head.emptyNumber }),
    ...(issued ? { issued } : head.emptyDate !== undefined && { emptyDate: head.emptyDate }),
    ...(place && { place }),
    ...(issuer && { issuer }),
    ...(authority !== undefined && title && { authority: guess(authority, 'medium', title.value) }),
    ...(signatory && { signatory }),
    ...(event && { event }),
    recipients: recipientsOf(recipientLines?.entries ?? [], book),
    citations: citationsIn([...(title ? [title.value] : []), ...paragraphs], number?.value),
    directives: [...directives, ...tasks].toSorted((a, b) => (a.passages[0] ?? 0) - (b.passages[0] ?? 0)),
    open,
    layout,
  };
}

function mediumNumber(value: string, words: string): Guess<string> | undefined {
  const known = asNumber(value, words);
  return known && { ...known, confidence: known.confidence === 'high' ? 'medium' : known.confidence };
}

/** The kind of a document; `undefined` where it calls itself something that is no known kind. */
function typeOf(
  { type: printed, unknownKind }: HeadValues,
  number: Guess<string> | undefined,
  listed: string | undefined,
  cited: string | undefined,
  plains: readonly string[],
): Guess<string> | undefined {
  const byNumber = number && typeOfNumber(number.value);
  if (printed && (byNumber === undefined || byNumber === printed.value)) return printed;
  // “THÔNG BÁO KẾT LUẬN”: the kind and what it is about on one line of capitals.
  const begun = unknownKind === undefined ? undefined : typeAtStart(unknownKind)?.id;
  if (unknownKind !== undefined && begun !== undefined && (byNumber === undefined || byNumber === begun))
    return guess(begun, 'medium', unknownKind);
  const isDoubtful = printed !== undefined || unknownKind !== undefined;
  if (number && byNumber !== undefined) return guess(byNumber, isDoubtful ? 'low' : 'medium', number.words);
  const named = listed === undefined ? undefined : typeAtStart(listed)?.id;
  if (listed !== undefined && named !== undefined) return guess(named, isDoubtful ? 'low' : 'medium', listed);
  if (cited !== undefined)
    return guess(cited, isDoubtful ? 'low' : 'medium', 'văn bản tự gọi tên mình ở phần kèm theo');
  if (unknownKind !== undefined) return undefined;
  const called = plains.find((plain) => readTypeLine(plain, false) !== undefined);
  if (called !== undefined) return guess(readTypeLine(called, false) ?? '', 'low', called);
  return selfName(plains) ?? letterIn(plains, number);
}

/**
 * A letter (công văn) names its kind nowhere: it has an addressee, its subject below the number and a symbol
 * without a kind. With the addressee alone it could as well be an invitation or a report.
 */
function letterIn(plains: readonly string[], number: Guess<string> | undefined): Guess<string> | undefined {
  const at = plains.findIndex((plain) => /^Kính gửi/iu.test(plain));
  const addressed = plains[at];
  if (addressed === undefined) return undefined;
  const hasSubject = plains.slice(0, at).some((plain) => /^V\s*\/\s*v[\s:]/iu.test(plain));
  if (hasSubject && number !== undefined) return guess('cong-van', 'medium', addressed);
  return hasSubject || number !== undefined ? guess('cong-van', 'low', addressed) : undefined;
}

/** “Quyết định này có hiệu lực …”: what a document calls itself. */
function selfName(plains: readonly string[]): Guess<string> | undefined {
  for (const plain of plains) {
    const match =
      /(?<kind>Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Quy chế|Công điện|Luật|Thông báo) này/u.exec(
        plain,
      );
    const id = match?.groups?.['kind'] === undefined ? undefined : typeAtStart(match.groups['kind'])?.id;
    if (match && id !== undefined) return guess(id, 'low', match[0]);
  }
  return undefined;
}

/** The title that a heading of a copy holds behind kind and number: “Nghị định 157/2026/NĐ-CP về …”. */
function headingTitle(plains: readonly string[]): Guess<string> | undefined {
  for (const plain of plains.slice(0, 5)) {
    const match = /^\p{Lu}[\p{L} ]{3,20}?\s+(?:số:?\s*)?\d+\S*\/\S+\s*[-–:]?\s+(?<title>\p{L}.{15,})$/u.exec(plain);
    const title = match?.groups?.['title'];
    if (title !== undefined && typeAtStart(plain)) return guess(title, 'low', plain);
  }
  return undefined;
}

function range(from: number | undefined, to: number | undefined): number[] {
  return from === undefined || to === undefined ? [] : Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

function optional<T, R>(value: T | undefined, map: (value: T) => R): R | undefined {
  return value === undefined ? undefined : map(value);
}
