import type { Register } from '#domain/register.ts';

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

/** The places of a notice and of its directives, by their ids, in register order. */
export interface RowPlaces {
  readonly notice: number;
  readonly directives: Readonly<Record<string, number>>;
}

const placesOf = new WeakMap<Register, ReadonlyMap<string, RowPlaces>>();

/** The places of notices by their slugs. */
export function placesIn(register: Register): ReadonlyMap<string, RowPlaces> {
  const known = placesOf.get(register);
  if (known !== undefined) return known;
  const directives = Map.groupBy(register.directives.entries(), ([, { notice }]) => notice.slug);
  const places = new Map(
    register.notices.map(({ slug }, notice) => [
      slug,
      {
        notice,
        directives: Object.fromEntries(
          (directives.get(slug) ?? []).map(([place, { directive }]) => [directive.id, place]),
        ),
      },
    ]),
  );
  placesOf.set(register, places);
  return places;
}

/** Writes down the places of what an index holds, document by document. */
export class PlaceNotes {
  readonly documents: (readonly number[])[] = [];
  #notice = 0;
  #directive = 0;

  /** @param documents those of the next notice of the index, with the ids of the directives in each */
  note({ notice, directives }: RowPlaces, documents: Iterable<{ readonly directives: readonly string[] }>): void {
    for (const document of documents) {
      const steps = [notice - this.#notice];
      this.#notice = notice;
      for (const id of document.directives) {
        const place = directives[id];
        if (place === undefined) throw new Error(`directive ${id} of notice ${String(notice)} is not in the register`);
        steps.push(place - this.#directive);
        this.#directive = place;
      }
      this.documents.push(steps);
    }
  }
}
