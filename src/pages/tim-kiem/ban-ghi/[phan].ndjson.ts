import type { APIRoute, GetStaticPaths } from 'astro';
import { getRegister } from '#queries/register.ts';
import { searchRecords } from '#search/index/records.ts';

/** Notices of one file: a whole register would not fit into one string. */
const length = 1000;

/** What the search index is built from, one record a line; `search/integration.ts` takes it out of the built site. */
export const getStaticPaths: GetStaticPaths = async () => {
  const records = searchRecords(await getRegister());
  return Array.from({ length: Math.ceil(records.length / length) }, (_, part) => ({
    params: { phan: String(part) },
    props: { records: records.slice(part * length, (part + 1) * length) },
  }));
};

export const GET: APIRoute = ({ props }) =>
  new Response((props['records'] as readonly unknown[]).map((record) => `${JSON.stringify(record)}\n`).join(''));
