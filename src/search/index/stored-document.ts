import type { SearchNotice } from './records.ts';

/** What is kept of a notice, or of a stretch of a long one, to show and to check a result. */
export interface StoredDocument {
  readonly url: string;
  readonly title: string;
  readonly name: string;
  readonly issuer: string;
  readonly day: string;
  /** Other words it is found by, its topics last. */
  readonly also: readonly string[];
  readonly passages: readonly StoredPassage[];
}

export interface StoredPassage {
  /** Address within the notice, and words. */
  readonly clauses: readonly (readonly [address: string, text: string])[];
  readonly directive?: StoredDirective;
}

export interface StoredDirective {
  readonly id: string;
  readonly leads: string;
  readonly support: string;
  readonly context: string;
  readonly status: string;
  readonly due: string;
  readonly days: readonly string[];
  readonly page: string;
}

/**
 * Units of a document, as bits: the notice as a whole, its directives on even places, the text between
 * them on odd ones. Where words stand, the bit of the notice means its topics. A notice with more of them becomes several documents.
 */
export const units = {
  notice: 0,
  directive: (n: number): number => 2 * n + 2,
  text: (n: number): number => 2 * n + 1,
  /** Masks of all that can be directives, and all that can be text. */
  directives: 0x15555554,
  texts: 0x2aaaaaaa,
  directivesEach: 14,
  textsEach: 15,
} as const;

/** The documents of a notice, in its order: one, or several where it has more passages than a document holds. */
export function documentsOf({
  url,
  title,
  name,
  issuer,
  day,
  also,
  topics,
  passages,
}: SearchNotice): readonly StoredDocument[] {
  const documents: StoredDocument[] = [];
  let stored: StoredPassage[] = [];
  let directives = 0;
  const close = (): void => {
    documents.push({ url, title, name, issuer, day, also: [...also, ...topics], passages: stored });
    stored = [];
    directives = 0;
  };
  for (const { clauses, directive } of passages) {
    const texts = stored.length - directives;
    if (directive === undefined ? texts === units.textsEach : directives === units.directivesEach) close();
    const words = clauses.map(({ address, text }) => [address, text] as const);
    if (directive === undefined) {
      stored.push({ clauses: words });
      continue;
    }
    const { id, leads, support, context, status, due, days, page } = directive;
    stored.push({ clauses: words, directive: { id, leads, support, context, status, due, days, page } });
    directives += 1;
  }
  if (stored.length > 0 || documents.length === 0) close();
  return documents;
}

/** The passages of a document with the units they are. */
export function unitsOf<T extends { readonly directive?: unknown }>(passages: readonly T[]): ReadonlyMap<number, T> {
  let directives = 0;
  let texts = 0;
  return new Map(
    passages.map((passage) => [
      passage.directive === undefined ? units.text(texts++) : units.directive(directives++),
      passage,
    ]),
  );
}
