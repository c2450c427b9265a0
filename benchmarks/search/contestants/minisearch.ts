import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutMarks } from '../disturb.ts';
import { documentsIn } from '../documents.ts';
import { Line } from '../traffic.ts';
import { resultsWanted, type Contestant } from './contestant.ts';
import { importPeer, peerFile } from './peer.ts';

interface MiniSearchModule {
  readonly default: (new (options: object) => MiniSearch) & { loadJSON(json: string, options: object): MiniSearch };
}
interface MiniSearch {
  add(document: object): void;
  search(query: string, options?: object): readonly { id: string }[];
}

function miniSearch(label: string, options: object, plans: readonly object[]): Contestant {
  const settings = { idField: 'url', fields: ['title', 'about', 'text'], ...options };
  const script = 'minisearch/dist/es/index.js';
  return {
    label,
    isOneDownload: true,
    async build(inputs, index) {
      const { default: Index } = await importPeer<MiniSearchModule>(script);
      const search = new Index(settings);
      for await (const document of documentsIn(inputs)) search.add(document);
      writeFileSync(join(index, 'index.json'), JSON.stringify(search));
    },
    async open(index) {
      const { default: Index } = await importPeer<MiniSearchModule>(script);
      const line = new Line();
      line.count(peerFile(script));
      line.count(join(index, 'index.json'));
      const search = Index.loadJSON(readFileSync(join(index, 'index.json'), 'utf8'), settings);
      return {
        ask(query) {
          const found = plans
            .map((plan) => () => search.search(query, plan))
            .reduce<readonly { id: string }[]>((results, ask) => (results.length > 0 ? results : ask()), []);
          return Promise.resolve({
            results: found.slice(0, resultsWanted).map(({ id }) => id),
            total: found.length,
            isNear: false,
          });
        },
        traffic: line.traffic,
      };
    },
  };
}

export const miniSearchDefault = miniSearch('MiniSearch 7.2, defaults', {}, [{}]);

/** As its documentation advises: words folded, typos and beginnings allowed, all words before any word. */
export const miniSearchFolded = miniSearch(
  'MiniSearch, folded, fuzzy, prefix',
  { processTerm: (term: string) => withoutMarks(term).toLowerCase() },
  [
    { combineWith: 'AND', prefix: true, fuzzy: 0.2, boost: { title: 3 } },
    { combineWith: 'OR', prefix: true, fuzzy: 0.2, boost: { title: 3 } },
  ],
);
