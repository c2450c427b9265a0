import type { APIRoute, GetStaticPaths } from 'astro';
import { pieceNames, pieceText } from '#open-data/selection-files.ts';
import { getDataSource } from '#queries/data-source.ts';

export const getStaticPaths = (async () =>
  pieceNames(await getDataSource()).map((manh, number) => ({
    params: { manh },
    props: { number },
  }))) satisfies GetStaticPaths;

/** The directives in full, a hundred a file: the filter page fetches only those it shows or exports. */
export const GET: APIRoute<{ number: number }> = async ({ props }) =>
  new Response(pieceText(await getDataSource(), props.number));
