import { noticeDocument } from '#open-data/notice-document.ts';
import { noticeRoute } from '#open-data/notice-route.ts';
import { getDataSource } from '#queries/data-source.ts';

/** A notice and everything on record about it. */
export const { getStaticPaths, GET } = noticeRoute(
  getDataSource,
  (source, notice) => `${JSON.stringify(noticeDocument(source, notice))}\n`,
);
