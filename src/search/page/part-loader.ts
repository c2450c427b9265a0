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

/** How long the reader waits for any one part, its body included, in milliseconds. A slow line brings part after part. */
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

/** Loads a file within `patience`. */
export async function load(address: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new SearchUnavailable(`${address}: ${String(response.status)}`, response.status === 404);
    if (response.headers.get('content-type')?.startsWith('text/html') === true)
      throw new SearchUnavailable(`${address}: an HTML page`);
    return await response.arrayBuffer();
  } catch (error) {
    throw asUnavailable(error);
  }
}

/** Any error of a search as one the page can state. */
export function asUnavailable(error: unknown): SearchUnavailable {
  if (error instanceof SearchUnavailable) return error;
  return new SearchUnavailable(error instanceof Error ? error.message : String(error), error instanceof BrokenPart);
}
