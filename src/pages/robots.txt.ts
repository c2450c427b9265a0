import type { APIRoute } from 'astro';
import { absolute, site } from '#queries/site.ts';

/** Everybody may read everything. */
export const GET: APIRoute = () => {
  const sitemap = site.url === undefined ? '' : `\nSitemap: ${absolute('/sitemap.xml')}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
