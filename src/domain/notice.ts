import type { CivilDate } from './civil-date.ts';
import type { Directive } from './directive.ts';

/** A value, or the stated reason why it is not known. */
export type Known<T> = T | { readonly unknown: string };

/** Whether a value is there, and not the reason for its absence. */
export function isKnown<T>(value: T): value is Exclude<T, { readonly unknown: string }> {
  return !(typeof value === 'object' && value !== null && 'unknown' in value);
}

/** Authority to sign, Nghị định 30/2020/NĐ-CP, Điều 13. `Q` = quyền (acting). */
export const signingCapacities = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
export type SigningCapacity = (typeof signingCapacities)[number];

export interface Signatory {
  readonly name: string;
  readonly title: string;
  readonly capacity?: SigningCapacity | undefined;
  readonly onBehalfOf?: string | undefined;
}

export interface Event {
  readonly name: string;
  readonly date?: CivilDate | undefined;
  readonly place?: string | undefined;
  readonly chair?: string | undefined;
  readonly attendees: readonly string[];
  readonly papers: readonly { readonly by: string; readonly about: string; readonly agency?: string | undefined }[];
}

export const recipientRoles = ['report', 'implement', 'coordinate', 'file'] as const;
export type RecipientRole = (typeof recipientRoles)[number];

export interface Recipient {
  readonly name: string;
  readonly role: RecipientRole;
  readonly agency?: string | undefined;
  readonly group?: string | undefined;
}

export const relationTypes = [
  'amends',
  'supplements',
  'replaces',
  'repeals',
  'corrects',
  'based-on',
  'cites',
  'implements',
  'product-of',
] as const;
export type RelationType = (typeof relationTypes)[number];

/** A link from this notice to another notice or an external document. */
export interface Relation {
  readonly type: RelationType;
  /** Notice slug or document id. */
  readonly target: string;
  readonly note?: string | undefined;
}

/** A notice's data, without its words. */
export interface Notice {
  /** File name without extension; the last part of its address, for ever. */
  readonly slug: string;
  /** The document's own abstract (trích yếu). */
  readonly title: string;
  /** Document type id, e.g. `thong-bao`. */
  readonly type: string;
  readonly number: Known<string>;
  readonly issued: Known<CivilDate>;
  /** Place written beside the issue date (địa danh). */
  readonly place?: string | undefined;
  /** Issuing agency's id. */
  readonly issuer: string;
  /** Whose conclusion or decision the notice conveys. */
  readonly authority?: string | undefined;
  readonly signatory?: Signatory | undefined;
  readonly event?: Event | undefined;
  /** Period the notice rules over. */
  readonly period?: { readonly from?: CivilDate | undefined; readonly to?: CivilDate | undefined } | undefined;
  readonly topics: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly relations: readonly Relation[];
  readonly source: {
    readonly original?: string | undefined;
    readonly sha256?: string | undefined;
    readonly transcribedFrom: string;
  };
  /** Indicators a sentence of the notice speaks of, with the clause that does. */
  readonly indicators: readonly { readonly indicator: string; readonly clause: string }[];
  /** Editors' notes about a clause, kept outside its words. */
  readonly editorialNotes: readonly { readonly clause: string; readonly note: string }[];
  readonly directives: readonly Directive[];
  /** Former published texts that were corrected, by their hash. */
  readonly corrects: readonly { readonly date: CivilDate; readonly was: string; readonly reason: string }[];
}
