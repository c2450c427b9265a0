import type { SearchedText } from '../index/indexed-words.ts';
import { bareKey } from '../index/root.ts';
import type { Analysis, Reading } from '../text/analysis.ts';
import { foldSyllable } from '../text/syllable.ts';
import type { QueryPart } from './query.ts';

/** A stretch of a text that answers a part of a query, in UTF-16 units. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** A run of a passage; the marked ones are the reader's own words. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** How well a text holds the parts of a query. */
export interface TextFit {
  /** Parts it holds, by their place in the query. */
  readonly held: ReadonlySet<number>;
  /** Of these, the ones just as typed. */
  readonly strong: ReadonlySet<number>;
  /** Neighbours of the query that are neighbours in the text, by the place of the second. */
  readonly adjacent: ReadonlySet<number>;
  readonly marks: readonly Mark[];
}

/** Whether a word of a text answers a word of a query. */
export type Answers = (asked: string, found: string, isMarked: boolean) => boolean;

export const exactly: Answers = (asked, found, isMarked) =>
  asked === found || (!isMarked && foldSyllable(asked) === foldSyllable(found));
export const folded: Answers = (asked, found) => foldSyllable(asked) === foldSyllable(found);

/** Readings of a text by their letters without marks; a text is asked for one word of a query after the other. */
const readingsByLetters = new WeakMap<Analysis, ReadonlyMap<string, readonly Reading[]>>();

function byLetters(analysis: Analysis): ReadonlyMap<string, readonly Reading[]> {
  const known = readingsByLetters.get(analysis) ?? Map.groupBy(analysis.readings, ({ word }) => foldSyllable(word));
  readingsByLetters.set(analysis, known);
  return known;
}

/**
 * Compares a text with the parts of a query.
 *
 * @param elsewhere places of parts that stand beside their neighbour in another text shown with this one: alone they
 *   are not marked here
 */
export function fitOf(
  { text, analysis }: SearchedText,
  parts: readonly QueryPart[],
  answers: Answers = exactly,
  elsewhere: ReadonlySet<number> = new Set(),
): TextFit {
  const { tokens, readings, pairs } = analysis;
  const held = new Set<number>();
  const strong = new Set<number>();
  const marks: Mark[] = [];
  const placesOf = parts.map((part, i) => {
    if (part.kind === 'key') {
      const keys = part.reading.inText(text);
      if (part.keys.some((key) => keys.has(key))) held.add(i);
      // Texts name days as they are: one that is due is marked where it is written.
      const named = part.keys.flatMap((key) => keys.get(bareKey(key)) ?? []);
      const place = named.find(({ isExact }) => isExact) ?? named[0];
      if (place?.isExact === true) strong.add(i);
      if (place !== undefined) marks.push(place);
      return [];
    }
    const letters = foldSyllable(part.word);
    const found =
      part.isOpen === true
        ? readings.filter(({ word }) => foldSyllable(word).startsWith(letters))
        : (byLetters(analysis)
            .get(letters)
            ?.filter(({ word }) => answers(part.word, word, part.isMarked)) ?? []);
    if (found.length > 0) held.add(i);
    if (found.some(({ word }) => word === part.word)) strong.add(i);
    return found;
  });
  const adjacent = new Set<number>();
  const asked = parts.map((_, i) => new Set(placesOf[i]));
  const inPair = new Set<object>();
  parts.slice(1).forEach((_, i) => {
    const [one, next] = [asked[i], asked[i + 1]];
    if (!one?.size || !next?.size) return;
    const found = pairs.filter(([a, b]) => one.has(a) && next.has(b));
    if (found.length > 0) adjacent.add(i + 1);
    for (const [a, b] of found) {
      inPair.add(a);
      inPair.add(b);
    }
  });
  placesOf.forEach((places, i) => {
    const part = parts[i];
    // Where a word stands beside its neighbour, other places of it would only distract; slight words alone too.
    const closest = places.filter((place) => inPair.has(place));
    const isSlight = part?.kind === 'word' && part.isSlight;
    const shown = closest.length > 0 || isSlight || elsewhere.has(i) ? closest : places;
    for (const { from, to } of shown) {
      const [first, last] = [tokens[from], tokens[to - 1]];
      if (first !== undefined && last !== undefined) marks.push({ from: first.from, to: last.to });
    }
  });
  return { held, strong, adjacent, marks: ordered(marks, text) };
}

/** Marks in order, those with nothing but blanks between them as one. */
function ordered(marks: readonly Mark[], text: string): readonly Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1);
    if (last === undefined || text.slice(last.to, mark.from).trim() !== '') result.push(mark);
    else result.splice(-1, 1, { from: last.from, to: Math.max(last.to, mark.to) });
  }
  return result;
}

/** Letters of a passage around its marks, about. */
const passageLength = 260;

/** Cuts the stretch of a text with most marks into runs; `…` stands for what is left out. */
export function runsOf(text: string, marks: readonly Mark[]): readonly Run[] {
  const stretch = stretchOf(text, marks);
  return [
    ...(stretch.from > 0 ? [{ text: '… ', marked: false }] : []),
    ...markedRuns(text, marks, stretch),
    ...(stretch.to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** A text, or a stretch of it, as runs that are marked and runs that are not. */
export function markedRuns(
  text: string,
  marks: readonly Mark[],
  { from, to }: Mark = { from: 0, to: text.length },
): readonly Run[] {
  const runs: Run[] = [];
  const add = (a: number, b: number, marked: boolean): void => {
    if (b > a) runs.push({ text: text.slice(a, b), marked });
  };
  let at = from;
  for (const mark of marks) {
    if (mark.from < from || mark.to > to) continue;
    add(at, mark.from, false);
    add(mark.from, mark.to, true);
    at = mark.to;
  }
  add(at, to, false);
  return runs;
}

function stretchOf(text: string, marks: readonly Mark[]): Mark {
  if (text.length <= passageLength * 1.2) return { from: 0, to: text.length };
  let best = 0;
  let most = -1;
  marks.forEach((mark, i) => {
    const inside = marks.slice(i).filter(({ to }) => to - mark.from <= passageLength * 0.8).length;
    if (inside > most) [best, most] = [mark.from, inside];
  });
  // Some words before the first mark show what it is about.
  const start = Math.max(0, Math.min(best - passageLength / 5, text.length - passageLength));
  const from = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const end = from + passageLength >= text.length ? -1 : text.lastIndexOf(' ', from + passageLength);
  return { from, to: end <= from ? text.length : end };
}
