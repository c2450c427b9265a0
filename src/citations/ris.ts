import { nameOfNotice } from '#domain/citation.ts';
import { documentTypeName } from '#domain/document-type.ts';
import { isKnown } from '#domain/notice.ts';
import type { CitedSource } from './source.ts';

/**
 * A notice as a RIS record in UTF-8, lines ended by CR LF. A tag whose value is not known is left out and
 * the note says so.
 *
 * RIS takes what follows a comma in `AU` for a first name and has no sign against it: an agency with a
 * comma in its name (“Sở Văn hóa, Thể thao và Du lịch”) stands as publisher alone.
 */
export function risOf({ notice, issuer, site, url, asOf, digest }: CitedSource): string {
  const { number, issued } = notice;
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', 'GOVDOC'],
    ['AU', issuer.includes(',') ? undefined : issuer],
    ['TI', notice.title],
    ['M3', documentTypeName(notice.type)],
    ['M1', isKnown(number) ? number : undefined],
    ['PY', isKnown(issued) ? issued.slice(0, 4) : undefined],
    // The last slash ends the part for a season, which is empty.
    ['DA', isKnown(issued) ? `${issued.replaceAll('-', '/')}/` : undefined],
    ['PB', issuer],
    ['DP', site],
    ['UR', url],
    ['Y2', `${asOf.replaceAll('-', '/')}/`],
    ['LA', 'vi'],
    ['N1', `${nameOfNotice(notice)}. SHA-256 của nguyên văn: ${digest}`],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]));
  // The end mark has nothing after its space.
  return `${lines.join('')}ER  - \r\n`;
}

/** A line break would end the value. */
function oneLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
