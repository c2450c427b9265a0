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
    name: 'data: tables, catalogue, filter, JSON and Akoma Ntoso of each notice',
    routes: [
      'du-lieu',
      'chi-dao/loc',
      'van-ban/[slug]/van-ban.json.ts',
      'van-ban/[slug]/van-ban.jsonld.ts',
      'van-ban/[slug]/akoma-ntoso.xml.ts',
    ],
    integrations: [],
  },
  {
    name: 'feeds, calendars, summaries, BibTeX, RIS, and the pages to follow by',
    routes: ['tep', '[...noi]', 'theo-doi', 'van-ban/[slug]/theo-doi.astro'],
    integrations: ['made-files'],
  },
  { name: 'reports', routes: ['bao-cao'], integrations: [] },
  {
    name: 'citations and sheets for printing',
    routes: ['van-ban/[slug]/trich-dan', 'van-ban/[slug]/ban-in.astro', 'phong-chu'],
    integrations: [],
  },
  { name: 'share pictures', routes: ['anh'], integrations: ['share-pictures'] },
];

/** The index has a benchmark of its own, and is no part of what is compared. */
export const search: Part = { name: 'search', routes: ['tim-kiem/ban-ghi'], integrations: ['search-index'] };
