import type { AbbreviationTable, OtherReading } from './abbreviations.ts';
import { figuresIn } from './figures.ts';
import { tokensOf, type Token } from './tokens.ts';

/** One word of a text in one of its readings: where it stands, and what it stands for. */
export interface Reading {
  readonly word: string;
  /** The stretch of tokens it stands for. */
  readonly from: number;
  readonly to: number;
}

/** A text as index and query see it; both are made by this one function. */
export interface Analysis {
  readonly tokens: readonly Token[];
  /** Every word in every reading: abbreviations written out or drawn together, figures without the points in them. */
  readonly readings: readonly Reading[];
  /** Words that follow one another, in any reading. */
  readonly pairs: readonly (readonly [Reading, Reading])[];
}

/** @param text one clause, in NFC */
export function analyse(text: string, abbreviations: AbbreviationTable): Analysis {
  const tokens = tokensOf(text);
  return { tokens, ...readingsOf(tokens, otherReadings(text, tokens, abbreviations)) };
}

/** What stretches of a text can be read as besides: abbreviations written out or drawn together, figures without signs. */
export function otherReadings(
  text: string,
  tokens: readonly Token[],
  abbreviations: AbbreviationTable,
): readonly OtherReading[] {
  const figures = figuresIn(text, tokens).map(({ word, from, to }) => ({ from, to, words: [word] }));
  return [...abbreviations.readingsOf(text, tokens), ...figures];
}

/** Every reading of a text, from its tokens and the other readings of some; see `Analysis`. */
export function readingsOf(
  tokens: readonly Token[],
  others: readonly OtherReading[],
): Pick<Analysis, 'readings' | 'pairs'> {
  const readings: Reading[] = tokens.map(({ word }, i) => ({ word, from: i, to: i + 1 }));
  const pairs: [Reading, Reading][] = [];
  const endingAt = new Map<number, Reading[]>();
  const beginningAt = new Map<number, Reading[]>();
  const add = (map: Map<number, Reading[]>, at: number, reading: Reading): void => {
    const list = map.get(at);
    if (list === undefined) map.set(at, [reading]);
    else list.push(reading);
  };
  for (const { from, to, words } of others) {
    const chain = words.map((word) => ({ word, from, to }));
    readings.push(...chain);
    chain.slice(1).forEach((reading, i) => pairs.push([chain[i] ?? reading, reading]));
    const [first, last] = [chain[0], chain.at(-1)];
    if (first !== undefined) add(beginningAt, from, first);
    if (last !== undefined) add(endingAt, to, last);
  }
  for (let place = 0; place <= tokens.length; place += 1) {
    const [before, after] = [readings[place - 1], readings[place]];
    const ending = [...(before !== undefined && place > 0 ? [before] : []), ...(endingAt.get(place) ?? [])];
    const beginning = [
      ...(after !== undefined && place < tokens.length ? [after] : []),
      ...(beginningAt.get(place) ?? []),
    ];
    for (const one of ending) for (const next of beginning) pairs.push([one, next]);
  }
  return { readings, pairs };
}
