import type { Notice } from './notice.ts';
import type { NoticeBody } from './body.ts';

/** Lines of “Nơi nhận”: the document's own, or those its data names; none where neither does. */
export function recipientLines(
  notice: Pick<Notice, 'recipients'>,
  body: Pick<NoticeBody, 'recipients'>,
): readonly string[] {
  if (body.recipients.length > 0) return body.recipients;
  return notice.recipients.length === 0 ? [] : ['Nơi nhận:', ...notice.recipients.map(({ name }) => `- ${name}`)];
}

/**
 * Lines of the signature block: the document's own, or authority, position and name from its data in the
 * order of Nghị định 30/2020/NĐ-CP, Phụ lục I, box 7; none where neither names a signatory.
 */
export function signatureLines(
  notice: Pick<Notice, 'signatory'>,
  body: Pick<NoticeBody, 'signature'>,
): readonly string[] {
  if (body.signature.length > 0) return body.signature;
  if (notice.signatory === undefined) return [];
  const { capacity, onBehalfOf, title, name } = notice.signatory;
  const capitals = (text: string): string => text.toLocaleUpperCase('vi');
  return [
    ...(capacity === undefined ? [] : [`${capacity}. ${capitals(onBehalfOf ?? '')}`.trimEnd()]),
    capitals(title),
    name,
  ];
}
