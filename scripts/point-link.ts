import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/**
 * Makes `link` a link to the folder `target` in one step, and returns the name of the folder it led to
 * before. What follows the link finds the one folder or the other at every moment; on Windows there is a
 * moment without the link. The link is relative, so that both can be moved or copied together.
 *
 * @throws where something stands at `link` that is no link.
 */
export function pointLink(link: string, target: string): string | undefined {
  const present = lstatSync(link, { throwIfNoEntry: false });
  if (present?.isSymbolicLink() === false) throw new Error(`${link} is no link`);
  const before = present === undefined ? undefined : basename(readlinkSync(link));
  if (process.platform === 'win32') {
    // A junction needs a whole path, and cannot be renamed over another.
    rmSync(link, { recursive: true, force: true });
    symlinkSync(target, link, 'junction');
    return before;
  }
  const aside = join(dirname(target), `link-${String(process.pid)}`);
  rmSync(aside, { force: true });
  symlinkSync(relative(dirname(link), target), aside);
  renameSync(aside, link);
  return before;
}
