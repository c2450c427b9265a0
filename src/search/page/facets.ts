/** Facets of a search, named as they stand in the address: `/tim-kiem/?q=…&co-quan=…`. */
export const facets = ['ket-qua', 'loai', 'co-quan', 'tinh-trang', 'han', 'nam', 'linh-vuc'] as const;
export type Facet = (typeof facets)[number];

/** Orders beside relevance: newest document first, nearest deadline first. */
export const orders = ['ngay', 'han'] as const;
export type Order = (typeof orders)[number];

/** Characters of a query: with more of them the address of an answer is longer than many hosts take. */
export const longestQuery = 2000;

/** What the reader asks for; its whole is in the page's address. */
export interface SearchState {
  readonly query: string;
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  /** Word of the one site to search, where several are searched together. */
  readonly site: string | undefined;
  /** By relevance where undefined. */
  readonly sort: Order | undefined;
}

/** Reads a search from an address's query string. What it does not know it leaves out. */
export function parseSearch(queryString: string): SearchState {
  const given = new URLSearchParams(queryString);
  const chosen: Partial<Record<Facet, string>> = {};
  for (const facet of facets) {
    const value = given.get(facet);
    if (value) chosen[facet] = value;
  }
  return {
    query: (given.get('q') ?? '').normalize('NFC').trim(),
    chosen,
    site: given.get('trang') || undefined,
    sort: orders.find((order) => order === given.get('xep')),
  };
}

/** The query string of a search, parts in a fixed order, empty parts left out; '' for none. */
export function formatSearch({ query, chosen, site, sort }: SearchState): string {
  const parts = new URLSearchParams();
  if (query !== '') parts.set('q', query);
  for (const facet of facets) {
    const value = chosen[facet];
    if (value !== undefined) parts.set(facet, value);
  }
  if (site !== undefined) parts.set('trang', site);
  if (sort !== undefined) parts.set('xep', sort);
  return parts.size === 0 ? '' : `?${parts.toString()}`;
}

/** Whether anything is asked for at all. */
export function isEmptySearch({ query, chosen }: SearchState): boolean {
  return query === '' && Object.keys(chosen).length === 0;
}
