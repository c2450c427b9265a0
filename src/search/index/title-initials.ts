import { fewestInitials, isLeftOut, longestKey, withI } from '../text/initials.ts';
import { isDigits, type Token } from '../text/tokens.ts';

/**
 * The first letters of all words in a row, as people shorten a name on the spot: `XLKL` for “xử lý kỷ luật”; slight
 * words between them may be left out (`GDĐT`), and none is first or last. Figures end a row.
 */
export function initialsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  const rowsOf = (some: readonly Token[]): readonly (readonly string[])[] => {
    const rows: string[][] = [[]];
    for (const { word } of some)
      if (isDigits(word)) rows.push([]);
      else rows.at(-1)?.push(word);
    return rows;
  };
  const all = rowsOf(tokens);
  const telling = rowsOf(tokens.filter(({ word }) => !isLeftOut(word)));
  for (const row of [...all, ...telling]) {
    const letters = row.map((word) => withI(word).charAt(0));
    for (let from = 0; from + fewestInitials <= row.length; from += 1) {
      if (isLeftOut(row[from] ?? '')) continue;
      for (let to = from + fewestInitials; to <= Math.min(row.length, from + longestKey); to += 1)
        if (!isLeftOut(row[to - 1] ?? '')) found.add(letters.slice(from, to).join(''));
    }
  }
  return found;
}
