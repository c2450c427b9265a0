import { fold } from './fold.ts';
import { mentionsIn } from './mentions.ts';
import type { Party, PartyBook } from './party-book.ts';

const visit =
  /(?:làm việc với|làm việc tại|kiểm tra(?: thực tế)?(?: tại| ở)?|khảo sát tại)\s+(?:(?:tập thể |ban )?lãnh đạo |ban thường vụ |thường trực |cán bộ chủ chốt )*/u;
const place =
  /^(?<unit>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?<name>\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]*){0,4})/iu;

/**
 * Whom a meeting was held with, by the title of its conclusion: “… tại buổi làm việc với lãnh đạo Thành phố
 * Hồ Chí Minh”. A place stands for its people's committee.
 */
export function hostIn(title: string, book: PartyBook): Party | undefined {
  const match = visit.exec(fold(title));
  if (match === null) return undefined;
  const rest = title.slice(match.index + match[0].length);
  const [mention] = mentionsIn(rest, book);
  if (mention?.from === 0 && mention.party.kind === 'agency') return mention.party;
  const { unit, name } = place.exec(rest)?.groups ?? {};
  return unit === undefined || name === undefined
    ? undefined
    : book.agencyNamed(`Ủy ban nhân dân ${unit.toLowerCase()} ${name}`);
}
