import type { ReadPart } from '../index/index-reader.ts';
import { BrokenPart } from '../index/part.ts';

/** A part of the search could not be loaded, so nothing can be said about what the record holds. */
export class SearchUnavailable extends Error {
  override readonly name = 'SearchUnavailable';
  /** The part is gone, or is another's: the site was published anew under an open page. */
  readonly isGone: boolean;

  constructor(message: string, isGone = false) {
    super(message);
    this.isGone = isGone;
  }
}

/** How long the reader waits while nothing comes of a part, in milliseconds. A slow line brings it bit by bit. */
const patience = 5000;

/**
 * Loads parts of the index below an address. An error status, an error page with status 200, a dropped
 * connection and a part that does not come all reject with `SearchUnavailable`.
 *
 * @param folder address of the index, ending in `/`
 */
export function partLoader(folder: string): ReadPart {
  return async (name) => {
    const bytes = await load(folder + name);
    return new Uint8Array(bytes);
  };
}

/** Loads a file; rejects with `SearchUnavailable` where nothing of it comes for longer than `patience`. */
export async function load(address: string): Promise<ArrayBuffer> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop.abort(new SearchUnavailable(`${address}: nothing came`));
    }, patience);
  };
  wait();
  try {
    const response = await fetch(address, { signal: stop.signal });
    if (!response.ok) throw new SearchUnavailable(`${address}: ${String(response.status)}`, response.status === 404);
    if (response.headers.get('content-type')?.startsWith('text/html') === true)
      throw new SearchUnavailable(`${address}: an HTML page`);
    const watch = new TransformStream<Uint8Array, Uint8Array>({
      transform(bytes, out) {
        wait();
        out.enqueue(bytes);
      },
    });
    return await new Response(response.body?.pipeThrough(watch) ?? null).arrayBuffer();
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Any error of a search as one the page can state. */
export function asUnavailable(error: unknown): SearchUnavailable {
  if (error instanceof SearchUnavailable) return error;
  return new SearchUnavailable(error instanceof Error ? error.message : String(error), error instanceof BrokenPart);
}
