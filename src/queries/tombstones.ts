import * as to from '#addresses';
import { capitalised, nameOfDirective } from '#domain/citation.ts';
import type { Tombstone } from '#domain/tombstone.ts';
import { entriesOf } from './entries.ts';

/** Pages beside a notice, with what they are called. */
const companions = [
  [to.noticeTools, 'Theo dõi'],
  [(slug: string): string => to.noticeCitations(slug), 'Trích dẫn'],
  [to.noticeSheet, 'Bản in'],
] as const;

/** The pages of a notice for following, citing and printing go where the notice goes. */
function companionsOf(slug: string, stone: Omit<Tombstone, 'path'>): readonly Tombstone[] {
  return companions.map(([addressOf, name]) => {
    const movedTo = stone.movedTo?.replace(/^\/van-ban\/([^/]+)\/$/, (_, moved: string) => addressOf(moved));
    return {
      ...stone,
      path: addressOf(slug).slice(1, -1),
      title: `${name} – ${stone.title}`,
      ...(movedTo === undefined ? {} : { movedTo }),
    };
  });
}

/** Every withdrawn address; a notice's takes the addresses of its directives with it. */
export async function getTombstones(): Promise<readonly Tombstone[]> {
  return (await entriesOf('tombstones')).flatMap(({ id, data }) => {
    const { directives, ...stone } = data;
    const slug = id.startsWith('van-ban/') ? id.slice('van-ban/'.length) : undefined;
    return [
      { path: id, ...stone },
      ...(slug === undefined ? [] : companionsOf(slug, stone)),
      ...directives.map((directive) => ({
        path: `chi-dao/${slug ?? ''}/${directive}`,
        title: `${capitalised(nameOfDirective(directive))} – ${data.title}`,
        removed: data.removed,
        reason: data.reason,
        // A renamed notice keeps the ids of its directives.
        movedTo: data.movedTo?.replace(/^\/van-ban\/([^/]+)\/$/, `/chi-dao/$1/${directive}/`),
      })),
    ];
  });
}
