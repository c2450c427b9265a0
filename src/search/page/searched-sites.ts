import type { Answer, AnswerOptions, Counts, Hit } from '../query/answer.ts';
import { Search } from '../query/engine.ts';
import { indexFolder, pointerFile, type IndexPointer } from '../index/index-address.ts';
import { facets } from './facets.ts';
import { asUnavailable, load, partLoader, SearchUnavailable } from './part-loader.ts';

/** A site that is searched. */
export interface SearchedSite {
  /** As results name it; '' for the site the page is of. */
  readonly name: string;
  /** Its address without a slash at the end; '' for the site the page is of. */
  readonly url: string;
  /** Address of its index, where the page knows it; else the site says which is current. */
  readonly index?: string;
}

/** A hit with the site it is from. */
export interface SiteHit extends Hit {
  readonly site: string;
}

/** An answer of one site or several. */
export interface SitesAnswer extends Omit<Answer, 'results' | 'hits'> {
  readonly results: readonly SiteHit[];
  readonly hits: (from: number, to: number) => Promise<readonly SiteHit[]>;
  /** Names of sites that could not be asked: nothing is known of what they hold. */
  readonly silent: readonly string[];
}

/** Searches one site, or several at once with their results in one list. */
export class SitesSearch {
  readonly #sites: readonly { readonly site: SearchedSite; search: Promise<Search> | undefined }[];

  constructor(sites: readonly SearchedSite[]) {
    this.#sites = sites.map((site) => ({ site, search: undefined }));
  }

  /** Loads what every search needs, ahead of the first; what fails is tried again then. */
  async prepare(): Promise<void> {
    await Promise.allSettled(this.#sites.map(async (one) => (await this.#searchOf(one)).prepare()));
  }

  /** Rejects with `SearchUnavailable` where no site answered. */
  async answer(query: string, options: AnswerOptions): Promise<SitesAnswer> {
    const asked = await Promise.allSettled(
      this.#sites.map(async (one) => ({
        site: one.site,
        answer: await (await this.#searchOf(one)).answer(query, options),
      })),
    );
    const answered = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = asked.flatMap((one) => (one.status === 'rejected' ? [asUnavailable(one.reason)] : []));
    const [failure] = failed;
    if (answered.length === 0) throw failure ?? new SearchUnavailable('no site');
    const silent = this.#sites.flatMap(({ site }, i) => (asked[i]?.status === 'rejected' ? [site.name] : []));
    return together(answered, silent);
  }

  #searchOf(one: { readonly site: SearchedSite; search: Promise<Search> | undefined }): Promise<Search> {
    one.search ??= (async () => {
      const { url, index } = one.site;
      if (index !== undefined) return new Search(partLoader(index));
      const pointer: IndexPointer = JSON.parse(new TextDecoder().decode(await load(`${url}/${pointerFile}`)));
      return new Search(partLoader(`${url}/${indexFolder}/${pointer.index}/`));
    })();
    one.search.catch(() => (one.search = undefined));
    return one.search;
  }
}

interface Answered {
  readonly site: SearchedSite;
  readonly answer: Answer;
}

function together(answered: readonly Answered[], silent: readonly string[]): SitesAnswer {
  // What holds the query as typed makes what only comes near elsewhere superfluous.
  const isExact = answered.some(({ answer }) => answer.total > 0 && !answer.isNear);
  const counted = answered.filter(({ answer }) => answer.total > 0 && (!isExact || !answer.isNear));
  const sum = (of: (answer: Answer) => number): number => counted.reduce((all, { answer }) => all + of(answer), 0);
  const [first] = counted.length > 0 ? counted : answered;
  const hitsOf = async (from: number, to: number): Promise<readonly SiteHit[]> => {
    const lists = await Promise.all(
      counted.map(async ({ site, answer }) => {
        const hits = to <= answer.results.length ? answer.results.slice(0, to) : await answer.hits(0, to);
        return hits.map((hit) => ({ ...hit, ...atSite(site, hit) }));
      }),
    );
    return interleaved(lists).slice(from, to);
  };
  const results = counted.map(({ site, answer }) => answer.results.map((hit) => ({ ...hit, ...atSite(site, hit) })));
  return {
    total: sum(({ total }) => total),
    notices: sum(({ notices }) => notices),
    directives: sum(({ directives }) => directives),
    scattered: sum(({ scattered }) => scattered),
    isNear: counted.length > 0 && !isExact,
    corrected: first?.answer.corrected,
    suggestions: [...new Set(answered.flatMap(({ answer }) => answer.suggestions))],
    // Unknown is only what no site knows.
    unknown:
      first?.answer.unknown.filter(({ text }) =>
        answered.every(({ answer }) => answer.unknown.some((one) => one.text === text)),
      ) ?? [],
    results:
      counted.length === 1
        ? (results[0] ?? [])
        : interleaved(results).slice(0, Math.max(0, ...results.map(({ length }) => length))),
    hits: hitsOf,
    counts: async () => summed(await Promise.all(counted.map(({ answer }) => answer.counts()))),
    silent,
  };
}

/** Best rank first; of one rank, site by site. Scores of different indexes cannot be compared, ranks can. */
function interleaved(lists: readonly (readonly SiteHit[])[]): readonly SiteHit[] {
  return lists
    .flatMap((list, site) => list.map((hit, place) => ({ hit, site, place })))
    .toSorted((a, b) => a.hit.rank - b.hit.rank || a.place - b.place || a.site - b.site)
    .map(({ hit }) => hit);
}

const atSite = ({ name, url }: SearchedSite, hit: Hit): Pick<SiteHit, 'site' | 'link' | 'url' | 'page'> => ({
  site: name,
  url: url + hit.url,
  link: url + hit.link,
  ...(hit.page === undefined ? {} : { page: url + hit.page }),
});

function summed(all: readonly Counts[]): Counts {
  return Object.fromEntries(
    facets.map((facet) => {
      const sums: Record<string, number> = {};
      for (const counts of all)
        for (const [value, count] of Object.entries(counts[facet] ?? {})) sums[value] = (sums[value] ?? 0) + count;
      return [facet, sums];
    }),
  );
}
