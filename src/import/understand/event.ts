import { parseCivilDate } from '#domain/civil-date.ts';
import type { Event } from '#domain/notice.ts';
import { fold } from './fold.ts';
import { guess, type Guess } from './guess.ts';
import { mentionsIn } from './mentions.ts';
import type { PartyBook } from './party-book.ts';
import { readWrittenDate, writtenDate } from './written-date.ts';

const meetings = String.raw`(?:hội nghị|cuộc họp|buổi làm việc|phiên họp|buổi họp|họp|cuộc làm việc|hội thảo|lễ|buổi tiếp|buổi kiểm tra|chuyến công tác|giao ban)`;
const opening = new RegExp(
  String.raw`^(?:vào |trong |chiều |sáng |các )*ngày (?<date>${writtenDate})[^,]{0,20},(?: tại (?<place>[^,]+(?:, (?:tỉnh|huyện|thành phố|xã|phường) [^,]+)?),)?\s*(?<chair>.{3,140}?)\s+(?:đã )?(?:chủ trì|chủ tọa|tổ chức)\s+(?<name>${meetings}.*?)(?:\.(?=\s+\p{L})|$)`,
  'u',
);
const attended = new RegExp(
  String.raw`(?:cùng )?(?:tham dự|dự|tham gia)(?: (?:${meetings}|có|gồm|cùng))*(?: với [^,]+)? có(?: các)?:? (?<who>[^.]+)`,
  'u',
);
const person = String.raw`(?:đại diện|lãnh đạo|các đồng chí|đồng chí|ông|bà|giám đốc|chủ tịch|thành viên|các thành viên|thủ trưởng)`;

/** The meeting whose conclusion a notice conveys, from its first paragraphs. */
export function eventIn(paragraphs: readonly string[], book: PartyBook): Guess<Event> | undefined {
  for (const paragraph of paragraphs.slice(0, 12)) {
    const match = opening.exec(fold(paragraph));
    if (match?.groups === undefined) continue;
    const at = (group: string): string | undefined => printed(paragraph, match, group);
    const day = readWrittenDate(match.groups['date'] ?? '');
    const name = at('name');
    if (name === undefined) continue;
    const rest = paragraph.slice(match.index + match[0].length);
    const who = attended.exec(fold(rest)) ?? attended.exec(fold(paragraphs[paragraphs.indexOf(paragraph) + 1] ?? ''));
    const whole = attended.exec(fold(rest)) ? rest : (paragraphs[paragraphs.indexOf(paragraph) + 1] ?? '');
    const people = who === null ? undefined : printed(whole, who, 'who');
    const date = day && parseCivilDate(day);
    const place = at('place');
    const chair = at('chair');
    return guess(
      {
        name: sentence(name),
        ...(date && { date }),
        ...(place !== undefined && { place: sentence(place) }),
        ...(chair !== undefined && { chair: sentence(chair) }),
        attendees: people === undefined ? [] : people.split(new RegExp(`(?:,|;) (?=${person} )`, 'u')).map(sentence),
        papers: papersIn(paragraphs, book),
      },
      'medium',
      paragraph.slice(0, match.index + match[0].length),
    );
  }
  return undefined;
}

const heard =
  /^sau khi (?:nghe |xem xét )(?<by>.{3,120}?) (?:báo cáo|trình bày)(?: tóm tắt)? (?<about>[^;]+?)(?:;|, ý kiến|$)/u;

/** What was reported at the meeting: “Sau khi nghe Giám đốc Sở Nội vụ báo cáo …;”. */
function papersIn(paragraphs: readonly string[], book: PartyBook): Event['papers'] {
  return paragraphs.slice(0, 14).flatMap((paragraph) => {
    const match = heard.exec(fold(paragraph));
    if (match === null) return [];
    const by = printed(paragraph, match, 'by');
    const about = printed(paragraph, match, 'about');
    if (by === undefined || about === undefined) return [];
    const [mention] = mentionsIn(by, book);
    return [
      {
        by,
        about: sentence(about),
        ...(mention?.party.isKnown === true && mention.party.kind === 'agency' && { agency: mention.party.id }),
      },
    ];
  });
}

/** A group of a match on the folded text, in the letters of the text itself. */
function printed(text: string, match: RegExpExecArray, group: string): string | undefined {
  const words = match.groups?.[group];
  if (words === undefined) return undefined;
  const at = text.length === fold(text).length ? fold(text).indexOf(words, match.index) : -1;
  return at === -1 ? undefined : text.slice(at, at + words.length).replace(/[\s,;]+$/u, '');
}

function sentence(words: string): string {
  const text = words.trim();
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
