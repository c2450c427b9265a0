import { yearOf } from '#domain/civil-date.ts';
import { stablePages, type ListingPage } from '#domain/paging.ts';
import { dayOfNotice, type PublishedNotice, type Register } from '#domain/register.ts';

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
