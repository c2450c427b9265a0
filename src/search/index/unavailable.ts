/** A part of the search could not be had whole, so nothing can be said about what the record holds. */
export class SearchUnavailable extends Error {
  /** The part is gone, or is another's: the site was published anew under an open page. */
  readonly isGone: boolean;

  constructor(message: string, isGone = false) {
    super(message);
    this.isGone = isGone;
  }
}

/** Any error of a search as one the page can state. */
export const asUnavailable = (error: unknown): SearchUnavailable =>
  error instanceof SearchUnavailable ? error : new SearchUnavailable(String(error));
