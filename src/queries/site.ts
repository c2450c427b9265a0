import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { siteSchema } from '#schemas/site.ts';

/** What the site says of itself, from `content/site.yaml`. */
export const site = siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));

const origin = site.url === undefined ? undefined : new URL(site.url).origin;

/** The sites that are searched together with this one: root addresses without a slash at the end, each once, never this site. */
export const searchedSites: readonly { readonly name: string; readonly url: string }[] = (() => {
  const byOrigin = new Map((site.searchedWith ?? []).map(({ name, url }) => [new URL(url).origin, name] as const));
  return [...byOrigin].filter(([url]) => url !== origin).map(([url, name]) => ({ name, url }));
})();

/** An address of this site made absolute; unchanged while the site's own address is not set. */
export function absolute(address: string): string {
  if (origin === undefined) return address;
  // Nearly all addresses are plain already: reading each as a URL costs more than writing the file it stands in.
  return /^\/(?:[\w#-][\w./#-]*)?$/.test(address) && !address.includes('/.')
    ? origin + address
    : new URL(address, origin).href;
}
