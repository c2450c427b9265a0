import type { Answer, AnswerOptions, Counts, Hit } from '../query/answer.ts';
import { facets } from './facets.ts';
import { siteWord } from './site-word.ts';
import type { Answered, SiteHit, SitesAnswer } from './sites-answer.ts';

/** Results loaded from a site at a time, once those that came with its answer are used up. */
const more = 10;

/** The answers of several sites as one. */
export function joined(
  answered: readonly Answered[],
  options: AnswerOptions,
  names: { readonly silent: readonly string[]; readonly awaited: readonly string[] },
): SitesAnswer {
  // What holds the query as typed makes what only comes near elsewhere superfluous.
  const isExact = answered.some(({ answer }) => answer.total > 0 && !answer.isNear);
  const counted = answered.filter(({ answer }) => answer.total > 0 && (!isExact || !answer.isNear));
  const sum = (of: (answer: Answer) => number): number => counted.reduce((all, { answer }) => all + of(answer), 0);
  const [first] = counted.length > 0 ? counted : answered;
  const lists = counted.map((one) => ({ ...one, known: one.answer.results.map((hit) => atSite(one, hit)) }));
  const before = orderOf(options);
  const hits = async (from: number, to: number): Promise<readonly SiteHit[]> => {
    for (;;) {
      const merged = merge(lists, before, to);
      if (merged.next === undefined) return merged.hits.slice(from);
      const { next } = merged;
      const known = next.known.length;
      const loaded = await next.answer.hits(known, known + more);
      if (loaded.length === 0) throw new Error('a site found more than it shows');
      // Another call may have been faster.
      if (next.known.length === known) next.known.push(...loaded.map((hit) => atSite(next, hit)));
    }
  };
  const shown = merge(lists, before, more);
  const totals = new Map(
    answered.map((one) => [siteWord(one.site.url), counted.includes(one) ? one.answer.total : 0] as const),
  );
  const silent = named('Chưa hỏi được', names.silent);
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
    isCut: answered.some(({ answer }) => answer.isCut),
    results: shown.hits,
    hits,
    finds: counted.map(({ site, rows, answer }) => ({ site, rows, found: answer.found, first: answer.results })),
    counts: async () =>
      summed(await Promise.all(counted.map(async ({ site, answer }) => [site.url, await answer.counts()] as const))),
    others: {
      totalOf: (word) => totals.get(word),
      unheard: [...names.silent, ...names.awaited],
      silent,
      pending: [silent, named('Còn đợi', names.awaited)].filter((words) => words !== '').join(' '),
    },
  };
}

const named = (words: string, sites: readonly string[]): string =>
  sites.length === 0 ? '' : `${words}: ${sites.join(', ')}.`;

/** Whether a hit comes before another of another site: less than 0 if so, 0 where neither does. */
type Order = (a: SiteHit, b: SiteHit) => number;

/** The order asked for. Scores of different indexes cannot be compared, ranks and days can. */
function orderOf({ sort, asOf = '' }: AnswerOptions): Order {
  if (sort === 'ngay') return (a, b) => compare(b.day, a.day);
  if (sort !== 'han') return (a, b) => a.rank - b.rank;
  // As a site orders its own: to come, nearest first; then gone by, latest first; then without a day.
  const group = ({ dueOn }: SiteHit): number => (dueOn === undefined ? 2 : dueOn >= asOf ? 0 : 1);
  return (a, b) => {
    const sooner = compare(a.dueOn ?? '', b.dueOn ?? '');
    return group(a) - group(b) || (group(a) === 1 ? -sooner : sooner);
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface List extends Answered {
  readonly known: SiteHit[];
}

/**
 * The first hits of all lists, each list in its own order; of equal ones, site by site in turn. `next` is a list
 * whose next hit must be loaded before more can be told.
 */
function merge(
  lists: readonly List[],
  before: Order,
  count: number,
): { readonly hits: readonly SiteHit[]; readonly next: List | undefined } {
  const hits: SiteHit[] = [];
  const heads = lists.map((list) => ({ list, taken: 0 }));
  while (hits.length < count) {
    let best: { readonly hit: SiteHit; readonly head: { readonly list: List; taken: number } } | undefined;
    for (const head of heads) {
      const { list, taken } = head;
      if (taken >= list.answer.total) continue;
      const hit = list.known[taken];
      if (hit === undefined) return { hits, next: list };
      const order = best === undefined ? -1 : before(hit, best.hit);
      if (best === undefined || order < 0 || (order === 0 && taken < best.head.taken)) best = { hit, head };
    }
    if (best === undefined) break;
    hits.push(best.hit);
    best.head.taken += 1;
  }
  return { hits, next: undefined };
}

function atSite({ site: { name, url }, asOf }: Answered, hit: Hit): SiteHit {
  return {
    ...hit,
    site: name,
    asOf,
    url: url + hit.url,
    link: url + hit.link,
    ...(hit.page === undefined ? {} : { page: url + hit.page }),
  };
}

/** Sums by value. Agencies are counted for the page's own site alone: another's may bear the same id. */
function summed(all: readonly (readonly [url: string, counts: Counts])[]): Counts {
  return Object.fromEntries(
    facets.map((facet) => {
      const sums: Record<string, number> = {};
      for (const [url, counts] of all)
        if (facet !== 'co-quan' || url === '')
          for (const [value, count] of Object.entries(counts[facet] ?? {})) sums[value] = (sums[value] ?? 0) + count;
      return [facet, sums];
    }),
  );
}
