import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Asked } from '#queries/asked.ts';
import type { Drawn } from './trace.ts';

/** A page to draw: its address, the route that draws it, and where it goes. */
export interface Task {
  readonly pathname: string;
  readonly component: string;
  readonly file: string;
  readonly key: string;
}

/** Draws the page at an address by the route of a component. */
export type Draw = (request: Request, component: string) => Promise<Response>;

/** Draws a page, writes it below the site's folder, and says what it asked for. */
export async function drawPage(draw: Draw, site: string, { pathname, component, file, key }: Task): Promise<Drawn> {
  const address = new URL(addressOf(pathname, file), 'http://localhost:4321');
  // The first page of a process reads the register; until then nobody notes what is asked.
  if (!Reflect.has(globalThis, place)) await draw(new Request(address), component);
  const asked = askedOf();
  asked.begin();
  const response = await draw(new Request(address), component);
  if (response.status !== 200) throw new Error(`${pathname}: ${String(response.status)}`);
  const body = Buffer.from(await response.arrayBuffer());
  const target = join(site, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, body);
  return { key, questions: asked.end(), crc: crc32(body) };
}

const place = Symbol.for('cong-khai.asked');

/** Where the pages' bundle tells the build what they ask for. */
export function askedOf(): Asked {
  const asked: Asked | undefined = Reflect.get(globalThis, place);
  if (asked === undefined) throw new Error('no page has read the register yet');
  return asked;
}

function addressOf(pathname: string, file: string): string {
  return file.endsWith('/index.html') ? `/${file.slice(0, -'index.html'.length)}` : pathname;
}
