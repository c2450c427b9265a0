import { dayOfNotice, nameOfParty, type PublishedNotice, type Register } from '#domain/register.ts';
import { isKnown, type Known } from '#domain/notice.ts';

/** Key of a directive in every table: unlike `2.10` alone, no spreadsheet takes it for a number or a day. */
export const directiveKey = (notice: string, directive: string): string => `${notice}/${directive}`;

/** Key of a clause in every table. */
export const clauseKey = (notice: string, clause: string): string => `${notice}#${clause}`;

/** Agencies and groups as a document of the notice's day would call them, for people to read. */
export function namesOf(register: Register, ids: readonly string[], notice: PublishedNotice): string {
  return ids.map((id) => nameOfParty(register, id, dayOfNotice(notice))).join('; ');
}

export const valueOf = <T>(value: Known<T>): Exclude<T, { readonly unknown: string }> | null =>
  isKnown(value) ? value : null;

/** Why a value is not known; `null` where it is. */
export const reasonOf = (value: Known<unknown>): string | null =>
  typeof value === 'object' && value !== null && 'unknown' in value ? String(value.unknown) : null;
