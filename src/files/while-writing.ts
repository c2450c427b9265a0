import { madeFilesOf } from './all-files.ts';

/**
 * While writing, the files with one ending as static paths of a `[...noi]/[tep]` route. A build has none: it
 * makes all of them beside its pages (`files.beside.ts`).
 */
export async function pathsWhileWriting(ending: string) {
  if (!import.meta.env.DEV) return [];
  return (await madeFilesOf()).flatMap(({ address, make }) => {
    const [, noi, tep, found] = /^\/(.*)\/([^/]*)\.([a-z]+)$/.exec(address) ?? [];
    return found === ending ? [{ params: { noi, tep }, props: { make } }] : [];
  });
}
