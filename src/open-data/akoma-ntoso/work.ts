import { isKnown, type Known } from '#domain/notice.ts';
import type { CivilDate } from '#domain/civil-date.ts';

/** What identifies a work: enough of a notice, and of a document that is only referred to. */
export interface Identified {
  readonly type: string;
  readonly number: Known<string>;
  readonly issued: Known<CivilDate>;
}

/**
 * The IRI of a work by the naming convention of Akoma Ntoso: country, kind, subtype, actor, date, number. What is
 * not known is said (`chua-ro-ngay`) or stands for itself (the notice's slug in place of its number).
 *
 * @param actor id of the issuing agency, if the record has one
 * @param slug what tells the work apart where it has no number
 */
export function workIri({ type, number, issued }: Identified, slug: string, actor?: string): string {
  const parts = ['', 'akn', 'vn', 'doc', type, actor, isKnown(issued) ? issued : 'chua-ro-ngay'];
  return [...parts.filter((part) => part !== undefined), isKnown(number) ? inAscii(number) : slug].join('/');
}

function inAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
