import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { documentsIn, type PeerDocument } from '../documents.ts';
import { Line } from '../traffic.ts';
import { resultsWanted, type Contestant } from './contestant.ts';
import { peerFile, peersFolder } from './peer.ts';

interface Lunr {
  (configure: (this: LunrBuilder) => void): LunrIndex;
  readonly Index: { load(data: unknown): LunrIndex };
  readonly vi: unknown;
}
interface LunrBuilder {
  use(plugin: unknown): void;
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}
interface LunrIndex {
  search(query: string): readonly { ref: string }[];
}

const scripts = [
  'lunr/lunr.min.js',
  'lunr-languages/min/lunr.stemmer.support.min.js',
  'lunr-languages/min/lunr.vi.min.js',
];

function load(): Lunr {
  const require = createRequire(join(peersFolder, 'package.json'));
  const lunr: Lunr = require('lunr');
  for (const extension of ['lunr-languages/lunr.stemmer.support', 'lunr-languages/lunr.vi']) {
    const extend: (lunr: Lunr) => void = require(extension);
    extend(lunr);
  }
  return lunr;
}

/** lunr with the Vietnamese of lunr-languages, as Docusaurus' local search uses it. */
export const lunr: Contestant = {
  label: 'lunr 2.3 with vi',
  isOneDownload: true,
  async build(inputs, index) {
    const library = load();
    const documents: PeerDocument[] = [];
    for await (const document of documentsIn(inputs)) documents.push(document);
    const search = library(function () {
      this.use(library.vi);
      this.ref('url');
      for (const field of ['title', 'about', 'text']) this.field(field);
      for (const document of documents) this.add(document);
    });
    writeFileSync(join(index, 'index.json'), JSON.stringify(search));
  },
  open(index) {
    const line = new Line();
    for (const script of scripts) line.count(peerFile(script));
    line.count(join(index, 'index.json'));
    const search = load().Index.load(JSON.parse(readFileSync(join(index, 'index.json'), 'utf8')));
    return Promise.resolve({
      ask(query) {
        // Signs of its query language are not meant by readers.
        const found = search.search(query.replaceAll(/[~^:*+-]/g, ' '));
        return Promise.resolve({
          results: found.slice(0, resultsWanted).map(({ ref }) => ref),
          total: found.length,
          isNear: false,
        });
      },
      traffic: line.traffic,
    });
  },
};
