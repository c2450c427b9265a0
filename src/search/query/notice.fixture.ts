import type { SearchNotice } from '../index/records.ts';

/** A made-up notice of one clause for each text. */
export function notice(slug: string, title: string, ...texts: readonly string[]): SearchNotice {
  return {
    url: `/van-ban/${slug}/`,
    title,
    name: `Báo cáo ví dụ ${slug}`,
    issuer: 'Cơ quan ví dụ',
    day: '2020-01-02',
    number: '',
    also: [],
    topics: [],
    facets: {},
    passages: texts.map((text, i) => ({ clauses: [{ address: String(i + 1), text }] })),
  };
}
