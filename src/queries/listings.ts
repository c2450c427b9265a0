import { stablePages, type ListingPage } from '#domain/paging.ts';
import type { Register } from '#domain/register.ts';
import { unknownYear, yearWord } from '#domain/year.ts';

/** Things on one page of a listing: few enough that a front page, which holds up to 49, keeps to 14,000 bytes on the wire. */
const pageSize = 25;

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
