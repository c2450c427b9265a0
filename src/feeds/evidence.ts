import { nameOfNotice } from '#domain/citation.ts';
import type { Register } from '#domain/register.ts';
import type { Evidence } from '#domain/update.ts';
import { evidenceLabels } from '#messages';
import { escapeHtml } from '#verbatim/html.ts';

/** The evidence of a report as a list in HTML, each piece with its links; what there is none of is said. */
export function evidenceHtml(evidence: readonly Evidence[], { documents }: Pick<Register, 'documents'>): string {
  if (evidence.length === 0) return `<p>${evidenceLabels.none}.</p>`;
  const items = evidence.map((item) => {
    const document = item.document === undefined ? undefined : documents.get(item.document);
    const named = document && `${nameOfNotice(document)} của ${document.issuer}: ${document.title}`;
    const links = [
      ['Xem', item.url ?? document?.url],
      ['Bản lưu trữ', item.archived ?? document?.archived],
    ].flatMap(([label = '', url]) => (url === undefined ? [] : `<a href="${escapeHtml(url)}">${label}</a>`));
    const parts = [
      ...[named, item.note].filter((part) => part !== undefined).map(escapeHtml),
      ...links,
      ...(item.sha256 === undefined ? [] : [`SHA-256: <code>${item.sha256}</code>`]),
    ];
    return `<li>${evidenceLabels[item.level]}${parts.map((part) => `. ${part.replace(/\.$/, '')}`).join('')}.</li>`;
  });
  return `<p>Minh chứng:</p><ul>${items.join('')}</ul>`;
}
