import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { oembedOf } from '#embeds/oembed.ts';
import { directivePaths as paths } from '#embeds/paths.ts';
import { getRegister } from '#queries/register.ts';
import { absolute, site } from '#queries/site.ts';

/** An answer needs absolute addresses: without one of its own the site gives none. */
export const getStaticPaths = (async () => {
  const { name, url } = site;
  return url === undefined
    ? []
    : paths(await getRegister(), name).map(({ params, props }) => ({ params, props: { ...props, site: { name, url } } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(oembedOf(props.summary, props.site, absolute));
