import { noticeAsLinkedData } from '#open-data/linked-data.ts';
import { noticeRoute } from '#open-data/notice-route.ts';
import { getDataSource } from '#queries/data-source.ts';

/** A notice in the words of schema.org. */
export const { getStaticPaths, GET } = noticeRoute(
  getDataSource,
  (source, notice) => `${JSON.stringify(noticeAsLinkedData(source, notice))}\n`,
);
