import type { APIRoute } from 'astro';
import { selectionIndex } from '#open-data/selection-files.ts';
import { getDataSource } from '#queries/data-source.ts';

/** What the filter page chooses by. */
export const GET: APIRoute = async () => new Response(JSON.stringify(selectionIndex(await getDataSource())));
