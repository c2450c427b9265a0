/** Numbers for words, in the order in which they came: the same word always has the same one. */
export class TermTable {
  readonly #terms: string[];
  readonly #places: Map<string, number>;

  /** @param terms those that have a number already, in their order */
  constructor(terms: readonly string[] = []) {
    this.#terms = [...terms];
    this.#places = new Map(terms.map((term, place) => [term, place]));
  }

  get terms(): readonly string[] {
    return this.#terms;
  }

  placeOf(term: string): number {
    let place = this.#places.get(term);
    if (place === undefined) {
      place = this.#terms.push(term) - 1;
      this.#places.set(term, place);
    }
    return place;
  }
}

/** What documents are found by, by kind; what is kept of a document names these by their numbers. */
export interface Terms {
  /** Words that are no figures. */
  readonly words: TermTable;
  /** Figures, numbers of documents, days; see `rareKey`, `number-keys.ts`, `date-keys.ts`. */
  readonly keys: TermTable;
  /** A facet's name, a line feed, the value; see `valueName`. */
  readonly values: TermTable;
}

export const newTerms = (): Terms => ({ words: new TermTable(), keys: new TermTable(), values: new TermTable() });

/** The name of a facet's value in `Terms`. */
export const valueName = (facet: string, value: string): string => `${facet}\n${value}`;
