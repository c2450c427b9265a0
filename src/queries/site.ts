import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { siteSchema } from '#schemas/site.ts';

/** What the site says of itself, from `content/site.yaml`. */
export const site = siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));

/** An address of this site made absolute; unchanged while the site's own address is not set. */
export function absolute(address: string): string {
  return site.url === undefined ? address : new URL(address, site.url).href;
}
