/** A part of the search could not be had whole, so nothing can be said about what the record holds. */
export class SearchUnavailable extends Error {
  /** The part is gone, or is another's: the site was published anew under an open page. */
  readonly isGone: boolean;

  constructor(message: string, isGone = false) {
    super(message);
    this.isGone = isGone;
  }
}

/**
 * Any error of a search as one the page can state. One that is not of a part is of the program: some browsers do not ask
 * again for code that did not come, and that of another release is gone, so with a network the page must be loaded anew.
 */
export const asUnavailable = (error: unknown): SearchUnavailable =>
  error instanceof SearchUnavailable ? error : new SearchUnavailable(String(error), navigator.onLine);
