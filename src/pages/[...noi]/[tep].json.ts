import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { jsonFeedOf } from '#feeds/json-feed.ts';
import { feedDocument } from '#feeds/feed.ts';
import { feedFrontPaths, getFeedContext } from '#queries/feed-paths.ts';

export const getStaticPaths = feedFrontPaths satisfies GetStaticPaths;

/** The feeds of all that can be followed, their newest entries; the older ones are in the archive of the Atom feeds. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { followed, last, part } = props;
  const context = await getFeedContext();
  return new Response(jsonFeedOf(feedDocument(followed, part, last, context), context));
};
