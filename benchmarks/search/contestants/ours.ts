import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { Search } from '#search/query/engine.ts';
import { writeSearchIndex } from '#search/index/index-writer.ts';
import { recordsIn } from '../documents.ts';
import { Line } from '../traffic.ts';
import type { Contestant } from './contestant.ts';

const root = resolve(import.meta.dirname, '../../..');

/** This site's own search. */
export const ours: Contestant = {
  label: 'Công Khai',

  async build(inputs, index) {
    const { abbreviations } = parse(readFileSync(join(root, 'content/abbreviations.yaml'), 'utf8'));
    await writeSearchIndex(await recordsIn(inputs), index, abbreviations);
  },

  async open(index) {
    const [name = ''] = readdirSync(index);
    const line = new Line();
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
