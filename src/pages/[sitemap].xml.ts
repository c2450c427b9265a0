import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapFiles } from '#domain/sitemap.ts';
import { absolute, site } from '#queries/site.ts';
import { getSitemapEntries } from '#queries/sitemap.ts';

/** What search engines are told of; nothing while the site's own address is not set, for they want whole ones. */
export const getStaticPaths = (async () => {
  if (site.url === undefined) return [];
  const files = sitemapFiles(await getSitemapEntries(), (name) => absolute(`/${name}`));
  return [...files].map(([name, text]) => ({ params: { sitemap: name.slice(0, -'.xml'.length) }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
