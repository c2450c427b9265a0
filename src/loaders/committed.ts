import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parseCivilDate } from '#domain/civil-date.ts';
import { readContent, type CheckedContent } from '#gate/content.ts';
import { ContentError } from '#gate/report.ts';

/** The collections kept as one checked file per thing. */
export type CommittedCollection = Exclude<
  keyof CheckedContent,
  'problems' | 'site' | 'ids' | 'guides' | 'written' | 'drafts' | 'draftProblems'
>;

let reading: { readonly root: string; readonly content: CheckedContent } | undefined;

/** Content below a root, read once however many collections ask; unsound content stops the build. */
function soundContent(root: string): CheckedContent {
  const latest = parseCivilDate(process.env['CONG_KHAI_LATEST'] ?? '');
  if (latest === undefined) throw new Error('astro.config.mjs sets the latest day content may be of');
  if (reading?.root !== root) reading = { root, content: readContent(root, latest) };
  const errors = reading.content.problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new ContentError(root, reading.content.problems);
  return reading.content;
}

/**
 * Loads one collection from `content/` through the gate: what the gate read is what the pages show,
 * so nothing is parsed twice and nothing unchecked gets in.
 */
export function committed(collection: CommittedCollection): Loader {
  return {
    name: `committed-${collection}`,
    async load({ config, store, parseData, generateDigest, watcher, logger }) {
      const root = fileURLToPath(config.root);
      const fill = async (): Promise<void> => {
        const entries = soundContent(root)[collection];
        // Astro warns of a collection that never held anything; one emptied again is known to it.
        if (entries.length === 0) store.set({ id: 'none', data: {} });
        const present = new Set(entries.map(({ id }) => id));
        for (const id of store.keys()) if (!present.has(id)) store.delete(id);
        for (const entry of entries) {
          const words = 'body' in entry ? { body: entry.body } : {};
          const data = await parseData({ id: entry.id, data: { ...entry.data, ...words }, filePath: entry.file });
          store.set({ id: entry.id, data, filePath: entry.file, digest: generateDigest(data) });
        }
      };
      await fill();
      const folder = resolve(root, 'content');
      watcher?.add(folder);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        reading = undefined;
        fill().catch((error: unknown) => {
          logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}
