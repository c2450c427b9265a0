import { distance } from 'fastest-levenshtein';
import { fold } from './nearest.ts';

/** What an agency or a group can be called by. */
export interface Called {
  readonly id: string;
  /** Names, abbreviations, other ways documents call it. */
  readonly names: readonly string[];
}

/**
 * The agency or group that was most likely meant by an id or a name nobody bears: the one of that name, or of an id
 * whose every word is as good as the same. A ministry is never taken for a department, nor one district for another.
 */
export function agencyMeant(written: string, known: readonly Called[]): string | undefined {
  const plain = fold(written.trim());
  const named = known.filter(({ id, names }) => id === plain || names.some((name) => fold(name) === plain));
  if (named.length > 0) return named.length === 1 ? named[0]?.id : undefined;
  const words = plain.split(/[^a-z0-9]+/);
  const alike = known
    .map(({ id }) => ({ id, apart: wordsApart(words, id.split('-')) }))
    .filter(({ apart }) => apart !== undefined)
    .toSorted((a, b) => (a.apart ?? 0) - (b.apart ?? 0));
  const [first, second] = alike;
  if (first !== undefined && first.apart !== second?.apart) return first.id;
  // Somebody who leaves out where it is means the only one there is.
  const longer = known.filter(({ id }) => words.length > 1 && id.startsWith(`${words.join('-')}-`));
  return longer.length === 1 ? longer[0]?.id : undefined;
}

/** Letters by which the words of two ids differ; undefined where one of them is another word. */
function wordsApart(written: readonly string[], known: readonly string[]): number | undefined {
  // Hyphens left out or put in.
  if (written.length !== known.length) return written.join('') === known.join('') ? 1 : undefined;
  const apart = written.map((word, index) => distance(word, known[index] ?? ''));
  const isOther = apart.some((letters, index) => letters > allowed(known[index] ?? '', written[index] ?? ''));
  return isOther ? undefined : apart.reduce((sum, letters) => sum + letters, 0);
}

/** Letters in which two words may differ and still be one: short words and numbers are easily others. */
function allowed(known: string, written: string): number {
  if (/\d/.test(known + written)) return 0;
  const length = Math.min(known.length, written.length);
  return length <= 2 ? (known.length === written.length ? 0 : 1) : length <= 5 ? 1 : 2;
}
