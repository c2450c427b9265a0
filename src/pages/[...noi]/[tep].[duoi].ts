import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allFiles } from '#files/all-files.ts';

/** While writing, the feeds, calendars and summaries one by one; a build makes them in batches. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  return (await allFiles()).map(({ address, make }) => {
    const [, noi = '', tep = '', duoi = ''] = /^\/(.*)\/([^/]*)\.([a-z]+)$/.exec(address) ?? [];
    return { params: { noi, tep, duoi }, props: { make } };
  });
}) satisfies GetStaticPaths;

const types: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml',
  xml: 'application/xml',
};

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props }) =>
  new Response(props.make(), { headers: { 'Content-Type': types[params.duoi ?? ''] ?? 'text/plain' } });
