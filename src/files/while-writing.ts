import { allFiles } from './all-files.ts';

/**
 * While writing, the files with one ending as static paths of a `[...noi]/[tep]` route; none in a build,
 * which makes them in batches.
 */
export async function pathsWhileWriting(ending: string) {
  if (!import.meta.env.DEV) return [];
  return (await allFiles()).flatMap(({ address, make }) => {
    const [, noi, tep, found] = /^\/(.*)\/([^/]*)\.([a-z]+)$/.exec(address) ?? [];
    return found === ending ? [{ params: { noi, tep }, props: { make } }] : [];
  });
}
