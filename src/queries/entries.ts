import { getCollection, type CollectionEntry } from 'astro:content';
import { recordInWork, type EntriesOf, type RecordCollection } from './record-in-work.ts';

/** What a collection of the record holds: as it is in the files while the site is written, as it was built else. */
export async function entriesOf<C extends RecordCollection>(collection: C): Promise<EntriesOf<C>> {
  return import.meta.env.DEV ? recordInWork().entries[collection] : await getCollection(collection);
}

/** Data of a collection's entries with their ids, ordered by id. */
export async function things<C extends RecordCollection>(
  collection: C,
): Promise<(CollectionEntry<C>['data'] & { id: string })[]> {
  const entries = await entriesOf(collection);
  return entries.map((entry) => ({ ...entry.data, id: entry.id })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
