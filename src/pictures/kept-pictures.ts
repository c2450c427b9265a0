import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { drawing } from './drawing.ts';
import type { Picture } from './picture.ts';

/** Digest of what draws: this code, the typeface, and Node with its compression. */
export function versionOf(root: string): string {
  const digest = createHash('sha256').update(JSON.stringify([process.versions.zlib, process.arch]));
  const files = globSync('src/pictures/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  for (const file of [...files.toSorted(), 'package-lock.json']) digest.update(readFileSync(join(root, file)));
  return digest.digest('hex');
}

/** The drawn pictures of a build and the one before, in a folder that several threads may write to. */
export class KeptPictures {
  readonly #folder: string;
  readonly #version: string;
  readonly #names: Set<string>;
  readonly #places = new Set<string>();

  /**
   * @param folder of pictures, named by the SHA-256 of what they say and of what drew them
   * @param version of what draws
   */
  constructor(folder: string, version: string) {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#version = version;
    this.#names = new Set(readdirSync(folder));
  }

  /**
   * Writes a picture into a site; one that was drawn before is taken from the folder. Returns its name there.
   *
   * @throws where something is at its address already
   */
  write(picture: Picture, site: string): string {
    const { address, ...words } = picture;
    const name = `${createHash('sha256').update(this.#version).update(JSON.stringify(words)).digest('hex')}.png`;
    const stored = join(this.#folder, name);
    if (!this.#names.has(name)) {
      // Written aside first: a build that is killed leaves no half picture for the next.
      const aside = `${stored}.${String(threadId)}.new`;
      writeFileSync(aside, drawing(picture));
      renameSync(aside, stored);
      this.#names.add(name);
    }
    const target = join(site, address);
    const place = dirname(target);
    if (!this.#places.has(place)) mkdirSync(place, { recursive: true });
    this.#places.add(place);
    take(stored, target);
    return name;
  }
}

/** Removes what no picture of a build needs from a folder, so that it holds one build's pictures. */
export function keepOnly(names: ReadonlySet<string>, folder: string): void {
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name), { recursive: true });
}

/** Takes a picture into the site, as the same file where the disk allows; nothing there is written over. */
function take(stored: string, target: string): void {
  try {
    linkSync(stored, target);
  } catch (error) {
    // Disks without links, or two of them.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    copyFileSync(stored, target, constants.COPYFILE_EXCL);
  }
}
