import { compareDays, type CivilDate } from './civil-date.ts';

export const agencyLevels = ['central', 'province', 'district', 'commune', 'other'] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

/** A name an agency bore over a time; open ends are unknown or still running. */
export interface AgencyName {
  readonly name: string;
  readonly abbreviation?: string | undefined;
  readonly from?: CivilDate | undefined;
  /** Last day in force. */
  readonly to?: CivilDate | undefined;
}

/** Who took over an agency's duties, since when and on what legal basis. */
export interface Succession {
  readonly agency: string;
  readonly on: CivilDate;
  readonly basis: string;
}

/** A published name, or its time, that was wrong, and when and why it was put right. */
export interface NameCorrection {
  readonly date: CivilDate;
  readonly was: string;
  readonly reason: string;
}

export interface Agency {
  readonly id: string;
  readonly names: readonly AgencyName[];
  readonly aliases: readonly string[];
  readonly level: AgencyLevel;
  readonly parent?: string | undefined;
  readonly successors: readonly Succession[];
  readonly note?: string | undefined;
  readonly sources: readonly string[];
  readonly corrects?: readonly NameCorrection[];
}

export interface GroupMember {
  readonly agency: string;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

/** A set of addressees a document names at once, e.g. “các sở, ban, ngành”. */
export interface Group {
  readonly id: string;
  /** As documents write it. */
  readonly name: string;
  readonly members: readonly GroupMember[];
  /** A roster nobody has checked says why; its size is then never used as a total. */
  readonly roster:
    { readonly verified: true; readonly source: string } | { readonly verified: false; readonly reason: string };
  readonly note?: string | undefined;
  readonly corrects?: readonly NameCorrection[];
}

/**
 * The name an agency bore on a day. Without a day, the latest; before the first known, the first;
 * between two names or after the last, the one borne before. An agency without names is called by its id.
 */
export function nameOn(agency: Agency, date: CivilDate | undefined): AgencyName {
  const names = [...agency.names].sort((a, b) => compareDays(a.from, b.from));
  const begun = date === undefined ? names : names.filter((name) => name.from === undefined || name.from <= date);
  const inForce = begun.findLast((name) => date === undefined || name.to === undefined || date <= name.to);
  const latest = date === undefined ? begun.at(-1) : (inForce ?? begun.at(-1));
  return latest ?? names[0] ?? { name: agency.id };
}

/** The latest name of an agency, be it still in force or not. */
export function currentName(agency: Agency): AgencyName {
  return nameOn(agency, undefined);
}

/**
 * Whether an agency existed on a day: from the start of its first name to the end of its last, and
 * before the day the last of its successors took over. An open start means always, an open end still.
 */
export function inForceOn(agency: Agency, date: CivilDate): boolean {
  const { names, successors } = agency;
  const begun = names.length === 0 || names.some((name) => name.from === undefined || name.from <= date);
  const running = names.length === 0 || names.some((name) => name.to === undefined || date <= name.to);
  const succeeded = successors.length > 0 && successors.every((succession) => succession.on <= date);
  return begun && running && !succeeded;
}

/**
 * The agencies in force on a day that inherited an agency's duties, directly or through others.
 * Ids that `lookup` does not know are left out; the agency itself is never among them.
 */
export function successorsOf(agency: Agency, lookup: ReadonlyMap<string, Agency>, date: CivilDate): Agency[] {
  const heirs = new Map([[agency.id, agency]]);
  // A Map also visits what is added while it is walked: the chain is followed once, cycles included.
  for (const heir of heirs.values()) {
    for (const { agency: id, on } of heir.successors) {
      const next = lookup.get(id);
      if (next && on <= date && !heirs.has(id)) heirs.set(id, next);
    }
  }
  return [...heirs.values()].filter((heir) => heir !== agency && inForceOn(heir, date));
}

/** The agencies whose duties passed directly to the agency with this id. */
export function predecessorsOf(id: string, agencies: Iterable<Agency>): Agency[] {
  return [...agencies].filter((agency) => agency.successors.some((succession) => succession.agency === id));
}

/** The members of a group on a day; without a day, all it has ever had. */
export function membersOn(group: Group, date: CivilDate | undefined): GroupMember[] {
  return group.members.filter(
    ({ from, to }) => date === undefined || ((from === undefined || from <= date) && (to === undefined || date <= to)),
  );
}
