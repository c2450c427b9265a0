import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * A folder for what is made with the present code: its name is the digest of every module of some folders, of the packages'
 * versions and of Node's. Another version of the code finds nothing and makes it anew.
 *
 * @param beside the folder it is in
 * @param folders of the modules that have a say in it
 */
export function codeFolder(root: string, beside: string, folders: readonly string[]): string {
  const digest = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /(?<!\.test)\.ts$/.test(name)).toSorted()) {
      digest
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, folder, file)));
    }
  }
  // Node brings along how texts are packed and what is a letter.
  digest.update(process.version).update(readFileSync(join(root, 'package-lock.json')));
  return join(root, beside, digest.digest('hex').slice(0, 24));
}

const millisecondsPerWeek = 7 * 86_400_000;

/** Removes what other versions of the code have kept beside a folder and not written to for a week: branches come and go. */
export function removeForsaken(folder: string): void {
  const beside = dirname(folder);
  for (const name of readdirSync(beside).filter((name) => name !== basename(folder))) {
    const written =
      statSync(join(beside, name, 'index.json'), { throwIfNoEntry: false }) ?? statSync(join(beside, name));
    if (written.mtimeMs < Date.now() - millisecondsPerWeek)
      rmSync(join(beside, name), { recursive: true, force: true });
  }
}
