import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn } from '../documents.ts';
import { Line } from '../traffic.ts';
import { resultsWanted, type Contestant } from './contestant.ts';
import { importPeer, peerFile } from './peer.ts';

interface OramaModule {
  create(options: object): unknown;
  insert(index: unknown, document: object): unknown;
  save(index: unknown): unknown;
  load(index: unknown, data: unknown): void;
  search(index: unknown, query: object): Promise<{ count: number; hits: readonly { document: { url: string } }[] }>;
}

const script = '@orama/orama/dist/esm/index.js';
const settings = { schema: { title: 'string', about: 'string', text: 'string' } };

/** Orama as it comes; it keeps the documents in its index. */
export const orama: Contestant = {
  label: 'Orama 3.1',
  isOneDownload: true,
  async build(inputs, index) {
    const { create, insert, save } = await importPeer<OramaModule>(script);
    const search = create(settings);
    for await (const { url, title, about, text } of documentsIn(inputs))
      await insert(search, { id: url, url, title, about, text });
    writeFileSync(join(index, 'index.json'), JSON.stringify(save(search)));
  },
  async open(index) {
    const { create, load, search } = await importPeer<OramaModule>(script);
    const file = join(index, 'index.json');
    const line = new Line();
    line.count(peerFile(script));
    line.count(file);
    const restored = create(settings);
    load(restored, JSON.parse(readFileSync(file, 'utf8')));
    return {
      async ask(query) {
        const { count, hits } = await search(restored, { term: query, limit: resultsWanted });
        return { results: hits.map(({ document }) => document.url), total: count, isNear: false };
      },
      traffic: line.traffic,
    };
  },
};
