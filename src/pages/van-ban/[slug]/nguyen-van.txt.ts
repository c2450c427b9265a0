import type { APIRoute, GetStaticPaths } from 'astro';
import type { PublishedNotice } from '#domain/register.ts';
import { getRegister } from '#queries/register.ts';
import { keyed } from '#queries/shown.ts';
import { canonicalText } from '#verbatim/canonical-text.ts';

export const getStaticPaths = (async () => {
  const register = await getRegister();
  return keyed(register.notices.map((notice) => ({ params: { slug: notice.slug }, props: { notice } })));
}) satisfies GetStaticPaths;

/** The notice's words and nothing else, for checking them against their hash. */
export const GET: APIRoute<{ notice: PublishedNotice }> = ({ props }) => new Response(canonicalText(props.notice));
