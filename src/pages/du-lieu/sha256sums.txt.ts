import type { APIRoute } from 'astro';
import * as to from '#addresses';
import { tables } from '#open-data/all-tables.ts';
import { factsOf, formats } from '#open-data/table-file.ts';
import { getDataSource } from '#queries/data-source.ts';

/** SHA-256 of every data file, in the form `sha256sum --check` reads at the root of a copy of the site. */
export const GET: APIRoute = async () => {
  const source = await getDataSource();
  const lines = tables.flatMap((table) =>
    formats.map((format) => `${factsOf(table, source)[format].sha256}  ${to.dataFile(table.name, format).slice(1)}\n`),
  );
  return new Response(lines.join(''));
};
