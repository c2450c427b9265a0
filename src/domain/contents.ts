import type { Clause } from './body.ts';
import { openingWords } from './opening-words.ts';

/** A division of a document, as its table of contents names it. */
export interface Division {
  readonly address: string;
  /** Its heading, shortened where it is long. */
  readonly name: string;
  /** Whether others of a lower rank may stand below it. */
  readonly isOuter: boolean;
}

/** Divisions from the outermost to the innermost, as clause addresses begin. */
const kinds = ['phu-luc', 'kem-theo', 'mau', 'phan', 'chuong', 'muc', 'tieu-muc', 'dieu'] as const;
const division = new RegExp(String.raw`(?:^|\.)(${kinds.join('|')})(?:-[a-z0-9]+)?(?:-lap-\d+)?$`);

/** A document with fewer divisions is looked through as fast as its contents. */
const fewest = 5;
/** Room for the articles of a long decree; of a document with more, only the outer divisions are named. */
const most = 120;
/** Letters of a name; an article without a heading opens with its whole rule. */
const longestName = 90;
/** A heading that is only its number, “Chương II”, has its name in the paragraph below. */
const longestNumber = 20;

/** The table of contents of a document; empty where it has few divisions. */
export function contentsOf(clauses: readonly Clause[]): readonly Division[] {
  const found = clauses.flatMap((clause, index) => {
    const kind = kinds.find((name) => name === division.exec(clause.address)?.[1]);
    return kind === undefined ? [] : [{ rank: kinds.indexOf(kind), clause, next: clauses[index + 1] }];
  });
  if (found.length < fewest) return [];
  const ranks = [...new Set(found.map(({ rank }) => rank))].toSorted((a, b) => a - b);
  const within = (rank: number) => found.filter((one) => one.rank <= rank);
  const deepest = ranks.findLast((rank) => within(rank).length <= most);
  if (deepest === undefined) return [];
  return within(deepest).map(({ rank, clause, next }) => ({
    address: clause.address,
    name: openingWords(nameOf(clause, next), longestName),
    isOuter: rank < (ranks.at(-1) ?? rank),
  }));
}

function nameOf({ address, text }: Clause, next: Clause | undefined): string {
  const number = text.replaceAll(/\s+/g, ' ').trim();
  const hasNameBelow =
    number.length <= longestNumber && next?.parent === address && next.address === `${address}-doan-2`;
  return hasNameBelow ? `${number.replace(/[.:]$/, '')}. ${next.text.replaceAll(/\s+/g, ' ').trim()}` : number;
}
