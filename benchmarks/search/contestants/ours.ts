import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { parse } from 'yaml';
import { Search } from '#search/query/engine.ts';
import { writeSearchIndex } from '#search/index/index-writer.ts';
import { recordsIn } from '../documents.ts';
import { Line } from '../traffic.ts';
import type { Contestant } from './contestant.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Stands beside the index here; a visitor loads it with the search page. */
const program = 'tim-kiem.js';

/** The script of the search page as the site sends it: bundled and made small. */
async function searchProgram(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: join(root, 'src/search/page/notice-search.ts') } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  return outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n');
}

/** This site's own search. */
export const ours: Contestant = {
  label: 'Công Khai',

  async build(inputs, index) {
    const { abbreviations } = parse(readFileSync(join(root, 'content/abbreviations.yaml'), 'utf8'));
    await writeSearchIndex(await recordsIn(inputs), index, abbreviations);
    writeFileSync(join(index, program), await searchProgram());
  },

  async open(index) {
    const name = readdirSync(index).find((entry) => entry !== program) ?? '';
    const line = new Line();
    line.count(join(index, program));
    const search = new Search((part) => {
      const file = join(index, name, part);
      line.count(file);
      return readFile(file);
    });
    return Promise.resolve({
      async ask(query) {
        const answer = await search.answer(query);
        return {
          results: answer.results.map(({ url }) => url),
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
