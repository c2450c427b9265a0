import type { APIRoute, GetStaticPaths } from 'astro';
import { getRegister } from '#queries/register.ts';
import { searchRecords } from '#search/index/records.ts';
import { placesIn } from '#search/index/row-list.ts';

/** Notices of one file: a whole register would not fit into one string. */
const length = 1000;

/** What the search index is built from, one record a line; `search/index/integration.ts` takes it out of the built site. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { notices } = await getRegister();
  return Array.from({ length: Math.ceil(notices.length / length) }, (_, part) => ({ params: { phan: String(part) } }));
};

export const GET: APIRoute = async ({ params }) => {
  const from = Number(params['phan']) * length;
  const register = await getRegister();
  const placesOf = placesIn(register);
  const records = searchRecords(register, from, from + length);
  return new Response(records.map((record) => `${JSON.stringify({ ...record, places: placesOf(record) })}\n`).join(''));
};
