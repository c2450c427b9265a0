import type { Counts } from './answer.ts';
import { facets, type Facet } from '../page/facets.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { Match } from './matching.ts';
import type { Postings } from '../index/postings.ts';
import { common, Cursor } from './sets.ts';
import { units } from '../index/stored-document.ts';

/** Matches that are in every chosen facet. */
export async function filtered(
  reader: IndexReader,
  matches: readonly Match[],
  chosen: readonly [Facet, string][],
): Promise<readonly Match[]> {
  let kept = matches;
  for (const [facet, value] of chosen) {
    const list = (await reader.facet(facet)).get(value);
    if (list === undefined) return [];
    const has = membership(list);
    kept = kept.filter((match) => has(facetDocument(reader, match), match.unit));
  }
  return kept;
}

/** Facets of a notice are kept with the document it begins with. */
const facetDocument = (reader: IndexReader, { document, unit }: Match): number =>
  unit === units.notice ? reader.firstOf(document) : document;

function membership({ documents, units }: Postings): (document: number, unit: number) => boolean {
  const masks = new Map<number, number>();
  documents.forEach((document, i) => masks.set(document, units[i] ?? 0));
  return (document, unit) => ((masks.get(document) ?? 0) & (1 << unit)) !== 0;
}

/** All that is in every chosen facet, where no words were asked for: newest first. */
export async function everything(reader: IndexReader, chosen: readonly [Facet, string][]): Promise<readonly Match[]> {
  const lists = await Promise.all(chosen.map(async ([facet, value]) => (await reader.facet(facet)).get(value)));
  const found = lists.filter((list) => list !== undefined);
  const [first, ...rest] = found;
  if (first === undefined || found.length < chosen.length) return [];
  const documents = rest.reduce((all, list) => common(all, list.documents), first.documents);
  const cursors = found.map((list) => new Cursor(list));
  return [...documents]
    .flatMap((document) => {
      const mask = cursors.reduce((all, cursor) => all & cursor.at(document), -1);
      return Array.from({ length: 30 }, (_, unit) => unit)
        .filter(
          (unit) => (mask & (1 << unit)) !== 0 && (unit !== units.notice || reader.firstOf(document) === document),
        )
        .map((unit): Match =>
          unit === units.notice
            ? { document, unit, fit: 'head', passages: 0, score: 0 }
            : { document, unit, fit: 'passage', passages: 1 << unit, score: 0 },
        );
    })
    .toSorted((a, b) => b.document - a.document || a.unit - b.unit);
}

/** How many matches are in each value of each facet. */
export async function countsOf(reader: IndexReader, matches: readonly Match[]): Promise<Counts> {
  const counts = await Promise.all(
    facets.map(async (facet) => {
      const values = await reader.facet(facet);
      const found: Record<string, number> = {};
      for (const [value, list] of values) {
        const has = membership(list);
        found[value] = matches.filter((match) => has(facetDocument(reader, match), match.unit)).length;
      }
      return [facet, found] as const;
    }),
  );
  return Object.fromEntries(counts);
}
