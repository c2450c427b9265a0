import { nameOfNotice } from '#domain/citation.ts';
import type { RelationType } from '#domain/notice.ts';
import type { PublishedNotice } from '#domain/register.ts';
import { relationLabels } from '#messages';
import type { DataSource } from '../source.ts';
import { workIri } from './work.ts';

/** Relations by which one document changes another; the rest only refer to it. */
export const changing: ReadonlySet<RelationType> = new Set([
  'amends',
  'supplements',
  'replaces',
  'repeals',
  'corrects',
]);
/** Relations that end the other document. */
export const ending: ReadonlySet<RelationType> = new Set(['replaces', 'repeals']);

/** A relation as one of its two documents has it. */
export interface Related {
  readonly type: RelationType;
  readonly isBack: boolean;
  readonly other: string;
  /** IRI of the other work. */
  readonly href: string;
  readonly label: string;
  readonly name: string;
  readonly note?: string | undefined;
}

/** The relations of a notice in both directions: those it states and those stated to it. */
export function relationsOf({ register }: DataSource, notice: PublishedNotice): readonly Related[] {
  const stated = notice.relations.map(({ type, target, note }): Related => {
    const other = register.noticeBySlug.get(target);
    const known = other ?? register.documents.get(target);
    return {
      type,
      isBack: false,
      other: target,
      href: known === undefined ? `#vb-${target}` : workIri(known, target, other?.issuer),
      label: relationLabels[type].forward,
      name: known === undefined ? target : nameOfNotice(known),
      note,
    };
  });
  const back = (register.relationsTo.get(notice.slug) ?? []).map(({ notice: other, relation }): Related => ({
    type: relation.type,
    isBack: true,
    other: other.slug,
    href: workIri(other, other.slug, other.issuer),
    label: relationLabels[relation.type].back,
    name: nameOfNotice(other),
    note: relation.note,
  }));
  return [...stated, ...back];
}
