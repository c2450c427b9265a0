/**
 * Draws the edges of an outline exactly: each edge leaves in every pixel it passes the area it bounds there, and the sum
 * from the left is what is covered (Raph Levien's accumulation buffer, as in font-rs). Curves are given as lines.
 */
export class Outline {
  readonly #width: number;
  readonly #height: number;
  readonly #areas: Float32Array;

  /** A cell of so many pixels; the outline must lie within it. */
  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    // An edge at the right end of the last row leaves something behind it.
    this.#areas = new Float32Array(width * height + 2);
  }

  /** An edge from one point to the next, in pixels from the upper left. */
  edge(fromX: number, fromY: number, toX: number, toY: number): void {
    if (fromY === toY) return;
    const direction = fromY < toY ? 1 : -1;
    const [topX, top, lowX, low] = direction === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
    const slope = (lowX - topX) / (low - top);
    let x = topX;
    for (let row = Math.floor(top); row < Math.ceil(low); row += 1) {
      const height = Math.min(row + 1, low) - Math.max(row, top);
      const next = x + slope * height;
      this.#inRow(row * this.#width, Math.min(x, next), Math.max(x, next), height * direction);
      x = next;
    }
  }

  /** A quadratic curve, in as many lines as its bend asks for. */
  curve(fromX: number, fromY: number, midX: number, midY: number, toX: number, toY: number): void {
    const bend = Math.abs(fromX - 2 * midX + toX) + Math.abs(fromY - 2 * midY + toY);
    const count = 1 + Math.floor(Math.sqrt(bend * 3));
    let [x, y] = [fromX, fromY];
    for (let step = 1; step <= count; step += 1) {
      const at = step / count;
      const rest = 1 - at;
      const nextX = rest * rest * fromX + 2 * rest * at * midX + at * at * toX;
      const nextY = rest * rest * fromY + 2 * rest * at * midY + at * at * toY;
      this.edge(x, y, nextX, nextY);
      [x, y] = [nextX, nextY];
    }
  }

  /** How much of each pixel the outline covers, from 0, nothing, to 1, all of it, row by row. */
  covered(): Float32Array {
    const share = new Float32Array(this.#width * this.#height);
    let sum = 0;
    for (let pixel = 0; pixel < share.length; pixel += 1) {
      sum += this.#areas[pixel] ?? 0;
      share[pixel] = Math.min(1, Math.abs(sum));
    }
    return share;
  }

  /** An edge's part in one row: `area` is its height there, signed by its direction. */
  #inRow(start: number, left: number, right: number, area: number): void {
    const first = Math.floor(left);
    const last = Math.ceil(right);
    if (last <= first + 1) {
      const behind = (left + right) / 2 - first;
      this.#add(start + first, area * (1 - behind));
      this.#add(start + first + 1, area * behind);
      return;
    }
    const perPixel = 1 / (right - left);
    const intoFirst = 1 - (left - first);
    let given = 0.5 * perPixel * intoFirst * intoFirst;
    let covered = given;
    this.#add(start + first, area * given);
    for (let column = first + 1; column < last; column += 1) {
      // What is covered of this pixel, less what the sum brings from those before.
      const from = column - left;
      const whole = column + 1 <= right ? perPixel * (from + 0.5) : 1 - 0.5 * perPixel * (right - column) ** 2;
      given = whole - covered;
      covered = whole;
      this.#add(start + column, area * given);
    }
    this.#add(start + last, area * (1 - covered));
  }

  #add(pixel: number, area: number): void {
    this.#areas[pixel] = (this.#areas[pixel] ?? 0) + area;
  }
}
