import { nameOn, type Agency, type Group } from './agency.ts';
import { contextOf, type Clause, type NoticeBody } from './body.ts';
import type { CivilDate } from './civil-date.ts';
import { derive, history, type HistoryEntry } from './derive.ts';
import type { Directive } from './directive.ts';
import { isKnown, type Known, type Notice } from './notice.ts';
import { obligations, type Obligation } from './obligations.ts';
import type { DirectiveStatus } from './status.ts';
import type { Update } from './update.ts';

/** A document this site refers to but does not publish. */
export interface ReferenceDocument {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly number: Known<string>;
  readonly issued: Known<CivilDate>;
  readonly issuer: string;
  readonly url?: string | undefined;
  readonly archived?: string | undefined;
  readonly sha256?: string | undefined;
  readonly knownFrom: string;
}

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly aliases: readonly string[];
}

/** A notice with its words. */
export interface PublishedNotice extends Notice {
  readonly body: NoticeBody;
}

/** A directive with everything derived from the record for the register's day. */
export interface TrackedDirective {
  readonly notice: PublishedNotice;
  readonly directive: Directive;
  /** Its exact words. */
  readonly words: string;
  /** Clauses its words stand under, outermost first. */
  readonly context: readonly Clause[];
  /** Every report on it by the register's day, oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly status: DirectiveStatus;
  /** One per agency it is laid on; a group counts as its members. */
  readonly obligations: readonly Obligation[];
}

/** The whole record as it stands on a day. */
export interface Register {
  readonly asOf: CivilDate;
  readonly notices: readonly PublishedNotice[];
  readonly directives: readonly TrackedDirective[];
  readonly updates: readonly Update[];
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly documents: ReadonlyMap<string, ReferenceDocument>;
}

/** The day a notice is filed under: its issue, or else the event it concludes. */
export function dayOfNotice(notice: Pick<Notice, 'issued' | 'event'>): CivilDate | undefined {
  return isKnown(notice.issued) ? notice.issued : notice.event?.date;
}

/** Derives the register from its stored parts. Newest notice first; directives in the order of the text. */
export function buildRegister(parts: Omit<Register, 'directives'>): Register {
  const notices = parts.notices.toSorted(newestFirst);
  const updatesOf = Map.groupBy(parts.updates, (update) => update.notice);
  const directives = notices.flatMap((notice) => {
    const options = { period: notice.period, issued: dayOfNotice(notice) };
    const updates = updatesOf.get(notice.slug) ?? [];
    return notice.directives.map((directive): TrackedDirective => {
      return {
        notice,
        directive,
        words: notice.body.directiveWords[directive.id] ?? '',
        context: contextOf(notice.body, directive.id),
        history: history(directive, updates, parts.asOf),
        status: derive(directive, updates, parts.asOf, options),
        obligations: obligations(directive, parts, updates, parts.asOf, options),
      };
    });
  });
  return { ...parts, notices, directives };
}

function newestFirst(a: PublishedNotice, b: PublishedNotice): number {
  const [dayA, dayB] = [dayOfNotice(a) ?? '', dayOfNotice(b) ?? ''];
  return dayA === dayB ? (a.slug < b.slug ? -1 : 1) : dayA < dayB ? 1 : -1;
}

/** A duty of one agency: a directive laid on it by name or as member of a group. */
export interface AgencyDuty {
  readonly tracked: TrackedDirective;
  readonly obligation: Obligation;
}

/** The duties laid on an agency, in register order. */
export function dutiesOf(register: Register, agency: string): readonly AgencyDuty[] {
  return register.directives.flatMap((tracked) =>
    tracked.obligations
      .filter((obligation) => obligation.agency === agency)
      .map((obligation) => ({ tracked, obligation })),
  );
}

/** The directives an agency or group supports (phối hợp). */
export function supportedBy(register: Register, party: string): readonly TrackedDirective[] {
  return register.directives.filter(({ directive }) => directive.support.includes(party));
}

/** An agency or group as a document of a day would call it; its id where the record knows no more. */
export function nameOfParty(
  register: Pick<Register, 'agencies' | 'groups'>,
  id: string,
  day: CivilDate | undefined,
): string {
  const agency = register.agencies.get(id);
  if (agency !== undefined) return nameOn(agency, day).name;
  return register.groups.get(id)?.name ?? id;
}
