import { allFiles, madeFilesOf } from './all-files.ts';
import { leaveForBuild } from './made-file.ts';

/**
 * While writing, the files with one ending as static paths of a `[...noi]/[tep]` route. A build has none: it
 * writes all of them together when its pages are there.
 */
export async function pathsWhileWriting(ending: string) {
  if (!import.meta.env.DEV) {
    leaveForBuild(allFiles);
    return [];
  }
  return (await madeFilesOf()).flatMap(({ address, make }) => {
    const [, noi, tep, found] = /^\/(.*)\/([^/]*)\.([a-z]+)$/.exec(address) ?? [];
    return found === ending ? [{ params: { noi, tep }, props: { make } }] : [];
  });
}
