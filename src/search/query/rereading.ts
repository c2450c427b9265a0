import type { IndexReader } from '../index/index-reader.ts';
import { areNeighbours } from './neighbours.ts';
import { wordLike, type QueryPart, type QueryWord } from './query.ts';
import { canonicalSyllable, foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';
import { rawTyping } from '../text/typing.ts';

/** Words are glued together up to so many. */
const mostGlued = 6;
/** Fewer letters are rather one word mistyped. */
const fewestGlued = 4;
/** Letters of a word. */
const longestWord = 8;

/**
 * A word no text has, read in another way: its marks typed as letters (`cair` for cải), or several words
 * glued together (`caicach`). Undefined where it cannot be.
 */
async function rereading(reader: IndexReader, part: QueryWord): Promise<readonly QueryWord[] | undefined> {
  const { vocabulary } = reader;
  const raw = rawTyping(part.text);
  const typed = raw === undefined ? undefined : canonicalSyllable(raw);
  const term = typed === undefined ? undefined : vocabulary.term(typed);
  const telex = term === undefined ? undefined : [wordLike(part, raw ?? term.word, term.word)];
  if (term !== undefined && term.weight >= leastUsual) return telex;
  const words = unglued(reader, part);
  if (words === undefined) return telex;
  if (words.every((word) => standsAlone(reader, word))) return words;
  const together = await Promise.all(words.slice(1).map((word, i) => areNeighbours(reader, words[i] ?? word, word)));
  return together.includes(false) ? telex : words;
}

/**
 * Whether a word may be another one mistyped or several glued together though some text has it: original
 * texts have such mistakes too.
 */
function isDoubtful(reader: IndexReader, word: string): boolean {
  return usualness(reader, word) < leastUsual;
}

/** Words this usual may have been glued together though no text has them side by side, short ones only with marks: `le go` is none. */
const leastUsual = 8;
const shortestPlain = 3;

const standsAlone = (reader: IndexReader, { word, isMarked }: QueryWord): boolean =>
  !isDoubtful(reader, word) && (isMarked || word.length >= shortestPlain);

const usualness = (reader: IndexReader, word: string): number =>
  Math.max(-1, ...(reader.vocabulary.family(word)?.weights ?? []));

/** A way to cut the first letters of glued words. */
interface Cut {
  readonly cost: number;
  readonly cuts: readonly number[];
  /** Place of the last word in the vocabulary. */
  readonly last: number;
}

/** How much sooner two words are meant that mostly stand together, as weights tell it. */
const ofCompound = 3;

/** Splits glued words into the most usual ones; words typed without a blank keep their marks. */
function unglued(reader: IndexReader, part: QueryWord): readonly QueryWord[] | undefined {
  const letters = part.text.normalize('NFC').toLocaleLowerCase('vi');
  if (letters.length < fewestGlued || letters.length > mostGlued * longestWord) return undefined;
  const { mostUsual } = reader.vocabulary;
  const known = (from: number, to: number): { readonly word: string; readonly weight: number } | undefined => {
    const word = canonicalSyllable(letters.slice(from, to));
    const family = reader.vocabulary.family(word)?.terms ?? [];
    const isMarked = word !== foldSyllable(word);
    const weight = Math.max(-1, ...family.filter((term) => !isMarked || term.word === word).map((term) => term.weight));
    return weight < 0 || (to - from === 1 && !/[oyôơýờở]/.test(letters.slice(from, to))) ? undefined : { word, weight };
  };
  const placeOf = (word: string): number => reader.vocabulary.placeOf(foldSyllable(word)) ?? -1;
  const isWhole = (from: number, to: number): boolean => from === 0 && to === letters.length;
  // Best ways to cut the first n letters, by where the last word begins: the one whose words are the most usual, and
  // mostly stand together, wins.
  const best: Cut[][] = [[{ cost: 0, cuts: [], last: -1 }]];
  for (let to = 1; to <= letters.length; to += 1) {
    const ways: Cut[] = [];
    for (let from = Math.max(0, to - longestWord); from < to; from += 1) {
      const word = isWhole(from, to) ? undefined : known(from, to);
      if (word === undefined) continue;
      const last = placeOf(word.word);
      const [way] = (best[from] ?? [])
        .filter(({ cuts }) => cuts.length < mostGlued)
        .map((before): Cut => {
          const isCompound = reader.compounds.weightOf(before.last, last) !== undefined;
          const cost = before.cost + (mostUsual - word.weight) / 2 + 2 - (isCompound ? ofCompound : 0);
          return { cost, cuts: [...before.cuts, to], last };
        })
        .toSorted((a, b) => a.cost - b.cost);
      if (way !== undefined) ways.push(way);
    }
    best.push(ways);
  }
  const cuts = best.at(-1)?.toSorted((a, b) => a.cost - b.cost)[0]?.cuts ?? [];
  if (cuts.length < 2) return undefined;
  return cuts.map((to, i) => {
    const text = letters.slice(i === 0 ? 0 : cuts[i - 1], to);
    return wordLike(part, text, canonicalSyllable(text));
  });
}

/** Letters and figures typed without a blank (`ca3i`) as the one word they are on a VNI keyboard, where texts have it. */
function withVni(reader: IndexReader, parts: readonly QueryPart[]): readonly QueryPart[] {
  const runs: QueryPart[][] = [];
  for (const part of parts) {
    if (part.kind === 'word' && part.gap === '') runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  if (runs.length === parts.length) return parts;
  let changed = false;
  const reread = runs.flatMap((run): readonly QueryPart[] => {
    const [first] = run;
    const raw = run.length === 1 ? undefined : rawTyping(run.map(({ text }) => text).join(''));
    const typed = raw === undefined ? undefined : canonicalSyllable(raw);
    if (first?.kind !== 'word' || raw === undefined || typed === undefined) return run;
    if (reader.vocabulary.term(typed) === undefined) return run;
    changed = true;
    return [wordLike(first, raw, typed)];
  });
  return changed ? reread : parts;
}

/** Words no text has, read as typed without the keyboard helper, or as glued together; undefined where none can be. */
export async function rereadWords(
  reader: IndexReader,
  parts: readonly QueryPart[],
  unknown: readonly QueryPart[],
): Promise<readonly QueryPart[] | undefined> {
  const whole = withVni(reader, parts);
  let changed = whole !== parts;
  const reread = await Promise.all(
    whole.map(async (part) => {
      if (part.kind === 'key' || isDigits(part.word)) return [part];
      const isLost = unknown.includes(part) && (!part.isMarked || reader.vocabulary.family(part.word) === undefined);
      if (!isLost && !isDoubtful(reader, part.word)) return [part];
      const words = await rereading(reader, part);
      if (words === undefined) return [part];
      changed = true;
      return words;
    }),
  );
  return changed ? reread.flat() : undefined;
}
