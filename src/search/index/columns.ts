/** Rows of whole numbers in growing columns: millions of them without an object each. */
export class Columns {
  readonly #columns: Uint32Array[];
  #room = 1024;
  #length = 0;

  /** @param count how many numbers a row has, four at most */
  constructor(count: number) {
    this.#columns = Array.from({ length: count }, () => new Uint32Array(this.#room));
  }

  push(first: number, second: number, third: number, fourth = 0): void {
    if (this.#length === this.#room) this.#grow();
    const row = this.#length++;
    const [one, two, three, four] = this.#columns;
    if (one !== undefined) one[row] = first;
    if (two !== undefined) two[row] = second;
    if (three !== undefined) three[row] = third;
    if (four !== undefined) four[row] = fourth;
  }

  /** The numbers of a column, row by row. It can be taken once: in a large register each is a hundred megabytes. */
  take(place: number): Uint32Array {
    const column = this.#columns[place] ?? new Uint32Array();
    this.#columns[place] = new Uint32Array();
    return column.subarray(0, this.#length);
  }

  #grow(): void {
    this.#room *= 2;
    for (const [place, column] of this.#columns.entries()) {
      const larger = new Uint32Array(this.#room);
      larger.set(column);
      this.#columns[place] = larger;
    }
  }
}

/** Of what has no rank. */
export const noRank = 0xffffffff;

/**
 * Places of values in the order of their ranks, those of one rank in the order in which they stand; values without a
 * rank are left out. Those of rank r are `places` from `starts[r]` up to `starts[r + 1]`.
 *
 * @param rankOf the rank of each value, below `count`, or `noRank`
 * @param among places of the values to order, in the order in which they count as standing; all where left out
 */
export function inOrder(
  values: Uint32Array,
  rankOf: Uint32Array,
  count: number,
  among?: Uint32Array,
): { readonly places: Uint32Array; readonly starts: Uint32Array } {
  const length = among?.length ?? values.length;
  const starts = new Uint32Array(count + 1);
  let ranked = 0;
  for (let i = 0; i < length; i += 1) {
    const rank = rankOf[values[among === undefined ? i : (among[i] ?? 0)] ?? 0] ?? noRank;
    if (rank === noRank) continue;
    starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
    ranked += 1;
  }
  for (let rank = 1; rank <= count; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const free = starts.slice();
  const places = new Uint32Array(ranked);
  for (let i = 0; i < length; i += 1) {
    const place = among === undefined ? i : (among[i] ?? 0);
    const rank = rankOf[values[place] ?? 0] ?? noRank;
    if (rank === noRank) continue;
    const to = free[rank] ?? 0;
    places[to] = place;
    free[rank] = to + 1;
  }
  return { places, starts };
}

/** The values at some places, in their order. */
export function picked(values: Uint32Array, places: Uint32Array): Uint32Array {
  const found = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i += 1) found[i] = values[places[i] ?? 0] ?? 0;
  return found;
}
