import { documentTypeName } from '#domain/document-type.ts';
import type { PublishedNotice } from '#domain/register.ts';

/**
 * The words of a notice as one text: UTF-8, NFC, LF, a blank line between clauses, a line break at
 * the end. What its SHA-256 is taken of, so its form may never change.
 */
export function canonicalText(notice: Pick<PublishedNotice, 'type' | 'title' | 'body'>): string {
  const { clauses, recipients, signature } = notice.body;
  const parts = [
    capitals(documentTypeName(notice.type)),
    notice.title,
    ...clauses.map((clause) => clause.text),
    recipients.join('\n'),
    signature.join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`.normalize('NFC');
}

const known = new Map<string, string>();

/** There are few types of documents, and very many documents. */
function capitals(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const capital = name.toLocaleUpperCase('vi');
  known.set(name, capital);
  return capital;
}
