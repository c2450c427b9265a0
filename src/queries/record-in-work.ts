import type { CollectionEntry, CollectionKey } from 'astro:content';
import { once } from '#domain/once.ts';
import type { Review } from '#domain/review.ts';
import type { NoticeText } from '#gate/notice-text.ts';

/** The collections that the gate reads. Guides are Astro's own. */
export type RecordCollection = Exclude<CollectionKey, 'pages'>;

/** What a collection holds, as Astro gives it. */
export type EntriesOf<C extends RecordCollection> = readonly {
  readonly id: string;
  readonly data: CollectionEntry<C>['data'];
}[];

/** What all of them hold. */
export type RecordEntries = { readonly [C in RecordCollection]: EntriesOf<C> };

/** The record as it is in the files while the site is written: shown as soon as it is read, without Astro's store. */
export interface RecordInWork {
  /** Goes up with everything that is shown anew. */
  readonly edition: number;
  /** Another object, another record. */
  readonly entries: RecordEntries;
  /** A notice's file as it was read, by its digest. */
  readonly noticeText: (digest: string) => NoticeText | undefined;
  /** The drafts that have an address of their own, with the text of their file. */
  readonly drafts: readonly { readonly slug: string; readonly file: string; readonly text: string }[];
  /** Drafts and files with faults, by file. */
  readonly reviews: readonly Review[];
}

const place = Symbol.for('cong-khai.record-in-work');

/** Leaves the record where the pages find it, which Vite loads as modules of their own. */
export function leaveRecord(record: RecordInWork): void {
  Reflect.set(globalThis, place, record);
}

/** The record as it is now. */
export function recordInWork(): RecordInWork {
  const record: RecordInWork | undefined = Reflect.get(globalThis, place);
  if (record === undefined) throw new Error('the site is written without its integration: src/writing/integration.ts');
  return record;
}

/** Makes something of the record when it is first asked for; while writing, once of every record. */
export function ofRecord<T>(make: () => T): () => T {
  if (!import.meta.env.DEV) return once(make);
  let made: { readonly of: RecordEntries; readonly value: T } | undefined;
  return () => {
    const { entries } = recordInWork();
    if (made?.of !== entries) made = { of: entries, value: make() };
    return made.value;
  };
}
