import type { ReadPart } from '../index/index-reader.ts';
import { SearchUnavailable } from '../index/unavailable.ts';

/** How long the reader waits while nothing comes of a part, in milliseconds. A slow line brings it bit by bit. */
const patience = 5000;

/**
 * Loads parts of the index below an address. An error status, an error page with status 200, a dropped
 * connection and a part that does not come all reject with `SearchUnavailable`.
 *
 * @param folder address of the index, ending in `/`
 */
export function partLoader(folder: string): ReadPart {
  return (name) => load(folder + name);
}

/** Loads a file; rejects with `SearchUnavailable` where nothing of it comes for longer than `patience`. */
export async function load(address: string): Promise<Uint8Array> {
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
    return new Uint8Array(await new Response(response.body?.pipeThrough(watch)).arrayBuffer());
  } catch (error) {
    throw error instanceof SearchUnavailable ? error : new SearchUnavailable(String(error));
  } finally {
    clearTimeout(timer);
  }
}
