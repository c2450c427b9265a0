import { akomaNtoso } from '#open-data/akoma-ntoso/document.ts';
import { noticeRoute } from '#open-data/notice-route.ts';
import { getDataSource } from '#queries/data-source.ts';

/** A notice in the XML of legislation. */
export const { getStaticPaths, GET } = noticeRoute(getDataSource, akomaNtoso);
