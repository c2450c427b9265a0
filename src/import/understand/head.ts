import type { CivilDate } from '#domain/civil-date.ts';
import { fold } from './fold.ts';
import { guess, type Guess } from './guess.ts';
import { readNumberLine } from './number-line.ts';
import type { Line } from './passage.ts';
import { readPlaceLine } from './place-line.ts';
import { readTitle } from './title-lines.ts';
import { isUnknownKind, readTypeLine, typeAtStart } from './type-line.ts';

/** What the head of a document says: boxes 1 to 5 of Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export interface HeadValues {
  readonly type?: Guess<string>;
  /** The line that names a kind nobody here knows, where the kind of a document stands. */
  readonly unknownKind?: string;
  readonly title?: Guess<string>;
  readonly number?: Guess<string>;
  /** The line whose number was left empty. */
  readonly emptyNumber?: string;
  readonly issued?: Guess<CivilDate>;
  readonly emptyDate?: string;
  readonly place?: Guess<string>;
}

/** The head as it is printed. */
export interface Head extends HeadValues {
  /** Names of the issuing body and the one above it, as printed, outermost first. */
  readonly issuers: readonly string[];
  /** Lines that hold nothing but the head, which the page draws from the data. */
  readonly lines: ReadonlySet<Line>;
  /** Index of the first line behind the head. */
  readonly end: number;
}

const motto = /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI(?:\s+CHỦ\s+NGHĨA(?:\s+VI[ỆẸ]T\s+NAM)?)?/iu;
const secondMotto = /Độc\s*lập\s*[-–—]+\s*Tự\s*do\s*[-–—]+\s*Hạnh\s*phúc/iu;
const party = /ĐẢNG CỘNG SẢN VIỆT NAM/u;
const rule = /^[\s\-–—_=*.~#|>\\]*$/u;
const opening =
  /^(?:căn cứ|kính gửi|nơi nhận|(?:tm|kt|tl|tuq|q)\.\s*\p{L}|điều \d|chương [ivx\d]|phần (?:thứ|[ivx])|thực hiện |xét |theo đề nghị|sau khi |ngày \d{1,2}[/ ]|[ivx]+\. |\d{1,2}\. )/u;

/** How many lines of a document may come before its head ends. */
const window = 90;

/** Reads the head of a document, wherever in the first lines its parts stand. */
export function readHead(lines: readonly Line[]): Head {
  const first = lines.slice(0, window);
  const mottoAt = first.findIndex(({ plain }) => motto.test(plain) || party.test(plain));
  const from = mottoAt === -1 ? 0 : Math.max(0, mottoAt - 8);
  const bodyAt = first.findIndex(({ plain }, index) => index > Math.max(mottoAt, 0) && opening.test(fold(plain)));
  const to = bodyAt === -1 ? first.length : bodyAt;
  const taken = new Map<Line, string>();
  const leave = (line: Line, words: string): void => {
    taken.set(line, (taken.get(line) ?? line.plain).replace(words, ' '));
  };
  const zone = first.slice(from, to);

  let number: Guess<string> | undefined;
  let emptyNumber: string | undefined;
  let issued: Guess<CivilDate> | undefined;
  let emptyDate: string | undefined;
  let place: Guess<string> | undefined;
  const issuers: string[] = [];
  for (const [index, line] of zone.entries()) {
    for (const pattern of [motto, secondMotto, party]) {
      const words = pattern.exec(line.plain)?.[0];
      if (words !== undefined) leave(line, words);
    }
    if (number === undefined && emptyNumber === undefined) {
      const found = readNumberLine(line.plain);
      if (found && 'number' in found) {
        number = found.number;
        leave(line, numberWords.exec(line.plain)?.[0] ?? '');
      } else if (found) {
        emptyNumber = found.empty;
        leave(line, found.empty);
      }
    }
    const placed = issued === undefined && emptyDate === undefined ? placeOf(zone, index) : undefined;
    if (placed) {
      if (placed.issued) issued = guess(placed.issued, 'high', placed.words);
      else emptyDate = placed.words;
      if (placed.place !== undefined) place = guess(placed.place, 'high', placed.words);
      for (const [part, words] of placed.parts) leave(part, words);
    }
  }

  const unknown = unknownKindIn(zone, taken);
  const typed = typeOf(first, from, to, zone);
  if (typed) leave(typed.line, typed.words);
  const isUnknown = unknown !== undefined && (!typed || first.indexOf(typed.line) > first.indexOf(unknown));
  // A letter has no line for its kind: “V/v …” stands below its number.
  const subject = typed ? undefined : zone.findIndex(({ plain }) => /^V\s*\/\s*v[\s:]|^Về việc\s/iu.test(plain));
  const titleAt = typed
    ? first.indexOf(typed.line) + 1
    : subject !== undefined && subject !== -1
      ? from + subject
      : isUnknown
        ? first.indexOf(unknown) + 1
        : undefined;
  const titled = titleAt === undefined ? undefined : readTitle(first, titleAt, typed?.rest ?? '');
  for (const line of titled?.lines ?? []) leave(line, line.plain);

  const heading = titled?.lines[0] ?? typed?.line ?? (isUnknown ? unknown : undefined);
  const headingAt = heading ? first.indexOf(heading) : first.length;
  // The body stands above the kind and title; where a copy put these first, beside motto and number below.
  const bodies = zone.flatMap((line) => {
    if (titled?.lines.includes(line) || line === typed?.line || line === unknown) return [];
    const rest = (taken.get(line) ?? line.plain).replaceAll(/[|\s*_]+/g, ' ').trim();
    return rest !== '' && isBody(rest)
      ? [{ line, name: rest.replaceAll(/^[-–—_. ]+|[-–—_. ]+$/g, ''), at: first.indexOf(line) }]
      : [];
  });
  const above = bodies.filter(({ at }) => at < headingAt);
  const beside = bodies.filter(({ at }) => at > headingAt && mottoAt > headingAt && at <= mottoAt + 6);
  for (const { line, name } of above.length > 0 ? above : beside) {
    issuers.push(name);
    taken.set(line, '');
  }
  const isHead = mottoAt !== -1 || number !== undefined || emptyNumber !== undefined || typed !== undefined;
  const whole = isHead ? wholeLines(taken, zone) : [];
  const last = whole.reduce((furthest, line) => Math.max(furthest, lines.indexOf(line)), -1);
  return {
    ...(typed && { type: guess(typed.id, isUnknown ? 'low' : 'high', typed.line.plain) }),
    ...(isUnknown && { unknownKind: unknown.plain }),
    ...(titled && { title: guess(titled.title, isUnknown ? 'medium' : 'high', titled.title) }),
    ...(number && { number }),
    ...(emptyNumber !== undefined && { emptyNumber }),
    ...(issued && { issued }),
    ...(emptyDate !== undefined && { emptyDate }),
    ...(place && { place }),
    issuers,
    lines: new Set(whole),
    end: last + 1,
  };
}

const numberWords =
  /(?:\*\*)?\s*(?:Số|SỐ)[^:\d]{0,12}:?\s*\d[\d.]*[a-zđ]?\s*[/-]\s*(?:(?:19|20)\d{2}\s*[/-]\s*)?[\p{Lu}Đ][\p{L}\d&.]*(?:\s?[-–—/&]\s?[\p{Lu}Đ][\p{L}\d&.]*)*/u;

/**
 * The line that stands where a document names its kind, first behind motto, number and day, and names none
 * that is known: “PHIẾU TRÌNH”, “LỆNH”.
 */
function unknownKindIn(zone: readonly Line[], taken: ReadonlyMap<Line, string>): Line | undefined {
  const anchor = zone.findLastIndex((line) => taken.has(line));
  const line =
    anchor === -1 ? undefined : zone.slice(anchor + 1).find(({ plain }) => !rule.test(plain) && !urgency.test(plain));
  if (line === undefined || isBody(line.plain)) return undefined;
  return isUnknownKind(line.plain, line.bold && line.centred) ? line : undefined;
}

/** Marks that an office prints above the kind. */
const urgency = /^(?:HỎA TỐC|THƯỢNG KHẨN|KHẨN|(?:TUYỆT |TỐI )?MẬT|DỰ THẢO|BẢN SAO|LƯU HÀNH NỘI BỘ)(?!\p{L})/iu;

/** Lines of which nothing is left, with the rules drawn between them. */
function wholeLines(taken: ReadonlyMap<Line, string>, zone: readonly Line[]): Line[] {
  const whole = [...taken].filter(([, rest]) => rule.test(rest)).map(([line]) => line);
  const between = zone.filter((line, index) => {
    // A line of “_” alone is read as a mark of Markdown, and has no plain text.
    if (!rule.test(line.plain) || line.text.trim() === '') return false;
    const [before, after] = [zone[index - 1], zone[index + 1]];
    return (before !== undefined && whole.includes(before)) || (after !== undefined && whole.includes(after));
  });
  return [...whole, ...between];
}

/** Whether words in capitals name a body, and not a division of the text. */
function isBody(words: string): boolean {
  if (words.length > 90 || /\p{Ll}{2}/u.test(words) || !/\p{Lu}{2}/u.test(words) || /\d{3}/.test(words)) return false;
  return /^(?:BỘ|SỞ|ỦY|UỶ|Y BAN|UBND|HĐND|HỘI|CHÍNH PHỦ|THỦ TƯỚNG|VĂN PHÒNG|BAN|CỤC|TỔNG|CHI CỤC|VỤ|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC KHU|THANH TRA|TÒA|TOÀ|VIỆN|NGÂN|KIỂM|BẢO|CÔNG AN|QUỐC HỘI|CHỦ TỊCH|TRƯỜNG|TRUNG|HỌC|ĐẠI HỌC|LIÊN|MẶT|ĐẢNG|ĐOÀN|KHO|QUÂN|VIỆT NAM|LIÊN ĐOÀN|BQL|PHÒNG|NHÂN DÂN|KHU)(?!\p{L})/u.test(
    words,
  );
}

function typeOf(
  first: readonly Line[],
  from: number,
  to: number,
  zone: readonly Line[],
): { readonly id: string; readonly line: Line; readonly words: string; readonly rest: string } | undefined {
  const read = (line: Line): { id: string; line: Line; words: string; rest: string } | undefined => {
    const id = readTypeLine(line.plain, line.bold || line.centred || /^\s*[#>]/.test(line.text));
    if (id !== undefined) return { id, line, words: line.plain, rest: '' };
    // “QUYẾT ĐỊNH Về việc …” on one line.
    const start = typeAtStart(line.plain);
    const name = start && line.plain.slice(0, start.length);
    const rest = start ? line.plain.slice(start.length).trim() : '';
    return start &&
      name &&
      !/\p{Ll}/u.test(name) &&
      /^(?:\p{Lu}\p{Ll}|V\/v|của|về)/u.test(rest) &&
      !/^.{0,30}:$/u.test(rest)
      ? { id: start.id, line, words: line.plain, rest }
      : undefined;
  };
  const anchor = zone.findLastIndex(
    ({ plain }) => motto.test(plain) || secondMotto.test(plain) || readNumberLine(plain) !== undefined,
  );
  const behind = zone
    .slice(Math.max(anchor, 0))
    .map(read)
    .find((found) => found !== undefined);
  return (
    behind ??
    zone.map(read).findLast((found) => found !== undefined) ??
    first
      .slice(0, from)
      .concat(first.slice(to, to + 1))
      .map(read)
      .find((found) => found !== undefined)
  );
}

/** The place and day at a line, which may go on from the line before: “Kon⏎Tum, ngày …”. */
function placeOf(
  zone: readonly Line[],
  index: number,
):
  | {
      readonly place?: string;
      readonly issued: CivilDate | undefined;
      readonly words: string;
      readonly parts: readonly (readonly [Line, string])[];
    }
  | undefined {
  const line = zone[index];
  if (line === undefined) return undefined;
  const next = zone[index + 1];
  const joined = next && `${line.plain} ${next.plain}`;
  // “Kon” alone on its line is the beginning of “Kon⏎Tum, ngày …”.
  const isCut =
    next !== undefined && /^(?:\p{Lu}\p{Ll}*\s?){1,3}$/u.test(line.plain) && readPlaceLine(next.plain)?.start === 0;
  const own = readPlaceLine(line.plain.replace(numberWords, (words) => '|'.repeat(words.length)));
  if (own) {
    const words = line.plain.slice(own.start, own.end);
    return { ...(own.place !== undefined && { place: own.place }), issued: own.issued, words, parts: [[line, words]] };
  }
  if (!next || joined === undefined || (!isCut && readPlaceLine(next.plain)?.place !== undefined)) return undefined;
  const both = readPlaceLine(joined);
  if (!both || both.start >= line.plain.length || both.place === undefined) return undefined;
  return {
    place: both.place,
    issued: both.issued,
    words: joined.slice(both.start, both.end),
    parts: [
      [line, line.plain.slice(both.start)],
      [next, next.plain.slice(0, both.end - line.plain.length - 1)],
    ],
  };
}
