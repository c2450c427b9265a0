/** One page of a listing. */
export interface ListingPage<T> {
  /** 1 is the oldest; a page's number and its things never change once it is full. */
  readonly number: number;
  /** The page that stands at the listing's own address. */
  readonly isFront: boolean;
  readonly items: readonly T[];
  /** Number of the next older page. */
  readonly older: number | undefined;
  /** Number of the next newer page; the front page is meant where it is the last. */
  readonly newer: number | undefined;
}

/**
 * Cuts a list, newest first, into pages counted from the oldest: a new thing changes the front page
 * and no other. The front page holds the newest full page's worth and the page still filling up.
 */
export function stablePages<T>(newestFirst: readonly T[], size: number): readonly ListingPage<T>[] {
  const full = Math.max(1, Math.floor(newestFirst.length / size));
  return Array.from({ length: full }, (_, index) => {
    const number = full - index;
    const end = newestFirst.length - (number - 1) * size;
    const start = index === 0 ? 0 : end - size;
    return {
      number,
      isFront: index === 0,
      items: newestFirst.slice(start, end),
      older: number > 1 ? number - 1 : undefined,
      newer: index > 0 ? number + 1 : undefined,
    };
  });
}
