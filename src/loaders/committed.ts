import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CheckedContent } from '#gate/content.ts';
import { checkedContent, doneWith } from './checked-content.ts';

/** The collections kept as one checked file per thing. */
export type CommittedCollection = Exclude<
  keyof CheckedContent,
  'problems' | 'site' | 'abbreviations' | 'ids' | 'guides' | 'written' | 'drafts' | 'draftProblems' | 'checkOn'
>;

/**
 * Loads one collection from `content/` through the gate: what the gate read is what the pages show,
 * so nothing is parsed twice and nothing unchecked gets in. Of a notice the store holds no more than the digest by
 * which `queries/` find it: the store is written and read as a whole, and thousands of notices are large.
 * While the site is written, the store holds none of it: `writing/` shows what is in the files.
 */
export function committed(collection: CommittedCollection): Loader {
  return {
    name: `committed-${collection}`,
    async load({ config, store }) {
      if (process.env['CONG_KHAI_PREVIEW'] === 'yes') {
        store.clear();
        return;
      }
      const entries = (await checkedContent(fileURLToPath(config.root)))[collection];
      // Astro warns of a collection that never held anything; one emptied again is known to it.
      if (entries.length === 0) store.set({ id: 'none', data: {} });
      const present = new Set(entries.map(({ id }) => id));
      for (const id of store.keys()) if (!present.has(id)) store.delete(id);
      for (const entry of entries) {
        const { id, file, data } = entry;
        // Thousands of notices are as they were at the build before.
        if ('body' in entry && store.get(id)?.data['text'] === entry.text) continue;
        // The gate has held the data to their schema. Of a notice all is kept where the gate keeps what it has read.
        store.set({ id, data: 'body' in entry ? { text: entry.text } : { ...data }, filePath: file });
      }
      doneWith(collection);
    },
  };
}
