import { distance } from 'fastest-levenshtein';

/** The known word a misspelled one most likely meant: at most a third of its letters apart. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = fold(word);
  const ranked = known
    .map((candidate) => ({ candidate, apart: distance(plain, fold(candidate)) }))
    .toSorted((a, b) => a.apart - b.apart);
  const best = ranked[0];
  return best !== undefined && best.apart <= Math.max(1, Math.floor(plain.length / 3)) ? best.candidate : undefined;
}

/** Without marks, case and separators: `so-noi-vụ` and `so_noi_vu` both mean `so-noi-vu`. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[_\s]+/g, '-')
    .toLowerCase();
}
