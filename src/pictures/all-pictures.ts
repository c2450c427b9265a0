import * as to from '#addresses';
import { currentName, type Agency } from '#domain/agency.ts';
import { capitalised, nameOfDirective, nameOfNotice } from '#domain/citation.ts';
import { formatDay } from '#domain/civil-date.ts';
import { reportedCount } from '#domain/obligations.ts';
import {
  dayOfNotice,
  dutiesOf,
  isShared,
  nameOfParty,
  namesOfLead,
  type PublishedNotice,
  type Register,
  type TrackedDirective,
} from '#domain/register.ts';
import { scheduleLabels } from '#messages';
import { site } from '#queries/site.ts';
import type { Picture } from './picture.ts';

/** Kinds of pages that have a picture of their own. */
const kinds: readonly string[] = site.sharePictures ?? ['van-ban', 'co-quan'];

/**
 * Address of the picture of a notice, agency or directive, if it has one. It is named by its absolute
 * address or not at all: a site without an address of its own has no pictures.
 */
export function pictureOf(page: string): string | undefined {
  const kind = page.startsWith('/chi-dao/') ? 'nhiem-vu' : page.split('/')[1];
  return site.url === undefined || kind === undefined || !kinds.includes(kind) ? undefined : to.picture(page);
}

/** Every share picture of the site. */
export function allPictures(register: Register): readonly Picture[] {
  return [
    ...register.notices.map((notice) => ofNotice(register, notice)),
    ...[...register.agencies.values()].map((agency) => ofAgency(register, agency)),
    ...register.directives.map((tracked) => ofDirective(register, tracked)),
  ].flatMap(({ page, ...words }) => {
    const address = pictureOf(page);
    return address === undefined ? [] : [{ ...words, address, site: site.name, tagline: site.tagline }];
  });
}

type Words = Pick<Picture, 'kind' | 'title' | 'facts'> & { readonly page: string };

/** No status, which would be of a day: the picture of a notice stays what it is until its words are corrected. */
function ofNotice(register: Register, notice: PublishedNotice): Words {
  const count = notice.directives.length;
  return {
    page: to.notice(notice.slug),
    kind: nameOfNotice(notice),
    title: notice.title,
    facts: [
      nameOfParty(register, notice.issuer, dayOfNotice(notice)),
      ...(count === 0 ? [] : [`Văn bản giao ${String(count)} nhiệm vụ`]),
    ],
  };
}

function ofAgency(register: Register, agency: Agency): Words {
  const duties = dutiesOf(register, agency.id);
  const day = `tính đến ${formatDay(register.asOf)}`;
  const reported = duties.filter(({ obligation }) => obligation.status.lastUpdate !== undefined).length;
  return {
    page: to.agency(agency.id),
    kind: 'Nhiệm vụ được giao và tình trạng thực hiện',
    title: currentName(agency).name,
    facts:
      duties.length === 0
        ? [`Chưa có nhiệm vụ nào được đăng, ${day}`]
        : [`${String(duties.length)} nhiệm vụ được giao, ${day}`, reportedOf(reported)],
  };
}

/** Without a report on record nothing is known of what was done. */
function reportedOf(count: number): string {
  return count === 0 ? 'Chưa có báo cáo công khai nào' : `${String(count)} nhiệm vụ đã có báo cáo công khai`;
}

function ofDirective(register: Register, tracked: TrackedDirective): Words {
  const { directive, notice, status, words, obligations } = tracked;
  const { reported, total } = reportedCount(obligations);
  const count = total === undefined ? String(reported) : `${String(reported)}/${String(total)}`;
  const state = scheduleLabels[status.schedule];
  const shared = isShared(register, directive) && reported > 0 ? `; ${count} cơ quan đã báo cáo` : '';
  return {
    page: to.directive(notice.slug, directive.id),
    kind: `${capitalised(nameOfDirective(directive.id))} – ${nameOfNotice(notice)}`,
    title: words,
    facts: [
      namesOfLead(register, tracked),
      `Tính đến ${formatDay(register.asOf)}: ${state}${shared}`,
      ...(status.due === undefined ? [] : [`Thời hạn: đến hết ${formatDay(status.due)}`]),
    ],
  };
}
