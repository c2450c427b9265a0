import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn } from '../documents.ts';
import { Line } from '../traffic.ts';
import { resultsWanted, type Contestant } from './contestant.ts';
import { importPeer } from './peer.ts';

interface Builder {
  createIndex(options: object): Promise<{ index?: PagefindIndex; errors: readonly string[] }>;
  close(): Promise<unknown>;
}
interface PagefindIndex {
  addHTMLFile(file: { url: string; content: string }): Promise<{ errors: readonly string[] }>;
  writeFiles(options: { outputPath: string }): Promise<{ errors: readonly string[] }>;
}
interface Runtime {
  createInstance(options: object): {
    search(
      query: string,
    ): Promise<{ results: readonly { data(): Promise<{ url: string; sub_results: readonly { url: string }[] }> }[] }>;
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Pagefind as it comes: a crawl of pages, default options, its own ranking. */
export const pagefind: Contestant = {
  label: 'Pagefind 1.6, defaults',

  async build(inputs, index) {
    const { createIndex, close } = await importPeer<Builder>('pagefind/lib/index.js');
    const { index: builder, errors } = await createIndex({});
    if (builder === undefined) throw new Error(errors.join('; '));
    for await (const { url, title, about, html } of documentsIn(inputs)) {
      const content = `<!doctype html><html lang="vi"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body><h1>${escaped(title)}</h1><p>${escaped(about)}</p>${html}</main></body></html>`;
      await builder.addHTMLFile({ url, content });
    }
    mkdirSync(index, { recursive: true });
    await builder.writeFiles({ outputPath: join(index, 'pagefind') });
    await close();
  },

  async open(index) {
    const folder = join(index, 'pagefind');
    const line = fetchFrom(folder);
    // In a browser a worker does the work; it comes as a second script.
    for (const script of ['pagefind.js', 'pagefind-worker.js']) line.count(join(folder, script));
    const runtime: Runtime = await import(join(folder, 'pagefind.js'));
    const instance = runtime.createInstance({ noWorker: true });
    return {
      async ask(query) {
        const { results } = await instance.search(query);
        const shown = await Promise.all(results.slice(0, resultsWanted).map((result) => result.data()));
        return {
          results: shown.map(({ url }) => url.slice(url.indexOf('/van-ban/'))),
          total: results.length,
          isNear: false,
        };
      },
      get traffic() {
        return line.traffic;
      },
    };
  },
};

/** Lets `fetch` read files of a folder, as from a host with an empty cache before it. Other addresses fail. */
export function fetchFrom(folder: string): Line {
  const line = new Line();
  globalThis.fetch = (input) => {
    const address = String(input instanceof Request ? input.url : input);
    const path = decodeURIComponent(address.replace(/^file:\/\//, '').replace(/\?.*$/, ''));
    if (!path.startsWith(folder)) return Promise.resolve(new Response('', { status: 404 }));
    try {
      const headers = { 'content-type': 'application/octet-stream' };
      return Promise.resolve(new Response(line.read(path), { headers }));
    } catch {
      return Promise.resolve(new Response('', { status: 404 }));
    }
  };
  return line;
}
