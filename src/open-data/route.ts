import { tables } from './all-tables.ts';
import type { DataSource } from './source.ts';
import { mediaTypes, tableFile, type Format } from './table-file.ts';
import type { Table } from './table.ts';

/** The route that writes every table in one form while writing. A build writes them as it measures them. */
export function dataRoute(format: Format, getSource: () => Promise<DataSource>) {
  return {
    getStaticPaths: () =>
      (import.meta.env.DEV ? tables : []).map((table) => ({ params: { bang: table.name }, props: { table } })),
    GET: async ({ props }: { readonly props: { readonly table: Table } }): Promise<Response> => {
      const source = await getSource();
      return new Response(streamOf(tableFile(props.table, format, source)), {
        headers: { 'Content-Type': `${mediaTypes[format]}; charset=utf-8` },
      });
    },
  };
}

/** A text in pieces as a stream of UTF-8. */
export function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const rest = Iterator.from(pieces);
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = rest.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
