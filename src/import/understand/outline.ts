import { addressClauses } from '#domain/clause-address.ts';
import { readMarker } from '#domain/clause-marker.ts';
import type { Unit } from './unit.ts';

/** A paragraph in the order of the document's numbering. */
export interface OutlineClause {
  readonly unit: Unit;
  /** Its words without their number. */
  readonly words: string;
  /** Where these words begin in `unit.plain`. */
  readonly offset: number;
  readonly address: string;
  /** The clause it stands under, the one that announces it with a colon included. */
  parent: OutlineClause | undefined;
  readonly children: OutlineClause[];
  readonly isItem: boolean;
}

/** The paragraphs of a document with what stands under what. */
export function outlineOf(units: readonly Unit[]): readonly OutlineClause[] {
  const addresses = addressClauses(units.map(({ plain, isTable }) => ({ text: isTable ? '' : plain })));
  const byAddress = new Map<string, OutlineClause>();
  const clauses: OutlineClause[] = [];
  for (const [index, unit] of units.entries()) {
    const place = addresses[index];
    const written = place?.marker ?? '';
    const marker = written === '' ? undefined : readMarker(unit.plain);
    const words = unit.plain.slice(written.length).replace(/^[\s.:)]+/u, '');
    const clause: OutlineClause = {
      unit,
      words,
      offset: unit.plain.length - words.length,
      address: place?.address ?? '',
      parent: place?.parent === undefined ? undefined : byAddress.get(place.parent),
      children: [],
      isItem: marker !== undefined && ['dash', 'dot', 'star', 'plus', 'letter'].includes(marker.kind),
    };
    clause.parent = announcer(clauses, clause) ?? clause.parent;
    clause.parent?.children.push(clause);
    byAddress.set(clause.address, clause);
    clauses.push(clause);
  }
  return clauses;
}

/** For an item of a list the unnumbered paragraph before the list that ends with a colon. */
function announcer(before: readonly OutlineClause[], item: OutlineClause): OutlineClause | undefined {
  if (!item.isItem) return undefined;
  for (const clause of before.toReversed()) {
    if (clause.isItem && clause.parent === item.parent) continue;
    if (clause.isItem) {
      // The items before it may stand under an announcing paragraph of the same clause.
      if (clause.parent?.parent === item.parent && clause.parent !== undefined && isUnnumbered(clause.parent))
        return clause.parent;
      return undefined;
    }
    return clause.parent === item.parent && isUnnumbered(clause) && /:\s*$/.test(clause.words) ? clause : undefined;
  }
  return undefined;
}

function isUnnumbered({ address }: OutlineClause): boolean {
  return /(?:doan|mo-dau|ket-thuc)-?\d*(?:-lap-\d+)?$/.test(address);
}
