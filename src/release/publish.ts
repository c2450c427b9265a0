import { rmSync } from 'node:fs';
import { assemble, carryOver, type Earlier } from './assemble.ts';
import { readBuiltSite } from './build-record.ts';
import type { Release, ReleaseStore } from './store.ts';
import { faultsOfRelease } from './verify.ts';

export interface PublishOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** How long files of earlier releases are carried over; in days. */
  readonly carryDays: number;
  /** Brotli's quality; undefined for no compressed siblings. */
  readonly quality: number | undefined;
  /** Take nothing over from the release before but what is carried. */
  readonly fresh: boolean;
  readonly atOnce: number;
}

export interface Published {
  readonly release: Release;
  readonly files: number;
  readonly unchanged: number;
  readonly compressed: number;
}

/** A refusal to publish, with its reasons in Vietnamese. Nothing that is served was touched. */
export class Refusal extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/**
 * Makes a release of a built site. It is listed when this returns, and not yet served.
 *
 * @throws {Refusal} where the folder is not as its build left it, or what was written does not read back the same.
 */
export async function publish(store: ReleaseStore, options: PublishOptions): Promise<Published> {
  const built = readBuiltSite(options.site);
  if (built.faults !== undefined) throw new Refusal(built.faults);
  const newest = store.list().at(-1);
  // Two releases never share a second: the time of a file tells its versions apart.
  const time = Math.max(Math.floor(options.now / 1000), (newest?.time ?? 0) + 1);
  const earlier = earlierOf(store);
  const staging = store.staging();
  const { digests, carried, unchanged, compressed } = await assemble({
    site: options.site,
    files: built.files,
    staging,
    earlier: earlier && options.fresh ? { ...earlier, digests: onlyCarried(earlier) } : earlier,
    time,
    carryFor: options.carryDays * 86_400,
    quality: options.quality,
    atOnce: options.atOnce,
  });
  const faults = faultsOfRelease(staging, digests);
  if (faults.length > 0) {
    rmSync(staging, { recursive: true, force: true });
    throw new Refusal(faults);
  }
  const release: Release = { id: nameOf(time), time, asOf: built.asOf, carried };
  store.add(release, digests, staging);
  return { release, files: built.files.length, unchanged, compressed };
}

/**
 * Makes an earlier release ready to be served again: pages of the one served now, which some readers have
 * open, find what they still ask for.
 */
export function readyAgain(store: ReleaseStore, release: Release, now: number, carryDays: number): void {
  const earlier = earlierOf(store);
  const time = Math.floor(now / 1000);
  const { digests, carried } = carryOver(
    { staging: store.siteOf(release.id), earlier, time, carryFor: carryDays * 86_400 },
    store.digestsOf(release.id),
  );
  store.write({ ...release, carried: [...release.carried, ...carried] }, digests);
}

function earlierOf(store: ReleaseStore): Earlier | undefined {
  const release = store.served();
  return release && { release, folder: store.siteOf(release.id), digests: store.digestsOf(release.id) };
}

/** Digests that make no file of the site count as unchanged, yet those of what is carried known. */
function onlyCarried({ release, digests }: Earlier): ReadonlyMap<string, string> {
  const isCarried = (path: string): boolean => release.carried.some((item) => `${path}/`.startsWith(`${item.path}/`));
  return new Map([...digests].filter(([path]) => isCarried(path)));
}

/** Day and time in Vietnam: `20261122-204402`. */
const nameOf = (time: number): string =>
  new Date((time + 7 * 3600) * 1000).toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
