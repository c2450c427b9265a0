import type { APIRoute } from 'astro';
import { dataPackage } from '#open-data/data-package.ts';
import { getDataSource } from '#queries/data-source.ts';
import { site } from '#queries/site.ts';

/** The Frictionless descriptor: every file with its columns, size and hash. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(dataPackage(await getDataSource(), site), null, 2)}\n`);
