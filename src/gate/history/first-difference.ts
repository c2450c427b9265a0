/** Where the second text first differs from the first, 1-based; where it breaks off if it is the first's beginning. */
export function firstDifference(
  before: readonly string[],
  after: readonly string[],
): { readonly line: number; readonly column: number } {
  const line = after.findIndex((text, i) => text !== before[i]);
  if (line === -1) return { line: Math.max(1, after.length), column: (after.at(-1) ?? '').length + 1 };
  const [was = '', is = ''] = [before[line], after[line]];
  let column = 0;
  while (column < is.length && was[column] === is[column]) column += 1;
  return { line: line + 1, column: column + 1 };
}
