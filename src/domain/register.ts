import { nameOn, type Agency, type Group } from './agency.ts';
import { contextOf, type Clause, type NoticeBody } from './body.ts';
import { compareDays, type CivilDate } from './civil-date.ts';
import { derive, history, type DeriveOptions, type HistoryEntry } from './derive.ts';
import type { Directive } from './directive.ts';
import { grouped } from './grouped.ts';
import { once } from './once.ts';
import { isKnown, type Known, type Notice, type Relation } from './notice.ts';
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

/** The stored record, and the day to derive its register for. */
export interface RegisterParts {
  readonly asOf: CivilDate;
  readonly notices: readonly PublishedNotice[];
  readonly updates: readonly Update[];
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly documents: ReadonlyMap<string, ReferenceDocument>;
}

/** The whole record as it stands on a day. Every list is in register order. */
export interface Register extends RegisterParts {
  /** Newest first; none that is filed under a later day. */
  readonly notices: readonly PublishedNotice[];
  readonly directives: readonly TrackedDirective[];
  readonly noticeBySlug: ReadonlyMap<string, PublishedNotice>;
  /** The directives of a notice, by its slug. */
  readonly directivesOf: ReadonlyMap<string, readonly TrackedDirective[]>;
  /** The duties laid on an agency, by its id. */
  readonly dutiesOf: ReadonlyMap<string, readonly AgencyDuty[]>;
  /** The directives an agency or group supports (phối hợp), by its id. */
  readonly supportedBy: ReadonlyMap<string, readonly TrackedDirective[]>;
  /** The notices an agency has issued, by its id. */
  readonly noticesBy: ReadonlyMap<string, readonly PublishedNotice[]>;
  /** The relations other notices state to a notice or document, by its slug or id. */
  readonly relationsTo: ReadonlyMap<string, readonly StatedRelation[]>;
}

/** A duty of one agency: a directive laid on it by name or as member of a group. */
export interface AgencyDuty {
  readonly tracked: TrackedDirective;
  readonly obligation: Obligation;
}

/** A relation with the notice that states it. */
export interface StatedRelation {
  readonly notice: PublishedNotice;
  readonly relation: Relation;
}

/** The day a notice is filed under: its issue, or else the event it concludes. */
export function dayOfNotice(notice: Pick<Notice, 'issued' | 'event'>): CivilDate | undefined {
  return isKnown(notice.issued) ? notice.issued : notice.event?.date;
}

/** What statuses of a notice's directives are derived with, besides the reports. */
export function deriveOptionsOf(notice: Pick<Notice, 'issued' | 'event' | 'period'>): DeriveOptions {
  return { period: notice.period, issued: dayOfNotice(notice) };
}

/** A directive whose status is derived when it is first asked for: most pages show few of all there are. */
class Tracked implements TrackedDirective {
  readonly notice: PublishedNotice;
  readonly directive: Directive;
  readonly #parts: RegisterParts;
  readonly #updates: readonly Update[];
  #history: readonly HistoryEntry[] | undefined;
  #status: DirectiveStatus | undefined;
  #obligations: readonly Obligation[] | undefined;

  constructor(notice: PublishedNotice, directive: Directive, parts: RegisterParts, updates: readonly Update[]) {
    this.notice = notice;
    this.directive = directive;
    this.#parts = parts;
    this.#updates = updates;
  }

  get words(): string {
    return this.notice.body.directiveWords[this.directive.id] ?? '';
  }

  get context(): readonly Clause[] {
    return contextOf(this.notice.body, this.directive.id);
  }

  get history(): readonly HistoryEntry[] {
    this.#history ??= history(this.directive, this.#updates, this.#parts.asOf);
    return this.#history;
  }

  get status(): DirectiveStatus {
    this.#status ??= derive(this.directive, this.#updates, this.#parts.asOf, deriveOptionsOf(this.notice));
    return this.#status;
  }

  get obligations(): readonly Obligation[] {
    const { directive, notice } = this;
    this.#obligations ??= obligations(directive, this.#parts, this.#updates, this.#parts.asOf, deriveOptionsOf(notice));
    return this.#obligations;
  }
}

/**
 * Derives the register from its stored parts. Newest notice first; directives in the order of the text.
 * A notice filed under a day after `asOf` was not there yet and is left out, as are later reports.
 */
export function buildRegister(parts: RegisterParts): Register {
  const notices = parts.notices.filter((notice) => (dayOfNotice(notice) ?? '') <= parts.asOf).toSorted(newestFirst);
  const updatesOf = Map.groupBy(parts.updates, (update) => `${update.notice}/${update.directive}`);
  const directives = notices.flatMap((notice) =>
    notice.directives.map((directive): TrackedDirective => {
      return new Tracked(notice, directive, parts, updatesOf.get(`${notice.slug}/${directive.id}`) ?? []);
    }),
  );
  const lookups = {
    noticeBySlug: once(() => new Map(notices.map((notice) => [notice.slug, notice]))),
    directivesOf: once(() => Map.groupBy(directives, ({ notice }) => notice.slug)),
    dutiesOf: once(() =>
      grouped(
        directives.flatMap((tracked) =>
          tracked.obligations.map((obligation) => [obligation.agency, { tracked, obligation }] as const),
        ),
      ),
    ),
    supportedBy: once(() =>
      grouped(
        directives.flatMap((tracked) =>
          [...new Set(tracked.directive.support)].map((party) => [party, tracked] as const),
        ),
      ),
    ),
    noticesBy: once(() => Map.groupBy(notices, ({ issuer }) => issuer)),
    relationsTo: once(() =>
      grouped(
        notices.flatMap((notice) =>
          notice.relations.map((relation) => [relation.target, { notice, relation }] as const),
        ),
      ),
    ),
  };
  return {
    ...parts,
    notices,
    directives,
    get noticeBySlug() {
      return lookups.noticeBySlug();
    },
    get directivesOf() {
      return lookups.directivesOf();
    },
    get dutiesOf() {
      return lookups.dutiesOf();
    },
    get supportedBy() {
      return lookups.supportedBy();
    },
    get noticesBy() {
      return lookups.noticesBy();
    },
    get relationsTo() {
      return lookups.relationsTo();
    },
  };
}

function newestFirst(a: PublishedNotice, b: PublishedNotice): number {
  return compareDays(dayOfNotice(b), dayOfNotice(a)) || (a.slug < b.slug ? -1 : 1);
}

/** The duties laid on an agency, in register order. */
export function dutiesOf(register: Register, agency: string): readonly AgencyDuty[] {
  return register.dutiesOf.get(agency) ?? [];
}

/** Whether a directive is laid on several agencies, each with a share of its own. */
export function isShared({ groups }: Pick<Register, 'groups'>, { lead }: Pick<Directive, 'lead'>): boolean {
  return lead.length > 1 || lead.some((id) => groups.has(id));
}

/** The names of the lead agencies and groups of a directive, on the day of its notice. */
export function namesOfLead(register: Register, { directive, notice }: TrackedDirective): string {
  return directive.lead.map((id) => nameOfParty(register, id, dayOfNotice(notice))).join('; ');
}

/** The directives an agency or group supports (phối hợp). */
export function supportedBy(register: Register, party: string): readonly TrackedDirective[] {
  return register.supportedBy.get(party) ?? [];
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
