import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { compress, defaultQuality } from '../src/release/compressed.ts';
import { siteFiles } from '../src/release/site-files.ts';

/** What a page costs its reader on a first visit. */
export interface PageWeight {
  readonly address: string;
  readonly kind: string;
  /** Bytes on the wire, headers apart: the page and what it loads, compressed as a release does. */
  readonly bytes: number;
  readonly requests: number;
  /** Elements in the document. */
  readonly elements: number;
}

/** Kinds of pages by the form of their address, first match first. The rest is of the kind of its first part. */
const kinds: readonly (readonly [form: RegExp, kind: string])[] = [
  [/^\/$/, 'home'],
  [/^\/404\.html$/, 'wrong address'],
  [/^\/van-ban\/(?:trang\/\d+\/)?$/, 'all notices'],
  [/^\/van-ban\/(?:nam|loai|co-quan)\/[^/]+\/(?:trang\/\d+\/)?$/, 'notices by year, type, issuer'],
  [/^\/van-ban\/[^/]+\/$/, 'notice'],
  [/^\/chi-dao\/(?:trang\/\d+\/)?$/, 'register'],
  [/^\/chi-dao\/(?:tinh-trang|nam|han)\/[^/]+\/(?:trang\/\d+\/)?$/, 'directives by status, year'],
  [/^\/chi-dao\/[^/]+\/[^/]+\/$/, 'directive'],
  [/^\/(?:co-quan|linh-vuc|chi-so|huong-dan)\/$/, 'overview'],
  [/^\/co-quan\/[^/]+\/(?:phoi-hop\/)?(?:trang\/\d+\/)?$/, 'agency'],
  [/^\/nhom\/[^/]+\/(?:trang\/\d+\/)?$/, 'group'],
  [/^\/linh-vuc\/[^/]+\/(?:trang\/\d+\/)?$/, 'topic'],
  [/^\/chi-so\/[^/]+\/(?:trang\/\d+\/)?$/, 'indicator'],
  [/^\/huong-dan\/[^/]+\/$/, 'guide'],
  [/^\/tim-kiem\/$/, 'search'],
  [/^\/chi-dao\/loc\/$/, 'filter'],
];

/** Which kind of page stands at an address. */
export const kindOf = (address: string): string =>
  kinds.find(([form]) => form.test(address))?.[1] ?? `/${address.split('/')[1] ?? ''}/…`;

/** Every page of a built site, lightest first. */
export async function pageWeights(site: string): Promise<readonly PageWeight[]> {
  const pages = siteFiles(site).filter(({ path }) => path.endsWith('.html'));
  const wire = wireBytes(site);
  const weights: PageWeight[] = [];
  for (const { path } of pages) {
    const html = readFileSync(join(site, path));
    const found = DomUtils.findAll(() => true, parseDocument(html.toString('utf8')).children);
    const loaded = loadedFiles(site, found);
    const parts = await Promise.all([wireOf(html), ...loaded.map(wire)]);
    const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    weights.push({
      address,
      kind: kindOf(address),
      bytes: parts.reduce((sum, bytes) => sum + bytes, 0),
      requests: parts.length,
      elements: found.length,
    });
  }
  return weights.toSorted((a, b) => a.bytes - b.bytes);
}

/** Bytes of a file on the wire. */
export async function wireOf(bytes: Uint8Array): Promise<number> {
  return (await compress(bytes, 'br', defaultQuality))?.length ?? bytes.length;
}

function wireBytes(site: string): (path: string) => Promise<number> {
  const known = new Map<string, Promise<number>>();
  return (path) => {
    const file = join(site, path);
    const bytes = known.get(path) ?? (existsSync(file) ? wireOf(readFileSync(file)) : Promise.resolve(0));
    known.set(path, bytes);
    return bytes;
  };
}

type Element = ReturnType<typeof DomUtils.findAll>[number];

/** Files of the site a page loads by itself: scripts with what they import, styles, pictures, frames. */
function loadedFiles(site: string, elements: readonly Element[]): readonly string[] {
  const paths = new Set(
    elements.flatMap(({ name, attribs }) => {
      const link =
        name === 'link' && /stylesheet|icon|preload/.test(attribs['rel'] ?? '') ? attribs['href'] : undefined;
      const address = attribs['src'] ?? link ?? (name === 'object' ? attribs['data'] : undefined);
      return address === undefined || /^(?:data:|https?:)/.test(address) ? [] : [address.replace(/[?#].*$/, '')];
    }),
  );
  for (const path of paths) {
    if (!path.endsWith('.js') || !existsSync(join(site, path))) continue;
    const code = readFileSync(join(site, path), 'utf8');
    // What is imported at once; `import(…)` waits until it is called.
    for (const [, name = ''] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g))
      paths.add(posix.join(posix.dirname(path), name));
  }
  return [...paths];
}
