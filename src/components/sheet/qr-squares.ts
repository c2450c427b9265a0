/**
 * The dark squares of a QR code as the path of an SVG, a line for each run of squares beside each other.
 *
 * @param dark row by row, 1 where a square is dark
 * @param side squares in a row
 * @param quiet white squares left of each row and above the first
 */
export function squaresOf(dark: ArrayLike<number>, side: number, quiet: number): string {
  let path = '';
  for (let row = 0; row < side; row += 1) {
    const start = row * side;
    for (let from = 0; from < side; from += 1) {
      if (dark[start + from] !== 1) continue;
      let length = 1;
      while (from + length < side && dark[start + from + length] === 1) length += 1;
      path += `M${String(from + quiet)} ${String(row + quiet)}h${String(length)}v1h-${String(length)}z`;
      from += length;
    }
  }
  return path;
}
