import type { CivilDate } from '#domain/civil-date.ts';
import type { Indicator } from '#domain/indicator.ts';
import type { Register } from '#domain/register.ts';

/** A public address whose thing was withdrawn or moved. */
export interface Withdrawal {
  /** Address without the slashes around it. */
  readonly path: string;
  readonly title: string;
  readonly removed: CivilDate;
  readonly reason: string;
  readonly sha256?: string | undefined;
  readonly movedTo?: string | undefined;
}

/** All that is published as data: the register of a day and what stands beside it. */
export interface DataSource {
  readonly register: Register;
  readonly indicators: readonly Indicator[];
  readonly withdrawals: readonly Withdrawal[];
  /** An address of the site made absolute, where the site's own address is known. */
  readonly absolute: (address: string) => string;
}
