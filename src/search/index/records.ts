import * as to from '#addresses';
import { nameOfNotice } from '#domain/citation.ts';
import { formatDay, type CivilDate } from '#domain/civil-date.ts';
import type { Clause } from '#domain/body.ts';
import { documentTypes } from '#domain/document-type.ts';
import { isKnown } from '#domain/notice.ts';
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
import { deadlineWindows } from './deadline-windows.ts';
import type { Facet } from '../page/facets.ts';
import { passageLength, stretchesOf } from './stretches.ts';

type Facets = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A notice as the search knows it: what it is found by, what a result shows, where it opens. */
export interface SearchNotice {
  /** Address of its page. */
  readonly url: string;
  readonly title: string;
  /** “Thông báo số 123/TB-UBND ngày 18/8/2015”. */
  readonly name: string;
  readonly issuer: string;
  /** The day it is filed under, `YYYY-MM-DD`; '' where none is known. */
  readonly day: string;
  readonly number: string;
  /** Beside title, name and issuer: words it is found by though they are not its own. */
  readonly also: readonly string[];
  /** Names of its topics: it is found by them, after what says so itself. */
  readonly topics: readonly string[];
  readonly facets: Facets;
  /** In the order of the text. */
  readonly passages: readonly SearchPassage[];
}

/** A stretch of a notice that is searched as one. */
export interface SearchPassage {
  /** The document's own words by clause, letter by letter; the address is the clause's within the notice. */
  readonly clauses: readonly { readonly address: string; readonly text: string }[];
  /** Where the passage is a directive. */
  readonly directive?: SearchDirective;
}

export interface SearchDirective {
  readonly id: string;
  /** Who is responsible, and who supports. */
  readonly leads: string;
  readonly support: string;
  /** Words it stands under: “2.3 Sở Nội vụ”. */
  readonly context: string;
  /** Status and deadline as a result shows them. */
  readonly status: string;
  readonly due: string;
  /** Days it is due: the last compliant one and the one written, `YYYY-MM-DD`. */
  readonly days: readonly string[];
  /** Page that follows it. */
  readonly page: string;
  readonly facets: Facets;
}

/** Headings above a directive are taken along up to so many letters. */
const longestContext = 160;
/** Stands in every document and says nothing about any. */
const boilerplate = /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc)$/iu;

/** All of a record but its passages: of them what their directives have beside the notice's own words. */
export type RecordFacts = Omit<SearchNotice, 'passages'> & { readonly directives: readonly DirectiveFacts[] };
type DirectiveFacts = Omit<SearchDirective, 'context'>;

/** The notices of a register in the order of an index, oldest first: a new one changes the fewest parts. */
export function indexedNotices(register: Register): readonly PublishedNotice[] {
  return register.notices.toReversed();
}

/** The records of a whole register, in the order of an index. */
export function searchRecords(register: Register): readonly SearchNotice[] {
  return indexedNotices(register).map((notice) => searchRecord(register, notice));
}

export function searchRecord(register: Register, notice: PublishedNotice): SearchNotice {
  const { directives, ...facts } = recordFacts(register, notice);
  return { ...facts, passages: passagesOf(register, notice, directives) };
}

/** What a record has beside the notice's own words, which need not be read for it. */
export function recordFacts(register: Register, notice: PublishedNotice): RecordFacts {
  const day = dayOfNotice(notice);
  const directives = register.directivesOf.get(notice.slug) ?? [];
  const topics = [...notice.topics, ...notice.directives.flatMap((directive) => directive.topics)];
  return {
    url: to.notice(notice.slug),
    title: notice.title,
    name: nameOfNotice(notice),
    issuer: nameOfParty(register, notice.issuer, day),
    day: day ?? '',
    number: isKnown(notice.number) ? notice.number : '',
    also: [
      documentTypes.find(({ id }) => id === notice.type)?.code ?? '',
      yearWord(notice),
      notice.signatory?.name ?? '',
    ].filter((words) => words !== ''),
    topics: unique(notice.topics).flatMap((id) => {
      const topic = register.topics.get(id);
      return topic === undefined ? [] : [topic.name, ...topic.aliases];
    }),
    facets: {
      ...common(notice),
      'ket-qua': ['van-ban'],
      'co-quan': unique([notice.issuer, ...directives.flatMap((tracked) => agenciesOf(tracked))]),
      'linh-vuc': unique(topics),
    },
    directives: directives.map((tracked) => directiveFacts(register, tracked)),
  };
}

/** Directives each by itself, the text between them in stretches of some length. */
function passagesOf(
  register: Register,
  notice: PublishedNotice,
  facts: readonly DirectiveFacts[],
): readonly SearchPassage[] {
  const directives = register.directivesOf.get(notice.slug) ?? [];
  const passages: SearchPassage[] = [];
  const done = new Set<string>();
  let stretch: { address: string; text: string }[] = [];
  let length = 0;
  const close = (): void => {
    if (stretch.length > 0) passages.push({ clauses: stretch });
    stretch = [];
    length = 0;
  };
  for (const clause of notice.body.clauses) {
    if (isBoilerplate(clause)) continue;
    if (clause.directives.length === 0) {
      for (const text of stretchesOf(clause.text)) {
        stretch.push({ address: clause.address, text });
        length += text.split(' ').length;
        if (length >= passageLength) close();
      }
      continue;
    }
    close();
    for (const id of clause.directives) {
      const place = done.has(id) ? -1 : directives.findIndex(({ directive }) => directive.id === id);
      done.add(id);
      const [tracked, known] = [directives[place], facts[place]];
      if (tracked !== undefined && known !== undefined) passages.push(passageOf(tracked, known));
    }
  }
  close();
  return passages;
}

function passageOf({ directive, words, context }: TrackedDirective, facts: DirectiveFacts): SearchPassage {
  return {
    clauses: [{ address: directive.id, text: words }],
    directive: {
      ...facts,
      context: context
        .map(({ text }) => text)
        .filter((text) => text.length <= longestContext)
        .join(' / '),
    },
  };
}

function directiveFacts(register: Register, tracked: TrackedDirective): DirectiveFacts {
  const { notice, directive, status } = tracked;
  const day = dayOfNotice(notice);
  const names = (parties: readonly string[]): string => parties.map((id) => nameOfParty(register, id, day)).join('; ');
  return {
    id: directive.id,
    leads: names(directive.lead),
    support: names(directive.support),
    status: scheduleLabels[status.schedule],
    due: status.due === undefined ? '' : `Hạn: đến hết ${formatDay(status.due)}`,
    days: unique([status.due, status.originalDue, writtenDay(directive.due)].filter((date) => date !== undefined)),
    page: to.directive(notice.slug, directive.id),
    facets: {
      ...common(notice),
      'ket-qua': ['nhiem-vu'],
      'co-quan': agenciesOf(tracked),
      'linh-vuc': directive.topics,
      'tinh-trang': wordsOf(status.schedule),
      han: deadlineWindows(status.due, register.asOf),
    },
  };
}

const writtenDay = (due: TrackedDirective['directive']['due']): CivilDate | undefined =>
  due !== undefined && 'before' in due ? due.before : undefined;

function isBoilerplate({ address, text }: Clause): boolean {
  return address.startsWith('noi-nhan') || boilerplate.test(text.trim());
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

const unique = <T>(ids: readonly T[]): readonly T[] => [...new Set(ids)];
