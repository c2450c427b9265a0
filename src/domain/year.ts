import { yearOf } from './civil-date.ts';
import type { Notice } from './notice.ts';
import { dayOfNotice } from './register.ts';

/** The word, in addresses and in the search, for the year of notices whose day is not known at all. */
export const unknownYear = 'chua-ro';

/** The year a notice is filed under, as such a word. */
export function yearWord(notice: Pick<Notice, 'issued' | 'event'>): string {
  const day = dayOfNotice(notice);
  return day === undefined ? unknownYear : String(yearOf(day));
}
