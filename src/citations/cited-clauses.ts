import type { Clause } from '#domain/body.ts';
import { documentTypeName } from '#domain/document-type.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { foldedWords, fragmentIn } from '#domain/text-fragment.ts';

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
  const { folded, starts } = wordsOf(notice, head);
  const first = clauses[0] === undefined ? 0 : all.indexOf(clauses[0]);
  return clauses.map(({ text }, index) => {
    const start = starts[first + index] ?? 0;
    return fragmentIn(folded, start, text, folded.slice(start, starts[first + index + 1]));
  });
}

/** The folded words of a notice's page, and where each clause begins in them. */
interface FoldedPage {
  readonly folded: string;
  readonly starts: readonly number[];
}

const pages = new WeakMap<PublishedNotice, FoldedPage>();

/** Folded once of each notice: a long one has many pages of citations. */
function wordsOf(notice: PublishedNotice, head: string): FoldedPage {
  const known = pages.get(notice);
  if (known !== undefined) return known;
  const parts = [foldedWords(`${head} ${documentTypeName(notice.type)} ${notice.title}`)];
  const starts: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const { text } of notice.body.clauses) {
    starts.push(length);
    const words = ` ${foldedWords(text)}`;
    parts.push(words);
    length += words.length;
  }
  const page = { folded: parts.join(''), starts };
  pages.set(notice, page);
  return page;
}
