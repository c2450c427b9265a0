import type { AnswerOptions } from '../query/answer.ts';
import { AskedSite } from './asked-site.ts';
import { joined } from './joined-answers.ts';
import { asUnavailable, SearchUnavailable } from '../index/unavailable.ts';
import { siteWord } from './site-word.ts';
import type { Answered, Asking, SearchedSite, Searching, SitesAnswer } from './sites-answer.ts';

/** Sites asked at a time: on a slow line all of many would come last together. */
const atOnce = 8;
/** After so long the reader is shown what the faster sites have answered, in milliseconds. */
const impatience = 1500;

/** Searches several sites at once, with their results in one list. */
export class SitesSearch implements Searching {
  readonly #sites: readonly AskedSite[];

  /** @param own the site the page is of @param others as the page names them, in JSON */
  constructor(own: SearchedSite, others: string) {
    const sites: readonly SearchedSite[] = JSON.parse(others);
    this.#sites = [own, ...sites].map((site) => new AskedSite(site));
  }

  async prepare(): Promise<void> {
    await Promise.allSettled(this.#sites.map((site) => site.prepare()));
  }

  forgive(): void {
    for (const site of this.#sites) site.forgive();
  }

  async answer(query: string, options: AnswerOptions, { site: word, partly }: Asking): Promise<SitesAnswer> {
    // Agencies are those of the page's own site: the form names no others.
    const isForOwn = options.chosen?.['co-quan'] !== undefined;
    const sites = this.#sites.filter(
      ({ site: { url } }) => (word === undefined || word === siteWord(url)) && (!isForOwn || url === ''),
    );
    const outcomes = new Map<AskedSite, Answered | SearchUnavailable>();
    const soFar = (): SitesAnswer => {
      const of = sites.map((site) => outcomes.get(site));
      const answered = of.filter((one): one is Answered => one !== undefined && !(one instanceof SearchUnavailable));
      const named = (isOf: (outcome: Answered | SearchUnavailable | undefined) => boolean): readonly string[] =>
        sites.filter((site) => isOf(outcomes.get(site))).map(({ site }) => site.name);
      const silent = named((outcome) => outcome instanceof SearchUnavailable);
      return joined(answered, options, { silent, awaited: named((outcome) => outcome === undefined) });
    };
    const hasAnswer = (): boolean => [...outcomes.values()].some((outcome) => !(outcome instanceof SearchUnavailable));
    let isLate = false;
    let isTold = false;
    const tell = (): void => {
      if (!isLate || isTold || !hasAnswer() || outcomes.size === sites.length) return;
      isTold = true;
      partly(soFar());
    };
    const timer = setTimeout(() => {
      isLate = true;
      tell();
    }, impatience);
    const next = sites.values();
    const askRest = async (): Promise<void> => {
      for (const site of next) {
        try {
          outcomes.set(site, await site.answer(query, options, sites.length > 1));
        } catch (error) {
          outcomes.set(site, asUnavailable(error));
        }
        tell();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, askRest));
    clearTimeout(timer);
    const failures = [...outcomes.values()].filter((outcome) => outcome instanceof SearchUnavailable);
    const [failure] = failures;
    if (failure !== undefined && failures.length === sites.length) throw failure;
    return soFar();
  }
}
