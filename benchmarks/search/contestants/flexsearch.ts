import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn } from '../documents.ts';
import { Line } from '../traffic.ts';
import { resultsWanted, type Contestant } from './contestant.ts';
import { importPeer, peerFile } from './peer.ts';

interface FlexSearchModule {
  readonly default: { readonly Document: new (options: object) => FlexDocument };
}
interface FlexDocument {
  add(document: object): unknown;
  export(keep: (key: string, data: string | undefined) => unknown): unknown;
  import(key: string, data: string): unknown;
  search(query: string, options: object): readonly { id: string }[];
}

const script = 'flexsearch/dist/flexsearch.bundle.module.min.mjs';
const settings = { document: { id: 'url', index: ['title', 'about', 'text'] }, tokenize: 'forward' };

/** FlexSearch with its documented settings for a site: words found by their beginnings, fields merged. */
export const flexSearch: Contestant = {
  label: 'FlexSearch 0.8',
  isOneDownload: true,
  async build(inputs, index) {
    const { default: FlexSearch } = await importPeer<FlexSearchModule>(script);
    const search = new FlexSearch.Document(settings);
    for await (const { url, title, about, text } of documentsIn(inputs)) search.add({ url, title, about, text });
    await search.export((key, data) => {
      if (data !== undefined && data !== '') writeFileSync(join(index, `${encodeURIComponent(key)}.json`), data);
    });
  },
  async open(index) {
    const { default: FlexSearch } = await importPeer<FlexSearchModule>(script);
    const search = new FlexSearch.Document(settings);
    const line = new Line();
    line.count(peerFile(script));
    for (const name of readdirSync(index).toSorted()) {
      line.count(join(index, name));
      await search.import(decodeURIComponent(name.replace(/\.json$/, '')), readFileSync(join(index, name), 'utf8'));
    }
    return {
      ask(query) {
        const found = search.search(query, { merge: true, suggest: true, limit: resultsWanted });
        return Promise.resolve({ results: found.map(({ id }) => id), total: found.length, isNear: false });
      },
      traffic: line.traffic,
    };
  },
};
