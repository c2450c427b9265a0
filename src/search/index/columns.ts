/** Rows of whole numbers in growing columns: millions of them without an object each. */
export class Columns {
  readonly #columns: Uint32Array[];
  length = 0;

  constructor(count: number) {
    this.#columns = Array.from({ length: count }, () => new Uint32Array(1024));
  }

  push(...row: readonly number[]): void {
    for (let i = 0; i < this.#columns.length; i += 1) {
      let column = this.#columns[i] ?? new Uint32Array();
      if (this.length === column.length) {
        const larger = new Uint32Array(column.length * 2);
        larger.set(column);
        this.#columns[i] = column = larger;
      }
      column[this.length] = row[i] ?? 0;
    }
    this.length += 1;
  }

  at(column: number, row: number): number {
    return this.#columns[column]?.[row] ?? 0;
  }

  /**
   * Row numbers grouped by a column's value, rows of one value in their order: rows of value v are those
   * from `starts[v]` up to `starts[v + 1]`.
   *
   * @param values how many values there are: 0 up to, not including, this
   */
  groupedBy(column: number, values: number): { readonly rows: Uint32Array; readonly starts: Uint32Array } {
    const data = this.#columns[column] ?? new Uint32Array();
    const starts = new Uint32Array(values + 1);
    for (let row = 0; row < this.length; row += 1) {
      const next = (data[row] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let value = 1; value <= values; value += 1) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
    const at = starts.slice();
    const rows = new Uint32Array(this.length);
    for (let row = 0; row < this.length; row += 1) {
      const value = data[row] ?? 0;
      const place = at[value] ?? 0;
      rows[place] = row;
      at[value] = place + 1;
    }
    return { rows, starts };
  }
}
