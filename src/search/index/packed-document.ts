import * as to from '#addresses';
import type { StoredDirective, StoredDocument } from './stored-document.ts';

/** A document as its file holds it: no names, and nothing that follows from the rest. */
type PackedDocument = readonly [
  url: string,
  title: string,
  name: string,
  issuer: string,
  day: string,
  also: readonly string[],
  passages: readonly PackedPassage[],
];
/** Addresses and words of its clauses in turn, and what is said of a directive. */
type PackedPassage = readonly [
  clauses: readonly string[],
  directive?: readonly [
    leads: string,
    support: string,
    context: string,
    status: string,
    days: readonly string[],
    otherwise?: Partial<Following>,
  ],
];
/** What mostly follows from the rest. */
type Following = Pick<StoredDirective, 'id' | 'due' | 'page'>;

export function packDocument({ url, title, name, issuer, day, also, passages }: StoredDocument): string {
  const packed: PackedDocument = [
    url,
    title,
    name,
    issuer,
    day,
    also,
    passages.map(({ clauses, directive }): PackedPassage => {
      if (directive === undefined) return [clauses.flat()];
      const { leads, support, context, status, days, id, due, page } = directive;
      const following = followingFrom(url, clauses[0]?.[0], days);
      const otherwise = {
        ...(id === following.id ? {} : { id }),
        ...(due === following.due ? {} : { due }),
        ...(page === following.page ? {} : { page }),
      };
      const said = [leads, support, context, status, days] as const;
      return [clauses.flat(), Object.keys(otherwise).length === 0 ? said : [...said, otherwise]];
    }),
  ];
  return JSON.stringify(packed);
}

/** @param packed by `packDocument`; throws where it is broken */
export function unpackDocument(packed: string): StoredDocument {
  const [url, title, name, issuer, day, also, passages]: PackedDocument = JSON.parse(packed);
  return {
    url,
    title,
    name,
    issuer,
    day,
    also,
    passages: passages.map(([words, said]) => {
      const clauses = words.flatMap((address, i) => (i % 2 === 0 ? [[address, words[i + 1] ?? ''] as const] : []));
      if (said === undefined) return { clauses };
      const [leads, support, context, status, days, otherwise] = said;
      return {
        clauses,
        directive: { leads, support, context, status, days, ...followingFrom(url, words[0], days), ...otherwise },
      };
    }),
  };
}

/** What follows from a notice's address, that of a directive's first clause and the days it is due. */
function followingFrom(url: string, id = '', [day]: readonly string[]): Following {
  return {
    id,
    due: day === undefined ? '' : `Hạn: đến hết ${shortDay(day)}`,
    page: to.directive(url.split('/')[2] ?? '', id),
  };
}

/** “5/2/2016” for `2016-02-05`. */
export const shortDay = (day: string): string => day.split('-').map(Number).reverse().join('/');
