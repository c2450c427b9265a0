import * as to from '#addresses';
import type { Register } from '#domain/register.ts';
import type { SearchNotice } from './records.ts';
import { documentsOf } from './stored-document.ts';

/** The files that hold the rows of what an index knows, in register order; a page needs them to export results. */
export interface RowFiles {
  /** Day of the register, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Rows in a file. */
  readonly size: number;
  /** Addresses within the site. */
  readonly notices: readonly string[];
  readonly directives: readonly string[];
}

/** Row files with the places of what each document of an index holds. The list is named by its content. */
export interface RowList extends RowFiles {
  /**
   * For each document its notice's place, then those of its directives, in their order; each less the place
   * of that kind before, for small steps pack well.
   */
  readonly documents: readonly (readonly number[])[];
}

/** The places of a notice and of its directives in register order. */
export interface RowPlaces {
  readonly notice: number;
  readonly directives: readonly number[];
}

const placesOf = new WeakMap<Register, Map<string, number>>();

/** The places of what a search record is made of, by its addresses. */
export function placesIn(register: Register): (record: SearchNotice) => RowPlaces {
  const places = placesOf.get(register) ?? new Map<string, number>();
  if (places.size === 0) {
    register.notices.forEach(({ slug }, place) => places.set(to.notice(slug), place));
    register.directives.forEach(({ notice, directive }, place) =>
      places.set(to.directive(notice.slug, directive.id), place),
    );
  }
  placesOf.set(register, places);
  const placeOf = (address: string): number => {
    const place = places.get(address);
    if (place === undefined) throw new Error(`${address} is not in the register`);
    return place;
  };
  return ({ url, passages }) => ({
    notice: placeOf(url),
    directives: passages.flatMap(({ directive }) => (directive === undefined ? [] : [placeOf(directive.page)])),
  });
}

/** Writes down the places of what goes by, document by document. */
export class PlaceNotes {
  readonly documents: (readonly number[])[] = [];
  #notice = 0;
  #directive = 0;

  /** Hands on records unchanged. */
  async *noting(records: AsyncIterable<SearchNotice & { readonly places: RowPlaces }>): AsyncGenerator<SearchNotice> {
    for await (const record of records) {
      const places = record.places.directives.values();
      for (const { passages } of documentsOf(record)) {
        const steps = [record.places.notice - this.#notice];
        this.#notice = record.places.notice;
        for (const { directive } of passages) {
          if (directive === undefined) continue;
          const place = places.next().value ?? this.#directive;
          steps.push(place - this.#directive);
          this.#directive = place;
        }
        this.documents.push(steps);
      }
      yield record;
    }
  }
}
