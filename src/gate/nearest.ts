import { distance } from 'fastest-levenshtein';

/**
 * The known word a misspelled one most likely meant: at most a third of its letters apart, rounded up. What is told
 * apart by a number, as documents and directives are, is never taken for the one of another number.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = fold(word);
  const numbers = numbersIn(word);
  const ranked = known
    .filter((candidate) => numbersIn(candidate) === numbers)
    .map((candidate) => ({
      candidate,
      apart: distance(plain, fold(candidate)),
      longer: Math.abs(candidate.length - plain.length),
    }))
    .toSorted((a, b) => a.apart - b.apart || a.longer - b.longer);
  const best = ranked[0];
  return best !== undefined && best.apart <= Math.ceil(plain.length / 3) ? best.candidate : undefined;
}

const numbersIn = (word: string): string => (word.match(/\d+/g) ?? []).join(' ');

/** Without marks, case and separators: `so-noi-vụ` and `so_noi_vu` both mean `so-noi-vu`. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[_\s]+/g, '-')
    .toLowerCase();
}
