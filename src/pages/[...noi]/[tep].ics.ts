import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarOf } from '#calendars/calendar.ts';
import { calendarPaths, getFeedContext } from '#queries/feed-paths.ts';

export const getStaticPaths = calendarPaths satisfies GetStaticPaths;

/** The calendars of deadlines, beside the page about what they are deadlines of. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { followed, dates, address } = props;
  return new Response(calendarOf({ name: followed.name, page: followed.page, address }, dates, await getFeedContext()));
};
