import { nameOfNotice } from '#domain/citation.ts';
import { documentTypeName } from '#domain/document-type.ts';
import { isKnown } from '#domain/notice.ts';
import type { CitedSource } from './source.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A notice as a BibTeX entry in UTF-8. `@misc`, because BibTeX has no kind for documents of an
 * administration. A field whose value is not known is left out and the note says so. `month` is the macro
 * every style knows; `day` is read by biblatex and reference managers, and passed over by old styles.
 */
export function bibtexOf({ notice, issuer, site, url, asOf, digest }: CitedSource): string {
  const { number, issued } = notice;
  const [year = '', month = '', day = ''] = isKnown(issued) ? issued.split('-') : [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // Braces twice: names of agencies hold commas and “and”, titles hold capitals that no style may lower.
    ['author', `{{${escaped(issuer)}}}`],
    ['title', `{{${escaped(notice.title)}}}`],
    ['type', `{${escaped(documentTypeName(notice.type))}}`],
    ['number', isKnown(number) ? `{${escaped(number)}}` : undefined],
    ['year', isKnown(issued) ? `{${year}}` : undefined],
    ['month', isKnown(issued) ? months[Number(month) - 1] : undefined],
    ['day', isKnown(issued) ? `{${String(Number(day))}}` : undefined],
    ['howpublished', `{${escaped(site)}}`],
    ['url', url === undefined ? undefined : `{${url}}`],
    ['urldate', `{${asOf}}`],
    ['note', `{${escaped(`${nameOfNotice(notice)}. SHA-256 của nguyên văn: ${digest}`)}}`],
    ['langid', '{vietnamese}'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@misc{${notice.slug},\n${lines.join('')}}\n`;
}

const signs: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  // A brace by its number: BibTeX counts even those that are escaped.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
};

/** A text on one line, its signs written so that TeX prints them. */
function escaped(text: string): string {
  return (
    text
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(/[\\{}~^%$#&_]/g, (sign) => signs[sign] ?? `\\${sign}`)
      // TeX would draw two hyphens as a dash and two quotes as one sign.
      .replaceAll(/([-'`?!])(?=[-'`])/g, '$1{}')
  );
}
