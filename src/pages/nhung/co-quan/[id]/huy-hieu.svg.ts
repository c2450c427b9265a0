import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { badgeOf } from '#embeds/badge.ts';
import { agencyPaths as paths } from '#embeds/paths.ts';
import { getRegister } from '#queries/register.ts';
import { absolute, site } from '#queries/site.ts';

export const getStaticPaths = (async () => paths(await getRegister(), site.name)) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { summary } }) =>
  new Response(badgeOf(summary, absolute(summary.page)));
