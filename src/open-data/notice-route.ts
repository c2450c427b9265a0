import type { PublishedNotice } from '#domain/register.ts';
import type { DataSource } from './source.ts';

/** The route that writes one file about every notice. */
export function noticeRoute(
  getSource: () => Promise<DataSource>,
  write: (source: DataSource, notice: PublishedNotice) => string,
) {
  return {
    getStaticPaths: async () => {
      const { register } = await getSource();
      return register.notices.map((notice) => ({ params: { slug: notice.slug }, props: { notice } }));
    },
    GET: async ({ props }: { readonly props: { readonly notice: PublishedNotice } }): Promise<Response> =>
      new Response(write(await getSource(), props.notice)),
  };
}
