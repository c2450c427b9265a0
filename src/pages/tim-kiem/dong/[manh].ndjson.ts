import type { APIRoute, GetStaticPaths } from 'astro';
import { noticePieceNames, noticePieceText } from '#open-data/notice-pieces.ts';
import { getDataSource } from '#queries/data-source.ts';

export const getStaticPaths = (async () =>
  noticePieceNames(await getDataSource()).map((manh, number) => ({
    params: { manh },
    props: { number },
  }))) satisfies GetStaticPaths;

/** The rows of the notices, a hundred a file: the search page fetches only those it exports. */
export const GET: APIRoute<{ number: number }> = async ({ props }) =>
  new Response(noticePieceText(await getDataSource(), props.number));
