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
  /** For every clause the first of the items beside it that run up to it. */
  const runs: number[] = [];
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
    const last = index - 1;
    const isBeside = (parent: OutlineClause | undefined): boolean =>
      clauses[last]?.isItem === true && clauses[last].parent === parent;
    const before = isBeside(clause.parent) ? clauses[(runs[last] ?? 0) - 1] : clauses[last];
    clause.parent = announcer(before, clause) ?? clause.parent;
    runs.push(isBeside(clause.parent) ? (runs[last] ?? last) : index);
    clause.parent?.children.push(clause);
    byAddress.set(clause.address, clause);
    clauses.push(clause);
  }
  return clauses;
}

/**
 * For an item of a list the unnumbered paragraph before the list that ends with a colon.
 *
 * @param before the clause before the item and those beside it
 */
function announcer(before: OutlineClause | undefined, item: OutlineClause): OutlineClause | undefined {
  if (!item.isItem || before === undefined) return undefined;
  if (before.isItem) {
    // The items before it may stand under an announcing paragraph of the same clause.
    const above = before.parent;
    return above !== undefined && above.parent === item.parent && isUnnumbered(above) ? above : undefined;
  }
  return before.parent === item.parent && isUnnumbered(before) && /:\s*$/.test(before.words) ? before : undefined;
}

function isUnnumbered({ address }: OutlineClause): boolean {
  return /(?:doan|mo-dau|ket-thuc)-?\d*(?:-lap-\d+)?$/.test(address);
}
