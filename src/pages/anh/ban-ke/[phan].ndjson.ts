import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { allPictures } from '#pictures/all-pictures.ts';
import { getRegister } from '#queries/register.ts';

/** What the share pictures say, in batches; `pictures/integration.ts` draws them when the pages are built. */
export const getStaticPaths = (async () => {
  const size = 500;
  const pictures = import.meta.env.DEV ? [] : allPictures(await getRegister());
  return Array.from({ length: Math.ceil(pictures.length / size) }, (_, index) => ({
    params: { phan: String(index).padStart(5, '0') },
    props: { batch: pictures.slice(index * size, (index + 1) * size) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.batch.map((picture) => `${JSON.stringify(picture)}\n`).join(''));
