import type { CivilDate } from '#domain/civil-date.ts';
import { fold } from './fold.ts';
import { guess, type Guess } from './guess.ts';
import { asNumber } from './number-line.ts';
import { typeAtStart } from './type-line.ts';
import { readWrittenDate, writtenDate } from './written-date.ts';

/** What an appendix or a heading of a copy says of the document it belongs to. */
export interface SelfCitation {
  readonly type?: string;
  readonly number?: Guess<string>;
  readonly issued?: Guess<CivilDate>;
}

const symbol = String.raw`0*[1-9]\d{0,5}(?:\.\d{1,3})?[a-zđ]?\s?/\s?(?:(?:19|20)\d{2}\s?/\s?)?[\p{Lu}Đ][\p{L}\d&.]*(?:\s?[-–—/&]\s?[\p{Lu}Đ][\p{L}\d&.]*)*`;
const attached = new RegExp(
  String.raw`(?:\(\s*|^\s*)(?:Ban hành\s+)?[Kk]èm theo\s+(?<type>\p{Lu}[\p{L} ]{3,20}?)\s+số:?\s*(?<number>${symbol})(?:[^)]{0,12}?ngày\s*(?<date>${writtenDate}))?`,
  'u',
);
const heading = new RegExp(String.raw`^(?<type>\p{Lu}[\p{L} ]{3,20}?)\s+(?:số:?\s*)?(?<number>${symbol})`, 'u');

/**
 * Number and day from “(Kèm theo Quyết định số … ngày …)”, or from a heading that a copy puts on top.
 *
 * @param type kind that the document calls itself by (“Thông tư này”): an appendix of another kind is another's
 */
export function selfCitationIn(paragraphs: readonly string[], type: string | undefined): SelfCitation {
  const fits = (found: SelfCitation | undefined): found is SelfCitation =>
    found !== undefined && (type === undefined || found.type === type);
  return (
    paragraphs
      .slice(0, 6)
      .map((paragraph) => read(heading.exec(paragraph)))
      .find(fits) ??
    paragraphs.map((paragraph) => read(attached.exec(paragraph))).find(fits) ??
    {}
  );
}

function read(match: RegExpExecArray | null): SelfCitation | undefined {
  if (match?.groups === undefined) return undefined;
  const { type = '', number = '', date } = match.groups;
  const id = typeAtStart(type)?.id;
  const known = asNumber(number, match[0]);
  if (id === undefined || known === undefined) return undefined;
  const day = date === undefined ? undefined : readWrittenDate(fold(date));
  return {
    type: id,
    number: { ...known, confidence: 'medium' },
    ...(day && { issued: guess(day, 'medium', match[0]) }),
  };
}
