import { dataRoute } from '#open-data/route.ts';
import { getDataSource } from '#queries/data-source.ts';

/** Every table as NDJSON. */
export const { getStaticPaths, GET } = dataRoute('ndjson', getDataSource);
