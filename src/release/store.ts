import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/** A file or folder of an earlier release that is kept for pages that are still open. */
export interface Carried {
  /** Path on the site: `_astro/x.js`, `tim-kiem/chi-muc/9f…`. */
  readonly path: string;
  /** Since when no release holds it of its own; milliseconds since 1970. */
  readonly since: number;
}

/** What is known of a release beside its files. */
export interface Release {
  /** Day and time it was made, Vietnam time; sorts by age. */
  readonly id: string;
  /** When it was made, and the time of every file that was new in it; whole seconds since 1970. */
  readonly time: number;
  /** The day the site speaks as of, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly carried: readonly Carried[];
}

/** SHA-256 of every uncompressed file of a release, by path. */
export type Digests = ReadonlyMap<string, string>;

/**
 * A folder that holds releases of a site: `releases/<id>/` with the files, beside it `<id>.json` and
 * `<id>.sha256` (as `sha256sum --check` reads it within the release), and `current`, a link to the one
 * that is served. What `<id>.json` does not name is no release but a leftover.
 */
export class ReleaseStore {
  readonly folder: string;
  readonly current: string;
  readonly lock: string;
  readonly #releases: string;

  constructor(folder: string) {
    this.folder = folder;
    this.current = join(folder, 'current');
    this.#releases = join(folder, 'releases');
    this.lock = join(this.#releases, '.lock');
  }

  create(): void {
    mkdirSync(this.#releases, { recursive: true });
  }

  /** All releases, oldest first. */
  list(): readonly Release[] {
    if (!existsSync(this.#releases)) return [];
    return readdirSync(this.#releases)
      .filter((name) => name.endsWith('.json') && existsSync(this.siteOf(name.slice(0, -'.json'.length))))
      .toSorted()
      .map((name): Release => JSON.parse(readFileSync(join(this.#releases, name), 'utf8')));
  }

  /** The release that is served; undefined before the first. */
  served(): Release | undefined {
    if (!existsSync(this.current)) return undefined;
    const id = basename(readlinkSync(this.current));
    return this.list().find((release) => release.id === id);
  }

  /** Folder of a release's files. */
  siteOf(id: string): string {
    return join(this.#releases, id);
  }

  digestsOf(id: string): Digests {
    const lines = readFileSync(join(this.#releases, `${id}.sha256`), 'utf8').split('\n');
    return new Map(lines.filter((line) => line !== '').map((line) => [line.slice(66), line.slice(0, 64)]));
  }

  /** An empty folder to put a release together in; its name says that it is none yet. */
  staging(): string {
    const folder = join(this.#releases, `.new-${String(process.pid)}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    return folder;
  }

  /** Makes a release of a folder that is complete. The folder appears last, so nothing half written is ever listed. */
  add(release: Release, digests: Digests, staging: string): void {
    this.write(release, digests);
    renameSync(staging, this.siteOf(release.id));
  }

  /** Writes what is known of a release, each file whole or not at all. */
  write(release: Release, digests: Digests): void {
    const rows = [...digests].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, digest]) => `${digest}  ${path}\n`);
    for (const [ending, text] of [
      ['sha256', rows.join('')],
      ['json', `${JSON.stringify(release, undefined, 2)}\n`],
    ] as const) {
      const aside = join(this.#releases, `.new-${String(process.pid)}.${ending}`);
      writeFileSync(aside, text);
      renameSync(aside, join(this.#releases, `${release.id}.${ending}`));
    }
  }

  /** Deletes all releases but the named ones, and everything a killed command left behind. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#releases)) {
      const id = name.replace(/\.(?:json|sha256)$/, '');
      if (name.startsWith(basename(this.lock)) || ids.has(id)) continue;
      rmSync(join(this.#releases, name), { recursive: true, force: true });
    }
  }
}
