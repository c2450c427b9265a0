import type { APIRoute } from 'astro';
import * as to from '#addresses';
import { sha256Of } from '#queries/notice-body.ts';
import { getRegister } from '#queries/register.ts';

/**
 * The manifest: the SHA-256 of every notice's words and the file that holds them, one line each, in the
 * form `sha256sum --check` reads at the root of a copy of the site.
 */
export const GET: APIRoute = async () => {
  const { notices } = await getRegister();
  const rows = notices.map(({ slug, body }) => `${sha256Of(body)}  ${to.noticeText(slug).slice(1)}\n`);
  return new Response(rows.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''));
};
