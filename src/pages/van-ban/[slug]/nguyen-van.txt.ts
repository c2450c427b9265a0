import type { APIRoute, GetStaticPaths } from 'astro';
import { getRegister } from '#queries/register.ts';
import { canonicalText } from '#verbatim/canonical-text.ts';

export const getStaticPaths = (async () => {
  const register = await getRegister();
  return register.notices.map((notice) => ({ params: { slug: notice.slug }, props: { text: canonicalText(notice) } }));
}) satisfies GetStaticPaths;

/** The notice's words and nothing else, for checking them against their hash. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
