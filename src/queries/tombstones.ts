import { getCollection } from 'astro:content';
import type { Tombstone } from '#domain/tombstone.ts';

/** Every withdrawn address; a notice's takes the addresses of its directives with it. */
export async function getTombstones(): Promise<readonly Tombstone[]> {
  return (await getCollection('tombstones')).flatMap(({ id, data }) => {
    const { directives, ...stone } = data;
    const slug = id.startsWith('van-ban/') ? id.slice('van-ban/'.length) : undefined;
    return [
      { path: id, ...stone },
      ...directives.map((directive) => ({
        path: `chi-dao/${slug ?? ''}/${directive}`,
        title: `Nhiệm vụ ${directive} – ${data.title}`,
        removed: data.removed,
        reason: data.reason,
        // A renamed notice keeps the ids of its directives.
        movedTo: data.movedTo?.replace(/^\/van-ban\/([^/]+)\/$/, `/chi-dao/$1/${directive}/`),
      })),
    ];
  });
}
