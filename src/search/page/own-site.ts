import type { AnswerOptions } from '../query/answer.ts';
import { Search } from '../query/engine.ts';
import { partLoader } from './part-loader.ts';
import type { SearchedSite, Searching, SitesAnswer } from './sites-answer.ts';

/** Searches the site the page is of, whose index the page names. */
export class OwnSearch implements Searching {
  readonly #site: SearchedSite;
  readonly #search: Search;

  constructor(site: SearchedSite) {
    this.#site = site;
    this.#search = new Search(partLoader(site.index ?? ''));
  }

  prepare(): Promise<void> {
    return this.#search.prepare();
  }

  forgive(): void {
    // It is asked every time.
  }

  async answer(query: string, options: AnswerOptions): Promise<SitesAnswer> {
    const answer = await this.#search.answer(query, options);
    const { found, results } = answer;
    return { ...answer, finds: [{ site: this.#site, rows: this.#site.rows, found, first: results }] };
  }
}
