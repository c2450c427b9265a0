import { dataRoute } from '#open-data/route.ts';
import { getDataSource } from '#queries/data-source.ts';

/** Every table as JSON. */
export const { getStaticPaths, GET } = dataRoute('json', getDataSource);
