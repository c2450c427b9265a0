import { capitalised, nameOfClause, nameOfNotice } from './citation.ts';
import { formatDay, type CivilDate } from './civil-date.ts';
import type { Notice } from './notice.ts';

/** What a citation states besides the notice itself. */
export interface CitationFacts {
  /** The issuing agency, as called on the notice's day. */
  readonly issuer: string;
  /** Name of the site that publishes the words. */
  readonly site: string;
  /** Where the cited words stand: absolute, or from the site's root while it has no address of its own. */
  readonly address: string;
  readonly asOf: CivilDate;
  /** SHA-256 of the notice's canonical text, hex. */
  readonly digest: string;
}

/**
 * A sentence that says which words are meant, where they stand, as of which day and how to tell whether
 * they were changed: “Điểm a khoản 2 Điều 5, Thông báo số … ngày … của …: “…”. …”. What the document
 * lacks is said to be missing.
 *
 * @param clause address of the clause; the whole notice where there is none
 */
export function citationSentence(
  notice: Pick<Notice, 'type' | 'number' | 'issued' | 'title'>,
  { issuer, site, address, asOf, digest }: CitationFacts,
  clause?: string,
): string {
  const place = clause === undefined ? '' : `${capitalised(nameOfClause(clause))}, `;
  return (
    `${place}${nameOfNotice(notice)} của ${issuer}: “${notice.title}”. ${site}, ${address}, ` +
    `hồ sơ tính đến ${formatDay(asOf)}. SHA-256 của nguyên văn: ${digest}.`
  );
}
