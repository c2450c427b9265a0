import * as to from '#addresses';
import { reservedSlugs } from '#addresses';
import type { Problem } from '#domain/problem.ts';
import type { ContentRule } from './content.ts';
import { draftReference } from './drafts.ts';
import { nearest } from './nearest.ts';
import { addressesOf, addressForm } from './tombstones.ts';

/** Links in notices and guides to pages and clauses that are not there. */
export const checkLinks: ContentRule = (content) => {
  const problems: Problem[] = [];
  const addresses = [
    ...addressesOf(content),
    ...content.tombstones.flatMap(({ id, data }) => [
      `/${id}/`,
      ...data.directives.map((directive) => to.directive(id.slice(id.indexOf('/') + 1), directive)),
    ]),
  ];
  const known = new Set(addresses);
  const notices = new Map(content.notices.map((notice) => [to.notice(notice.id), notice]));
  const unread = new Set(content.ids('notices').filter((id) => !notices.has(to.notice(id))));
  /** Whether content alone decides that there is such a page: not a listing, a file, or about a notice with faults. */
  const isOurs = (path: string): boolean => {
    const id = path.replace(/^\/|\/$/g, '');
    const [section, name = ''] = id.split('/');
    if (!addressForm.test(id) || reservedSlugs.some((word) => word === name)) return false;
    return section !== 'chi-dao' || !unread.has(name);
  };

  const check = (file: string, links: (typeof content.guides)[number]['links'], own: readonly string[]): void => {
    for (const { url, line, column } of links) {
      const [, path = '', fragment] = /^([^?#]*)[^#]*(?:#(.*))?$/s.exec(url) ?? [];
      const page = path.endsWith('/') ? path : `${path}/`;
      const isGone = path !== '' && isOurs(page) && !known.has(page);
      const clauses = path === '' ? own : notices.get(page)?.body.clauses;
      const isLost =
        fragment !== undefined &&
        clauses?.some((clause) => (typeof clause === 'string' ? clause : clause.address) === fragment) === false;
      if (!isGone && !isLost) continue;
      const [, draft] = /^\/(?:van-ban|chi-dao)\/([^/]+)\//.exec(page) ?? [];
      if (isGone && draft !== undefined && content.drafts.has(draft)) {
        problems.push({ severity: 'error', file, line, column, ...draftReference(draft) });
        continue;
      }
      const meant = isGone ? nearest(page, addresses) : undefined;
      problems.push({
        rule: 'dead-link',
        severity: 'error',
        file,
        line,
        column,
        message: isGone
          ? `Liên kết dẫn đến “${url}”, nhưng không có trang này.`
          : `Liên kết dẫn đến “${url}”, nhưng không có mục “${fragment ?? ''}”.`,
        fix: meant === undefined ? 'Viết địa chỉ của một trang đang có, hoặc bỏ liên kết.' : `Có phải là “${meant}”?`,
      });
    }
  };
  for (const { file, links, body } of content.notices) {
    // The words of a notice are read from the disk: not without need.
    if (links.length === 0) continue;
    check(file, links, [...body.clauses.map(({ address }) => address), ...Object.keys(body.directiveWords)]);
  }
  // Headings of a guide get their addresses from Astro; a link within the page is for the test of the built site.
  for (const { file, links } of content.guides) check(file, links, []);
  return problems;
};
