import type { Indicator } from '#domain/indicator.ts';
import type { Register } from '#domain/register.ts';
import type { Tombstone } from '#domain/tombstone.ts';
import { ofRecord } from './record-in-work.ts';
import { getIndicators, getPlainRegister } from './register.ts';
import { absolute } from './site.ts';
import { getTombstones } from './tombstones.ts';

/** Everything the open data is made from. */
interface DataSource {
  readonly register: Register;
  readonly indicators: readonly Indicator[];
  readonly withdrawals: readonly Tombstone[];
  readonly absolute: (address: string) => string;
}

/** One and the same object for one record, for what was measured once is remembered by it. */
export const getDataSource = ofRecord(load);

async function load(): Promise<DataSource> {
  const [register, indicators, tombstones] = await Promise.all([getPlainRegister(), getIndicators(), getTombstones()]);
  const withdrawals = tombstones.filter(({ removed }) => removed <= register.asOf);
  return { register, indicators, withdrawals, absolute };
}
