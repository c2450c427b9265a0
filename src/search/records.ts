import * as to from '#addresses';
import { nameOfNotice } from '#domain/citation.ts';
import { formatDay } from '#domain/civil-date.ts';
import {
  dayOfNotice,
  nameOfParty,
  type PublishedNotice,
  type Register,
  type TrackedDirective,
} from '#domain/register.ts';
import { listedUnder } from '#domain/rollup.ts';
import { schedules, type Schedule } from '#domain/status.ts';
import { yearWord } from '#domain/year.ts';
import { scheduleLabels } from '#messages';
import type { Facet } from './facets.ts';

/** One thing a search can find: a notice, or a directive at its clause. */
export interface SearchRecord {
  /** Address the result opens. */
  readonly url: string;
  /** Words that are searched and quoted: the document's own, letter by letter. */
  readonly content: string;
  /** Shown with the result, and searched. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly sort: Readonly<Record<string, string>>;
}

/** The records of a register, in register order: each notice followed by its directives. */
export function searchRecords(register: Register): readonly SearchRecord[] {
  return register.notices.flatMap((notice) => {
    const directives = register.directivesOf.get(notice.slug) ?? [];
    return [
      recordOfNotice(register, notice, directives),
      ...directives.map((tracked) => recordOfDirective(register, tracked)),
    ];
  });
}

function recordOfNotice(
  register: Register,
  notice: PublishedNotice,
  directives: readonly TrackedDirective[],
): SearchRecord {
  const day = dayOfNotice(notice);
  return {
    url: to.notice(notice.slug),
    content: notice.body.clauses.map((clause) => clause.text).join('\n'),
    meta: {
      title: notice.title,
      about: `${nameOfNotice(notice)} – ${nameOfParty(register, notice.issuer, day)}`,
    },
    filters: {
      ...common(notice),
      'ket-qua': ['van-ban'],
      'co-quan': unique([notice.issuer, ...directives.flatMap((tracked) => agenciesOf(tracked))]),
      'linh-vuc': unique([...notice.topics, ...notice.directives.flatMap((directive) => directive.topics)]),
    },
    sort: { ngay: day ?? '0000' },
  };
}

function recordOfDirective(register: Register, tracked: TrackedDirective): SearchRecord {
  const { notice, directive, words, status } = tracked;
  const day = dayOfNotice(notice);
  const leads = directive.lead.map((id) => nameOfParty(register, id, day)).join('; ');
  return {
    url: to.clause(notice.slug, directive.id),
    content: words,
    meta: {
      title: `${leads} – nhiệm vụ ${directive.id}`,
      about: `${nameOfNotice(notice)}: ${notice.title}`,
      status: scheduleLabels[status.schedule],
      ...(status.due === undefined ? {} : { due: `Hạn: đến hết ${formatDay(status.due)}` }),
      page: to.directive(notice.slug, directive.id),
    },
    filters: {
      ...common(notice),
      'ket-qua': ['nhiem-vu'],
      'co-quan': agenciesOf(tracked),
      'linh-vuc': directive.topics,
      'tinh-trang': wordsOf(status.schedule),
    },
    sort: { ngay: day ?? '0000' },
  };
}

function common(notice: PublishedNotice): { readonly loai: readonly string[]; readonly nam: readonly string[] } {
  return { loai: [notice.type], nam: [yearWord(notice)] };
}

/** The lists by status a directive is in: what is due soon is also within its deadline. */
function wordsOf(state: Schedule): readonly string[] {
  return schedules.filter((list) => listedUnder(list).includes(state)).map((list) => to.scheduleSlugs[list]);
}

/** Agencies and groups a directive is laid on or supported by; members stand for their group too. */
function agenciesOf({ directive, obligations }: TrackedDirective): readonly string[] {
  return unique([...directive.lead, ...directive.support, ...obligations.map((obligation) => obligation.agency)]);
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
