import type { CivilDate } from './civil-date.ts';

/** What an agency has said of a directive. `no-information` is our ignorance, not its inaction. */
export const reportedStatuses = [
  'no-information',
  'not-started',
  'in-progress',
  'carried-on',
  'challenged',
  'partly-completed',
  'completed',
  'suspended',
  'superseded',
  'dropped',
] as const;
export type ReportedStatus = (typeof reportedStatuses)[number];

/** How strong the evidence behind a report is, weakest first. */
export const evidenceLevels = ['none', 'self-reported', 'document', 'third-party', 'confirmed'] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export interface Evidence {
  readonly level: Exclude<EvidenceLevel, 'none'>;
  /** Id in the `documents` collection. */
  readonly document?: string | undefined;
  readonly url?: string | undefined;
  /** Address of an archived copy. */
  readonly archived?: string | undefined;
  readonly sha256?: string | undefined;
  readonly note?: string | undefined;
}

/** One report on one directive. Append-only: a correction is a later update that names this one in `replaces`. */
export interface Update {
  /** `<notice>/<directive>/<date>[-n]`, the file's path below `content/updates/`. */
  readonly id: string;
  readonly notice: string;
  readonly directive: string;
  /** Day the report was made (its as-of date). */
  readonly date: CivilDate;
  readonly status: Exclude<ReportedStatus, 'no-information'>;
  /** Agency that reported; `record-keeper` facts found by the editors name no agency. */
  readonly reportedBy?: string | undefined;
  /** For a group's directive: the member the report is about. */
  readonly forMember?: string | undefined;
  readonly summary: string;
  readonly doneOn?: CivilDate | undefined;
  readonly doneOnUnknown?: true | undefined;
  /** A new last compliant day set by a later document. */
  readonly revisedDue?: CivilDate | undefined;
  readonly reason?: string | undefined;
  readonly evidence: readonly Evidence[];
  /** Id of the update that this one corrects. */
  readonly replaces?: string | undefined;
}

const idOrder = new Intl.Collator('en', { numeric: true });

/** The updates made by a day, oldest first; those of one day by id, `-2` before `-10`. */
export function updatesInOrder(updates: readonly Update[], asOf: CivilDate): Update[] {
  return updates
    .filter((update) => update.date <= asOf)
    .sort((a, b) => (a.date === b.date ? idOrder.compare(a.id, b.id) : a.date < b.date ? -1 : 1));
}

/**
 * For each update that had been corrected by a day, its correction: the last later update that
 * `replaces` it. A correction stands even after it is corrected itself.
 */
export function correctionsOf(updates: readonly Update[], asOf: CivilDate): Map<Update, Update> {
  const corrections = new Map<Update, Update>();
  const correctors = new Map<string, Update>();
  for (const update of updatesInOrder(updates, asOf).reverse()) {
    const corrector = correctors.get(update.id);
    if (corrector) corrections.set(update, corrector);
    if (update.replaces && !correctors.has(update.replaces)) correctors.set(update.replaces, update);
  }
  return corrections;
}

/** The updates that count on a day, oldest first: those made by then and not corrected by then. */
export function countingUpdates(updates: readonly Update[], asOf: CivilDate): Update[] {
  const corrections = correctionsOf(updates, asOf);
  return updatesInOrder(updates, asOf).filter((update) => !corrections.has(update));
}
