/** A part of the site that is there to be taken away, and what builds it. */
export interface Part {
  readonly name: string;
  /** Routes below `src/pages/` that exist for it alone. */
  readonly routes: readonly string[];
  /** Integrations that exist for it alone. */
  readonly integrations: readonly string[];
}

/** What is taken away, in the order in which it is added to the pages. */
export const parts: readonly Part[] = [
  {
    name: 'data, JSON and Akoma Ntoso, feeds, calendars, summaries, BibTeX, RIS; pages of data and to follow by',
    routes: ['du-lieu', 'chi-dao/loc', '[...noi]', 'theo-doi', 'van-ban/[slug]/theo-doi.astro'],
    integrations: ['made-files'],
  },
  { name: 'reports of periods', routes: ['bao-cao'], integrations: [] },
  {
    name: 'citations and sheets for printing',
    routes: ['van-ban/[slug]/trich-dan', 'van-ban/[slug]/ban-in.astro', 'phong-chu'],
    integrations: [],
  },
  { name: 'share pictures', routes: [], integrations: ['share-pictures'] },
];

/** The index has a benchmark of its own, and is no part of what is compared. */
export const search: Part = { name: 'search', routes: ['tim-kiem/ban-ghi'], integrations: ['search-index'] };
