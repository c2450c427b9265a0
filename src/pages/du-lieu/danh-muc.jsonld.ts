import type { APIRoute } from 'astro';
import { catalogue } from '#open-data/catalogue.ts';
import { getDataSource } from '#queries/data-source.ts';
import { site } from '#queries/site.ts';

/** The DCAT-AP catalogue, for portals that harvest. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(catalogue(await getDataSource(), site), null, 2)}\n`);
