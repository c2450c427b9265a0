import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { ask } from './asked.ts';

const image = /<img src="(\/[^"]+)"/g;
const fileOf = (address: string): string => join(process.cwd(), 'public', address);

/** What a page that shows a picture depends on; undefined where the file is not there. */
export function digestOfPicture(address: string): string | undefined {
  return existsSync(fileOf(address)) ? hash('sha256', readFileSync(fileOf(address))) : undefined;
}

/**
 * The HTML of a document with the width and height of its pictures, in pixels, so that no word moves when they come. A
 * file that is no readable picture is left without; the browser shows its description.
 */
export async function withPictureSizes(html: string): Promise<string> {
  const addresses = new Set([...html.matchAll(image)].map(([, address = '']) => address));
  const sizes = new Map<string, string>();
  for (const address of addresses) {
    ask('pictures', address, () => digestOfPicture(address));
    if (existsSync(fileOf(address))) sizes.set(address, await sizeOf(address));
  }
  return html.replace(image, (tag, address: string) => tag + (sizes.get(address) ?? ''));
}

async function sizeOf(address: string): Promise<string> {
  try {
    const { width, height } = await imageMetadata(readFileSync(fileOf(address)), address);
    return ` width="${String(width)}" height="${String(height)}"`;
  } catch {
    return '';
  }
}
