import * as to from '#addresses';
import type { PublishedNotice } from '#domain/register.ts';
import type { DataSource } from './source.ts';
import { clauseRows } from './tables/clauses.ts';
import { directiveRow } from './tables/directives.ts';
import { noticeRow } from './tables/notices.ts';
import { obligationRows } from './tables/obligations.ts';
import { recipientRows, relationRow } from './tables/relations.ts';
import { evidenceRows, updateRows } from './tables/updates.ts';

/**
 * A notice and everything on record about it in one JSON document. Its parts are rows of the published
 * tables, so that no format can say anything else than another.
 */
export function noticeDocument(source: DataSource, notice: PublishedNotice) {
  const { register, absolute } = source;
  return {
    asOf: register.asOf,
    files: {
      text: absolute(to.noticeText(notice.slug)),
      akomaNtoso: absolute(to.noticeXml(notice.slug)),
      linkedData: absolute(to.noticeLinkedData(notice.slug)),
    },
    notice: noticeRow(source, notice),
    clauses: clauseRows(source, notice),
    recipientLines: [...notice.body.recipients],
    signatureLines: [...notice.body.signature],
    directives: (register.directivesOf.get(notice.slug) ?? []).map((tracked) => ({
      ...directiveRow(source, tracked),
      reports: updateRows(source, tracked).map((update, index) => ({
        ...update,
        pieces: tracked.history[index] === undefined ? [] : evidenceRows(source, tracked.history[index]),
      })),
      shares: obligationRows(source, tracked),
    })),
    relations: notice.relations.map((relation) => relationRow(source, notice, relation)),
    relationsFromOthers: (register.relationsTo.get(notice.slug) ?? []).map((stated) =>
      relationRow(source, stated.notice, stated.relation),
    ),
    recipients: recipientRows(source, notice),
  };
}
