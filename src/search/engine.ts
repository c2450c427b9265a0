import { analyseQuery, missingWord } from './analyse.ts';
import type { Facet, SearchState } from './facets.ts';

/** A part of the search could not be loaded, so nothing can be said about what the record holds. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
}

export interface SearchHit {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The passage found, cut into plain runs; `marked` ones answer the query. */
  readonly passage: readonly { readonly text: string; readonly marked: boolean }[];
}

export interface SearchAnswer {
  readonly total: number;
  /** Nothing has the words just as typed; these come near, see `search`. */
  readonly isNear: boolean;
  /** A word of the query that no document has, where that is why nothing was found. */
  readonly missing: string | undefined;
  /** Loads the hits from one position up to another. */
  readonly hits: (from: number, to: number) => Promise<readonly SearchHit[]>;
  /** Counts by facet and value among the results. */
  readonly counts: Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>;
}

/** What this site uses of Pagefind's JavaScript interface, version 1.6. */
interface Pagefind {
  createInstance(options: { noWorker: boolean; excerptLength: number; ranking?: object }): PagefindInstance;
}
interface PagefindInstance {
  search(
    query: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{
    results: readonly PagefindResult[];
    filters: Record<string, Record<string, number>>;
  }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; raw_content: string; meta: Record<string, string> }>;
}
interface Found {
  readonly results: readonly PagefindResult[];
  readonly filters: Record<string, Record<string, number>>;
  readonly missing: string | undefined;
}

/** How long the reader waits for any one part before being told, in milliseconds. A slow line brings part after part. */
const patience = 5000;

/**
 * Search over the site's index. Pagefind answers “no results” when a part of its index fails to
 * load; here every request of its is watched, and one that fails makes the whole answer fail.
 */
export class SearchEngine {
  readonly #folder: string;
  #instance: Promise<PagefindInstance> | undefined;
  /** Whom to tell when a request fails. */
  readonly #waiting = new Set<() => void>();
  #loads = 0;

  /** @param folder address of the index, ending in `/` */
  constructor(folder: string) {
    this.#folder = folder;
    const load = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (!address.includes(folder)) return load(input, init);
      try {
        const response = await load(input, { ...init, signal: abortedAfter(patience) });
        // A missing part may come as an error page with status 200.
        if (!response.ok || response.headers.get('content-type')?.startsWith('text/html'))
          throw new SearchUnavailable(address);
        return response;
      } catch (error) {
        for (const tell of this.#waiting) tell();
        throw error;
      }
    };
  }

  /**
   * Answers a search. Rejects with `SearchUnavailable` where any part it needed failed or took too long.
   *
   * @param isTyping the last word may still be growing: words that begin with it are meant too
   */
  async search({ query, chosen, sort }: SearchState, isTyping = false): Promise<SearchAnswer> {
    const { whole, apart, open } = analyseQuery(query);
    const ask = (words: string): Promise<Found> =>
      this.#whole(async () => {
        const instance = await (this.#instance ??= this.#load());
        // Facets' counts are only there once the filters are loaded.
        await instance.filters();
        const { results, filters } = await instance.search(words === '' ? null : words, {
          filters: { ...chosen },
          ...(sort === undefined ? {} : { sort: { [sort]: 'desc' } }),
        });
        const first = await results[0]?.data();
        // A word no document has is left out by Pagefind, or cut down to one it knows. All results have
        // all words, so the first one tells: an answer to another question is no answer.
        const missing = first && missingWord(words, [first.raw_content, ...Object.values(first.meta)].join(' '));
        return missing === undefined ? { results, filters, missing } : { results: [], filters: {}, missing };
      });
    const exact = await ask(isTyping ? (open ?? whole) : whole);
    // What finds nothing as it stands is tried with joined words taken apart, then with a last word that
    // was cut short; what that finds is said to be near.
    const others = [apart, isTyping ? undefined : open].filter((words) => words !== undefined);
    let answer = exact;
    for (const words of others) if (answer.results.length === 0) answer = await ask(words);
    const { results, filters } = answer;
    return {
      total: results.length,
      isNear: answer !== exact && results.length > 0,
      missing: results.length === 0 ? exact.missing : undefined,
      counts: filters,
      hits: (from, to) =>
        this.#whole(async () => {
          const found = await Promise.all(results.slice(from, to).map((result) => result.data()));
          return found.map(({ url, meta, excerpt }) => ({ url, meta, passage: runsOf(excerpt) }));
        }),
    };
  }

  async #load(): Promise<PagefindInstance> {
    // A browser does not ask again for a module that failed or hangs: another try needs another address.
    const again = this.#loads === 0 ? '' : `?lan=${String(this.#loads)}`;
    this.#loads += 1;
    const loading: Promise<Pagefind> = import(/* @vite-ignore */ `${this.#folder}pagefind.js${again}`);
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => {
        reject(new SearchUnavailable('pagefind.js'));
      }, patience),
    );
    const pagefind = await Promise.race([loading, late]);
    return pagefind.createInstance({ noWorker: true, excerptLength: 40 });
  }

  /** Runs a step and lets it count only if every part it needed arrived, each within `patience`. */
  async #whole<T>(step: () => Promise<T>): Promise<T> {
    let tell = (): void => undefined;
    // Searches may overlap: whichever of them a failure befell, neither is known to be whole.
    const failure = new Promise<never>((_, reject) => {
      tell = () => {
        reject(new SearchUnavailable('incomplete'));
      };
      this.#waiting.add(tell);
    });
    try {
      return await Promise.race([step(), failure]);
    } catch (error) {
      // What loaded half is thrown away: a retry starts from nothing.
      this.#instance = undefined;
      throw new SearchUnavailable(error instanceof Error ? error.message : String(error));
    } finally {
      this.#waiting.delete(tell);
    }
  }
}

/** A signal that ends a request, its body included, after a while. */
function abortedAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => {
    controller.abort();
  }, milliseconds);
  return controller.signal;
}

/**
 * Pagefind's excerpt is text with `<mark>` around hits and its angle brackets written `&lt;` and `&gt;`.
 * It is cut up and read back as text, never trusted as HTML.
 */
export function runsOf(excerpt: string): SearchHit['passage'] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/gsu)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = part.startsWith('<mark>') && part.endsWith('</mark>');
      const text = marked ? part.slice('<mark>'.length, -'</mark>'.length) : part;
      return { marked, text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>') };
    });
}
