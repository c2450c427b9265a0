import type { Indicator } from '#domain/indicator.ts';
import type { Register } from '#domain/register.ts';
import type { Tombstone } from '#domain/tombstone.ts';

/** All that is published as data: the register of a day and what stands beside it. */
export interface DataSource {
  readonly register: Register;
  readonly indicators: readonly Indicator[];
  readonly withdrawals: readonly Tombstone[];
  /** An address of the site made absolute, where the site's own address is known. */
  readonly absolute: (address: string) => string;
}
