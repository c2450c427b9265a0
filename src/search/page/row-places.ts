import type { Found } from '../query/answer.ts';
import type { RowList } from '../index/row-list.ts';
import { units } from '../index/stored-document.ts';

/** A row by its kind and its place. */
export interface RowPlace {
  readonly kind: 'van-ban' | 'nhiem-vu';
  readonly place: number;
}

/** Leads from what was found to its row. */
export function rowPlacer({ documents }: RowList): (found: Found) => RowPlace {
  let notice = 0;
  let directive = 0;
  const placed = documents.map(([step = 0, ...steps]) => {
    notice += step;
    return { notice, directives: steps.map((more) => (directive += more)) };
  });
  return ({ document, unit }) => {
    const places = placed[document];
    const isDirective = unit !== units.notice && unit % 2 === 0;
    const place = isDirective ? places?.directives[unit / 2 - 1] : places?.notice;
    if (place === undefined) throw new Error(`no row for unit ${String(unit)} of document ${String(document)}`);
    return { kind: isDirective ? 'nhiem-vu' : 'van-ban', place };
  };
}
