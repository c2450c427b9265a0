import type { Clause, Section } from '#domain/body.ts';
import { escapeHtml } from './html.ts';

/**
 * A section before it is drawn: the places among the notice's clauses of those that are plain paragraphs, and the HTML
 * of all else. So the words of a notice are kept once.
 */
export interface KeptSection {
  readonly parts: readonly (number | string)[];
  readonly directives: readonly string[];
}

/** The sections of a notice, drawn. */
export function drawSections(kept: readonly KeptSection[], clauses: readonly Clause[]): readonly Section[] {
  return kept.map(({ parts, directives }) => ({
    html: parts.map((part) => (typeof part === 'string' ? part : drawPlainly(clauses[part]))).join(''),
    directives,
  }));
}

function drawPlainly(clause: Clause | undefined): string {
  if (clause === undefined) throw new Error('a section holds clauses of its notice');
  return drawClause('p', clause.address, clause.text, escapeHtml(clause.text));
}

/** HTML of a clause: its words, its address, and a link to it. */
export function drawClause(tag: string, address: string, text: string, html: string): string {
  return `<${tag} id="${address}"${isHeading(address, text) ? ' class="h"' : ''}>${html}${anchor(address)}</${tag}>`;
}

/** Longest heading of a division; an article whose rule stands in its first line is no heading. */
const longestHeading = 160;

/** Whether a clause is the heading of a part, chapter, section, article or annex. */
function isHeading(address: string, text: string): boolean {
  return text.length <= longestHeading && /(?:^|\.)(?:phan|chuong|muc|tieu-muc|dieu|phu-luc)-[a-z0-9]+$/.test(address);
}

/** The link a reader copies to cite a clause. Its sign is drawn by the style sheet: it is no letter of the document. */
function anchor(address: string): string {
  return `<a class="a" href="#${address}" aria-label="Mục ${address}"></a>`;
}
