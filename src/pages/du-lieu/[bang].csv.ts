import { dataRoute } from '#open-data/route.ts';
import { getDataSource } from '#queries/data-source.ts';

/** Every table as CSV. */
export const { getStaticPaths, GET } = dataRoute('csv', getDataSource);
