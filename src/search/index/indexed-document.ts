import { deflateRawSync } from 'node:zlib';
import { compact } from './bytes.ts';
import type { AbbreviationTable } from '../text/abbreviations.ts';
import { headBit, TermCollector, topicBit } from './document-terms.ts';
import { deadlineKeys, ownKeys } from './indexed-keys.ts';
import { headTexts, passageTexts } from './indexed-words.ts';
import type { SearchNotice } from './records.ts';
import { packDocument } from './packed-document.ts';
import { documentsOf, units, unitsOf, type StoredDocument } from './stored-document.ts';
import { valueName, type Terms } from './term-table.ts';
import { initialsIn } from './title-initials.ts';
import { initialsKey } from '../text/initials.ts';
import { tokensOf } from '../text/tokens.ts';

/** The name under which the days directives are due on are kept beside the facets. */
export const deadlineFacet = 'thoi-han';

/** A document of an index with all that is found out about it by itself. */
export interface IndexedDocument {
  /** What it is found by; see `TermCollector`. */
  readonly terms: Uint8Array;
  /** What is stored of it, deflated. */
  readonly text: Uint8Array;
  /** Ids of its directives, in their order. */
  readonly directives: readonly string[];
}

/** Makes documents of notices, one after the other. */
export class DocumentMaker {
  readonly #collector: TermCollector;

  /** @param terms what the documents are found by gets its numbers there */
  constructor(terms: Terms, abbreviations: AbbreviationTable) {
    this.#collector = new TermCollector(terms, abbreviations);
  }

  /** The documents of a notice: one, or several of a long one. */
  make(notice: SearchNotice): readonly IndexedDocument[] {
    return documentsOf(notice).map((stored) => ({
      terms: this.#termsOf(stored, notice),
      text: compact(deflateRawSync(packDocument(stored), { level: 1 })),
      directives: stored.passages.flatMap(({ directive }) => directive?.id ?? []),
    }));
  }

  #termsOf(stored: StoredDocument, notice: SearchNotice): Uint8Array {
    const collector = this.#collector;
    const facetsOf = new Map(
      notice.passages.flatMap(({ directive }) => (directive === undefined ? [] : [[directive.id, directive.facets]])),
    );
    const mark = (of: SearchNotice['facets'], unit: number): void => {
      for (const [facet, values] of Object.entries(of))
        for (const value of values) collector.addValue(valueName(facet, value), 1 << unit);
    };
    const heads = headTexts(stored).own;
    for (const [i, text] of heads.entries())
      collector.addText(text, i < heads.length - notice.topics.length ? headBit : topicBit);
    for (const key of ownKeys(stored)) collector.addKey(key, headBit);
    for (const letters of initialsIn(tokensOf(stored.title))) collector.addKey(initialsKey(letters), headBit);
    mark(notice.facets, units.notice);
    for (const [unit, passage] of unitsOf(stored.passages)) {
      const { own, around } = passageTexts(passage);
      for (const text of [...own, ...around]) collector.addText(text, 1 << unit);
      for (const key of deadlineKeys(passage)) collector.addKey(key, 1 << unit);
      const { directive } = passage;
      if (directive === undefined) continue;
      mark(facetsOf.get(directive.id) ?? {}, unit);
      const [due] = directive.days;
      if (due !== undefined) collector.addValue(valueName(deadlineFacet, due), 1 << unit);
    }
    return collector.finish();
  }
}
