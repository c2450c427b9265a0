import type { BesideWork } from '#beside/work.ts';
import { madeFilesOf } from './all-files.ts';
import { writeBeside } from './write-beside.ts';

/** Files of one share: enough that taking one is nothing, few enough that all threads end at about the same time. */
const size = 200;

/** Feeds, calendars, summaries, references and the files of data about each notice. */
export const work: BesideWork = {
  name: 'nguồn tin, lịch, bản nhúng, tệp của văn bản',
  shares: async ({ site }) => {
    const files = await madeFilesOf();
    return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => () => {
      writeBeside(site, files.slice(index * size, (index + 1) * size));
    });
  },
};
