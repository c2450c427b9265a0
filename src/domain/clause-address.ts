import { readMarker } from './clause-marker.ts';
import { Outline } from './clause-outline.ts';
import { quotedParagraphs } from './quotation.ts';

/** Where a clause stands in its document. */
export interface ClauseAddress {
  /** Unique and lasting: lower-case ASCII letters, digits, `.` and `-`. */
  readonly address: string;
  /** How deep the address nests: 1 for `2` and `dieu-5`, 3 for `2.1-1`; 0 for unnumbered text. */
  readonly level: number;
  /** As written, `2.1` or `đ)`; empty for unnumbered text. */
  readonly marker: string;
  /** Address of the clause this one belongs to. */
  readonly parent?: string;
}

/**
 * The address of every clause of a document, in order; a clause is the plain text of a paragraph.
 *
 * - Numbers stand as written and nest: `2`, `2.1`, `2.1.a`, `i.1`, `dieu-5.2.a`; đ is `dd`. List items
 *   count within their clause: `2.1-1`, and `2.1-1-1` below an item with another sign.
 * - Phần, Chương and Điều are numbered through the document, so their addresses do not nest: `dieu-5`
 *   belongs to `chuong-ii.muc-1`. An appendix begins anew, `phu-luc-i.dieu-1`, and so does a regulation
 *   with “(Ban hành kèm theo …)” under its title: `kem-theo.dieu-1`.
 * - Unnumbered text is `mo-dau-1` before the first number, `1-doan-2` in a numbered clause (whose own
 *   paragraph is the first), and `ket-thuc` where it ends in “./.” outside an article; what follows “Nơi nhận:” is `noi-nhan`.
 * - A provision that the document quotes is a đoạn of the clause that quotes it.
 * - A number that the document uses again is `1-lap-2` the second time.
 *
 * Hint: headings without a number, notes “(1)” and lists “(i)” are unnumbered text.
 */
export function addressClauses(clauses: readonly { readonly text: string }[]): ClauseAddress[] {
  const outline = new Outline();
  const quoted = quotedParagraphs(clauses.map(({ text }) => text));
  return clauses.map(({ text }, index) => {
    const marker = quoted[index] ? undefined : readMarker(text);
    const fitting = marker && outline.fit(marker);
    return fitting ? outline.addNumbered(fitting) : outline.addParagraph(text, quoted[index] === true);
  });
}
