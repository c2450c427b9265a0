import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { drawing } from './drawing.ts';
import type { Picture } from './picture.ts';

/** Where the words of the pictures stand in a site that is being built; `src/pages/anh/ban-ke/` writes them. */
const sources = 'anh/ban-ke';

/** Four steps of grey between each colour and the paper are enough for letters; more bytes are not. */
const form = { palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 } as const;

/** Draws the share pictures of a built site; those drawn before are taken from `.cache/`. */
export function sharePictures(): AstroIntegration {
  let cache = '';
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.root), '.cache/anh');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { count, drawn } = await drawInto(fileURLToPath(dir), cache);
        logger.info(`${String(count)} ảnh chia sẻ, vẽ mới ${String(drawn)}`);
      },
    },
  };
}

/**
 * Writes the pictures of a site and removes their sources. What no picture needs any more goes from the
 * cache, so that it holds one build's pictures.
 *
 * @param cache a folder of pictures, named by the SHA-256 of their drawing and of what drew it
 */
export async function drawInto(site: string, cache: string): Promise<{ count: number; drawn: number }> {
  const folder = join(site, sources);
  if (!existsSync(folder)) return { count: 0, drawn: 0 };
  mkdirSync(cache, { recursive: true });
  const kept = new Set(readdirSync(cache));
  const used = new Set<string>();
  let count = 0;
  let drawn = 0;
  for (const batch of readdirSync(folder).toSorted()) {
    for (const line of readFileSync(join(folder, batch), 'utf8').split('\n')) {
      if (line === '') continue;
      const picture: Picture = JSON.parse(line);
      const svg = drawing(picture);
      const name = `${createHash('sha256')
        .update(JSON.stringify([sharp.versions, form]))
        .update(svg)
        .digest('hex')}.png`;
      const stored = join(cache, name);
      if (!kept.has(name) && !used.has(name)) {
        // Written aside first: a build that is killed leaves no half picture for the next.
        writeFileSync(`${stored}.new`, await sharp(Buffer.from(svg)).png(form).toBuffer());
        renameSync(`${stored}.new`, stored);
        drawn += 1;
      }
      used.add(name);
      mkdirSync(dirname(join(site, picture.address)), { recursive: true });
      writeFileSync(join(site, picture.address), readFileSync(stored), { flag: 'wx' });
      count += 1;
    }
  }
  for (const name of kept) if (!used.has(name)) rmSync(join(cache, name), { recursive: true });
  rmSync(folder, { recursive: true });
  if (globSync('*', { cwd: join(site, 'anh') }).length === 0) rmSync(join(site, 'anh'), { recursive: true });
  return { count, drawn };
}
