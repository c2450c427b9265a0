import type { CivilDate } from './civil-date.ts';

/** What stands at the address of a thing that was withdrawn or moved. */
export interface Tombstone {
  /** Address without the slashes around it. */
  readonly path: string;
  readonly title: string;
  readonly removed: CivilDate;
  readonly reason: string;
  readonly sha256?: string | undefined;
  readonly movedTo?: string | undefined;
}
