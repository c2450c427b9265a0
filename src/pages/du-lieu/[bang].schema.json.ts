import type { APIRoute, GetStaticPaths } from 'astro';
import { tables } from '#open-data/all-tables.ts';
import { tableSchema } from '#open-data/json-schema.ts';
import type { Table } from '#open-data/table.ts';
import { absolute } from '#queries/site.ts';

export const getStaticPaths = (() =>
  tables.map((table) => ({ params: { bang: table.name }, props: { table } }))) satisfies GetStaticPaths;

/** What the JSON and NDJSON of a table are held to. */
export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(`${JSON.stringify(tableSchema(props.table, absolute), null, 2)}\n`);
