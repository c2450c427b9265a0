import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allFiles } from '#files/all-files.ts';
import { batchesOf, packed } from '#files/made-file.ts';

/** The feeds, calendars and summaries in batches; `files/integration.ts` takes them out of the built site. */
export const getStaticPaths = (async () => {
  if (import.meta.env.DEV) return [];
  return batchesOf(await allFiles()).map((batch, index) => ({
    params: { phan: String(index).padStart(5, '0') },
    props: { batch },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  return new Response(packed(props.batch));
};
