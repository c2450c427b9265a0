/**
 * How many letters to change, add, leave out or swap with their neighbour to make one word of another
 * (Damerau, restricted); anything above `most` counts as `most + 1`.
 */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

/** Letters that sound alike to many: `trăm sóc` for chăm sóc is one mistake. */
const soundOf = (word: string): string => word.replace(/^tr/, 'ch').replace(/^(?:gi(?=[aeou])|r)/, 'd');

/** `lettersApart`, with a beginning that sounds like the other's as one mistake. @param a, b folded syllables */
export function mistakesApart(a: string, b: string, most: number): number {
  return a !== b && soundOf(a) === soundOf(b) ? 1 : lettersApart(a, b, most);
}
