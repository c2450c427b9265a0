import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { atomOf } from '#feeds/atom.ts';
import { feedDocument } from '#feeds/feed.ts';
import { feedPaths, getFeedContext } from '#queries/feed-paths.ts';

export const getStaticPaths = feedPaths satisfies GetStaticPaths;

/** The feeds of all that can be followed, beside the page about it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { followed, last, part } = props;
  const context = await getFeedContext();
  return new Response(atomOf(feedDocument(followed, part, last, context), context));
};
