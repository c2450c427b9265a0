import type { Clause } from '#domain/body.ts';
import { documentTypeName } from '#domain/document-type.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { textFragment } from '#domain/text-fragment.ts';

/** Clauses on one page of citations: few enough for a page of a long notice to stay light. */
const perPage = 50;

/** The clauses of a notice page by page; one page, empty, for a notice without any. */
export function citedParts(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const count = Math.max(1, Math.ceil(clauses.length / perPage));
  return Array.from({ length: count }, (_, index) => clauses.slice(index * perPage, (index + 1) * perPage));
}

/**
 * Text fragments that mark clauses on the page of their notice, in the order given; none for a clause
 * that a browser could not tell from words above it.
 *
 * @param clauses a run of the notice's clauses
 * @param head words on the page above the document
 */
export function fragmentsOf(
  notice: PublishedNotice,
  clauses: readonly Clause[],
  head: string,
): readonly (string | undefined)[] {
  const all = notice.body.clauses;
  const first = clauses[0] === undefined ? 0 : all.indexOf(clauses[0]);
  let before = [head, documentTypeName(notice.type), notice.title, ...all.slice(0, first).map(({ text }) => text)].join(
    '\n',
  );
  return clauses.map(({ text }) => {
    const fragment = textFragment(before, text);
    before += `\n${text}`;
    return fragment;
  });
}
