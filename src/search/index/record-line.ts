import type { SearchNotice } from './records.ts';
import type { RowPlaces } from './row-list.ts';

/** A notice as the pages hand it to the index: a line of `/tim-kiem/ban-ghi/`. */
export interface RecordLine {
  /** Digest of all that its documents in the index are made from. */
  readonly key: string;
  readonly places: RowPlaces;
  /** Left out where the index has kept what it made of it. */
  readonly record?: SearchNotice;
}

const place = Symbol.for('cong-khai.index-memory');

/** Tells pages, which are drawn in a bundle of their own, what the index has kept. */
export function tellKept(kept: { has(key: string): boolean }): void {
  Reflect.set(globalThis, place, kept);
}

/** Whether the index has kept what it made of a record. */
export function isKept(key: string): boolean {
  const kept: { has(key: string): boolean } | undefined = Reflect.get(globalThis, place);
  return kept?.has(key) === true;
}
