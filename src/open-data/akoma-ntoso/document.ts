import { documentTypeName } from '#domain/document-type.ts';
import type { PublishedNotice } from '#domain/register.ts';
import type { DataSource } from '../source.ts';
import { clausesAsXml } from './body.ts';
import { metaAsXml } from './meta.ts';
import { element, words } from './xml.ts';

/**
 * A notice as Akoma Ntoso 3.0 (OASIS LegalDocML). The text of preface, body and conclusions is that of the
 * canonical text, part by part; all that is known about the document and is not its words is in `meta`.
 */
export function akomaNtoso(source: DataSource, notice: PublishedNotice): string {
  const { recipients, signature } = notice.body;
  const last = [
    ...recipients.map((line) => element('p', { class: 'noi-nhan' }, words(line.normalize('NFC')))),
    ...signature.map((line) =>
      element('p', { class: 'chu-ky' }, element('signature', {}, words(line.normalize('NFC')))),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'akomaNtoso',
    { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' },
    element(
      'doc',
      { name: notice.type, contains: notice.corrects.length > 0 ? 'singleVersion' : 'originalVersion' },
      metaAsXml(source, notice),
      element(
        'preface',
        {},
        element('p', {}, element('docType', {}, words(documentTypeName(notice.type).toLocaleUpperCase('vi')))),
        element('p', {}, element('docTitle', {}, words(notice.title.normalize('NFC')))),
      ),
      element('mainBody', {}, clausesAsXml(notice.body)),
      last.length === 0 ? '' : element('conclusions', {}, ...last),
    ),
  )}\n`;
}
