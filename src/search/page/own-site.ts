import type { AnswerOptions, Hit } from '../query/answer.ts';
import { AskedSite } from './asked-site.ts';
import type { SearchedSite, Searching, SiteHit, SitesAnswer } from './sites-answer.ts';

/** Searches the site the page is of. */
export class OwnSearch implements Searching {
  readonly #site: AskedSite;

  constructor(site: SearchedSite) {
    this.#site = new AskedSite(site);
  }

  async prepare(): Promise<void> {
    await this.#site.prepare();
  }

  forgive(): void {
    // It is asked every time.
  }

  async answer(query: string, options: AnswerOptions): Promise<SitesAnswer> {
    const { site, rows, answer } = await this.#site.answer(query, options);
    const own = (hits: readonly Hit[]): readonly SiteHit[] => hits.map((hit) => ({ ...hit, site: '', asOf: '' }));
    return {
      ...answer,
      results: own(answer.results),
      hits: async (from, to) => own(await answer.hits(from, to)),
      finds: [{ site, rows, found: answer.found, first: answer.results }],
      totals: new Map(),
      silent: [],
      awaited: [],
    };
  }
}
