import type { APIRoute } from 'astro';
import * as to from '#addresses';
import { noticePieceNames } from '#open-data/notice-pieces.ts';
import { pieceSize } from '#open-data/piece-names.ts';
import { pieceNames } from '#open-data/selection-files.ts';
import { getDataSource } from '#queries/data-source.ts';
import { rowsFolder } from '#search/index/index-address.ts';
import type { RowFiles } from '#search/index/row-list.ts';

/** Where the rows of notices and directives are; `search/index/integration.ts` takes it out of the built site. */
export const GET: APIRoute = async () => {
  const source = await getDataSource();
  const files: RowFiles = {
    asOf: source.register.asOf,
    size: pieceSize,
    notices: noticePieceNames(source).map((name) => `/${rowsFolder}/${name}.ndjson`),
    directives: pieceNames(source).map((name) => `${to.directiveFilter}${name}.ndjson`),
  };
  return new Response(JSON.stringify(files));
};
