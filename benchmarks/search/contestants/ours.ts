import { writeIndex } from '#search/integration.ts';
import { SearchEngine } from '#search/engine.ts';
import { join } from 'node:path';
import { recordsIn } from '../documents.ts';
import { resultsWanted, type Contestant } from './contestant.ts';
import { fetchFrom } from './pagefind.ts';

/** This site's own search. */
export const ours: Contestant = {
  label: 'Công Khai',

  async build(inputs, index) {
    await writeIndex(await recordsIn(inputs), join(index, 'pagefind'));
  },

  async open(index) {
    const folder = join(index, 'pagefind');
    const line = fetchFrom(folder);
    line.count(join(folder, 'pagefind.js'));
    const engine = new SearchEngine(`${folder}/`);
    return Promise.resolve({
      async ask(query) {
        const answer = await engine.search({ query, chosen: {}, sort: undefined });
        const hits = await answer.hits(0, resultsWanted);
        return {
          results: hits.map(({ url }) => url.slice(url.indexOf('/van-ban/'))),
          total: answer.total,
          isNear: answer.isNear,
        };
      },
      get traffic() {
        return line.traffic;
      },
    });
  },
};
