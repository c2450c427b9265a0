import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
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
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { drawing } from './drawing.ts';
import type { Picture } from './picture.ts';

/** What a drawing of pictures is started with: see `drawInto`. */
export interface PictureStart {
  readonly site: string;
  readonly cache: string;
  readonly version: string;
}

/** How many pictures a site has, and how many of them were not drawn before. */
export interface DrawnPictures {
  readonly count: number;
  readonly drawn: number;
}

/** Where the words of the pictures stand in a site that is being built; `src/pages/anh/ban-ke/` writes them. */
const sources = 'anh/ban-ke';

/** With fewer new pictures than this a worker is not ready before they are drawn. */
const worthWorker = 100;

/** Draws the share pictures of a built site; those drawn before are taken from `.cache/`. */
export function sharePictures(): AstroIntegration {
  let root = '';
  let drawing: Promise<DrawnPictures> | undefined;
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:generated': ({ dir }) => {
        const start = startOf(fileURLToPath(dir), root);
        drawing = countNew(start) < worthWorker ? undefined : drawInWorker(root, start);
        // Awaited when the other files are written; a failure before that is told then.
        drawing?.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { site, cache, version } = startOf(fileURLToPath(dir), root);
        const { count, drawn } = (await drawing) ?? drawInto(site, cache, version);
        logger.info(`${String(count)} ảnh chia sẻ, vẽ mới ${String(drawn)}`);
      },
    },
  };
}

function startOf(site: string, root: string): PictureStart {
  return { site, cache: join(root, '.cache/anh'), version: versionOf(root) };
}

/** About how many pictures were never drawn: the cache holds those of one build. */
function countNew({ site, cache }: PictureStart): number {
  const batches = globSync('*', { cwd: join(site, sources) });
  const wanted = batches.reduce(
    (sum, name) => sum + readFileSync(join(site, sources, name), 'utf8').split('\n').length,
    0,
  );
  return wanted - globSync('*', { cwd: cache }).length;
}

/** Draws beside the calling process, which writes other files meanwhile. */
function drawInWorker(root: string, start: PictureStart): Promise<DrawnPictures> {
  return new Promise((done, failed) => {
    // The source as it is: Node reads TypeScript.
    const worker = new Worker(join(root, 'src/pictures/worker.ts'), { workerData: start });
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', () => {
      failed(new Error('the worker ended before its pictures were drawn'));
    });
  });
}

/** Digest of what draws: this code, the typeface, and Node with its compression. */
function versionOf(root: string): string {
  const digest = createHash('sha256').update(JSON.stringify([process.versions.zlib, process.arch]));
  const files = globSync('src/pictures/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  for (const file of [...files.toSorted(), 'package-lock.json']) digest.update(readFileSync(join(root, file)));
  return digest.digest('hex');
}

/**
 * Writes the pictures of a site and removes their sources. What no picture needs any more goes from the
 * cache, so that it holds one build's pictures.
 *
 * @param cache a folder of pictures, named by the SHA-256 of what they say and of what drew them
 * @param version of what draws
 */
export function drawInto(site: string, cache: string, version: string): DrawnPictures {
  const folder = join(site, sources);
  if (!existsSync(folder)) return { count: 0, drawn: 0 };
  mkdirSync(cache, { recursive: true });
  const kept = new Set(readdirSync(cache));
  const used = new Set<string>();
  const places = new Set<string>();
  let count = 0;
  let drawn = 0;
  for (const batch of readdirSync(folder).toSorted()) {
    for (const line of readFileSync(join(folder, batch), 'utf8').split('\n')) {
      if (line === '') continue;
      const picture: Picture = JSON.parse(line);
      const { address, ...words } = picture;
      const name = `${createHash('sha256').update(version).update(JSON.stringify(words)).digest('hex')}.png`;
      const stored = join(cache, name);
      if (!kept.has(name) && !used.has(name)) {
        // Written aside first: a build that is killed leaves no half picture for the next.
        writeFileSync(`${stored}.new`, drawing(picture));
        renameSync(`${stored}.new`, stored);
        drawn += 1;
      }
      used.add(name);
      const place = dirname(join(site, address));
      if (!places.has(place)) mkdirSync(place, { recursive: true });
      places.add(place);
      take(stored, join(site, address));
      count += 1;
    }
  }
  for (const name of kept) if (!used.has(name)) rmSync(join(cache, name), { recursive: true });
  rmSync(folder, { recursive: true });
  if (globSync('*', { cwd: join(site, 'anh') }).length === 0) rmSync(join(site, 'anh'), { recursive: true });
  return { count, drawn };
}

/** Takes a picture into the site, as the same file where the disk allows; nothing there is written over. */
function take(stored: string, target: string): void {
  if (existsSync(target)) throw new Error(`EEXIST: two pictures at ${target}`);
  try {
    linkSync(stored, target);
  } catch {
    copyFileSync(stored, target);
  }
}
