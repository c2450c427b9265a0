import * as to from '#addresses';
import { changeOfDirective, changeOfNotice, type SitemapEntry } from '#domain/sitemap.ts';
import { getGuides } from './guides.ts';
import { getIndicators, getRegister } from './register.ts';
import { absolute } from './site.ts';

/**
 * Every page with a subject of its own. Listings in other orders and their numbered pages are left out:
 * they are links to these.
 */
export async function getSitemapEntries(): Promise<readonly SitemapEntry[]> {
  const register = await getRegister();
  const [indicators, guides] = [await getIndicators(), await getGuides()];
  const undated = [
    to.home,
    to.notices,
    to.directives,
    to.agencies,
    to.topics,
    to.indicators,
    to.guides,
    ...guides.map(({ id }) => to.guide(id)),
    ...[...register.agencies.keys()].map(to.agency),
    ...[...register.groups.keys()].map(to.group),
    ...[...register.topics.keys()].map(to.topic),
    ...indicators.map(({ id }) => to.indicator(id)),
  ];
  return [
    ...undated.map((address) => ({ address: absolute(address) })),
    ...register.notices.map((notice) => ({
      address: absolute(to.notice(notice.slug)),
      changed: changeOfNotice(notice, register.directivesOf.get(notice.slug) ?? []),
    })),
    ...register.directives.map((tracked) => ({
      address: absolute(to.directive(tracked.notice.slug, tracked.directive.id)),
      changed: changeOfDirective(tracked),
    })),
  ];
}
