import type { APIRoute } from 'astro';
import { getRegister } from '#queries/register.ts';
import { searchRecords } from '#search/records.ts';

/** What the search index is built from, one record a line; `search/integration.ts` takes it out of the built site. */
export const GET: APIRoute = async () => {
  const records = searchRecords(await getRegister());
  return new Response(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
};
