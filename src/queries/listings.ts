import * as to from '#addresses';
import { yearOf } from '#domain/civil-date.ts';
import { documentTypes } from '#domain/document-type.ts';
import { stablePages, type ListingPage } from '#domain/paging.ts';
import { dayOfNotice, nameOfParty, type PublishedNotice, type Register } from '#domain/register.ts';

/** Things on one page of a listing: few enough for 14,000 bytes on the wire. */
const pageSize = 40;

/** Address word of notices whose day is not known at all. */
export const unknownYear = 'chua-ro';

/** The year a notice is filed under, as an address word. */
export function yearWord(notice: Pick<PublishedNotice, 'issued' | 'event'>): string {
  const day = dayOfNotice(notice);
  return day === undefined ? unknownYear : String(yearOf(day));
}

/** The years notices are filed under, newest first, unknown last. */
export function yearWords(register: Register): readonly string[] {
  return [...new Set(register.notices.map(yearWord))].toSorted((a, b) =>
    a === unknownYear ? 1 : b === unknownYear ? -1 : Number(b) - Number(a),
  );
}

/** A listing's pages as static paths of a `[...trang]` route: the front page has no number. */
export function pathsOf<T, P extends Record<string, string>>(
  newestFirst: readonly T[],
  params: P,
): { params: P & { trang: string | undefined }; props: { page: ListingPage<T>; last: number } }[] {
  const pages = stablePages(newestFirst, pageSize);
  return pages.map((page) => ({
    params: { ...params, trang: page.isFront ? undefined : `trang/${String(page.number)}` },
    props: { page, last: pages.length },
  }));
}

/** One value by which notices can be listed, with its page. */
interface Way {
  readonly word: string;
  readonly name: string;
  readonly title: string;
  readonly address: string;
  readonly includes: (notice: PublishedNotice) => boolean;
}

/** The ways to go through all notices without a search: by year, by type, by issuing agency. */
export function waysThroughNotices(
  register: Register,
): readonly { word: string; heading: string; values: readonly Way[] }[] {
  const issuers = [...new Set(register.notices.map((notice) => notice.issuer))];
  return [
    {
      word: 'nam',
      heading: 'Theo năm',
      values: yearWords(register).map((year) => ({
        word: year,
        name: year === unknownYear ? 'chưa rõ năm' : year,
        title: year === unknownYear ? 'Văn bản chưa rõ năm' : `Văn bản năm ${year}`,
        address: to.noticesOfYear(year),
        includes: (notice) => yearWord(notice) === year,
      })),
    },
    {
      word: 'loai',
      heading: 'Theo loại',
      values: documentTypes
        .filter(({ id }) => register.notices.some((notice) => notice.type === id))
        .map(({ id, name }) => ({
          word: id,
          name,
          title: name,
          address: to.noticesOfType(id),
          includes: (notice) => notice.type === id,
        })),
    },
    {
      word: 'co-quan',
      heading: 'Theo cơ quan ban hành',
      values: issuers
        .map((id) => ({ id, name: nameOfParty(register, id, undefined) }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
        .map(({ id, name }) => ({
          word: id,
          name,
          title: `Văn bản của ${name}`,
          address: to.noticesOfIssuer(id),
          includes: (notice) => notice.issuer === id,
        })),
    },
  ];
}
