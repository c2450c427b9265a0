import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CheckedContent } from '#gate/content.ts';
import { canonicalText } from '#verbatim/canonical-text.ts';
import { doneWith, onChange, shownContent } from './checked-content.ts';

/** The collections kept as one checked file per thing. */
export type CommittedCollection = Exclude<
  keyof CheckedContent,
  'problems' | 'site' | 'abbreviations' | 'ids' | 'guides' | 'written' | 'drafts' | 'draftProblems'
>;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/**
 * Loads one collection from `content/` through the gate: what the gate read is what the pages show,
 * so nothing is parsed twice and nothing unchecked gets in. Of a notice's words the store holds those of its
 * directives and the digest by which a page finds the rest: the store is written and read as a whole.
 */
export function committed(collection: CommittedCollection): Loader {
  return {
    name: `committed-${collection}`,
    async load({ config, store, parseData, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const fill = async (): Promise<void> => {
        const entries = (await shownContent(root))[collection];
        // Astro warns of a collection that never held anything; one emptied again is known to it.
        if (entries.length === 0) store.set({ id: 'none', data: {} });
        const present = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        for (const entry of entries) {
          const words =
            'body' in entry
              ? {
                  words: entry.body.directiveWords,
                  text: entry.text,
                  sha256: sha256(canonicalText({ ...entry.data, body: entry.body })),
                }
              : {};
          const data = await parseData({ id: entry.id, data: { ...entry.data, ...words }, filePath: entry.file });
          store.set({ id: entry.id, data, filePath: entry.file });
        }
      };
      await fill();
      if (watcher === undefined) doneWith(collection);
      onChange(watcher, resolve(root, 'content'), () => {
        fill().catch((error: unknown) => {
          logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}
