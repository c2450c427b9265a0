import type { CivilDate } from '#domain/civil-date.ts';

/** Things in their order, each with its number from 1. */
export function numbered<T>(things: readonly T[]): readonly (readonly [order: number, thing: T])[] {
  return things.map((thing, index) => [index + 1, thing] as const);
}

/** When something held, as cells: empty where it is not known or has no end. */
export function spanCells({
  from,
  to,
}: {
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}) {
  return { from: from ?? null, to: to ?? null };
}
