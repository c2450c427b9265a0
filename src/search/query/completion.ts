import { joined } from './condition.ts';
import { evaluate, type EvaluationOptions } from './evaluation.ts';
import type { IndexReader, Lists } from '../index/index-reader.ts';
import { placeIn } from './neighbours.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';
import type { Understanding } from './understanding.ts';

/** Of words that may have been meant where nothing stands before them, so many. */
const mostAlone = 6;

/** The last word cut short: whatever it may begin, beside the word before it. */
export async function completion(
  reader: IndexReader,
  parts: readonly QueryPart[],
  isTyping: boolean,
  options: EvaluationOptions = {},
): Promise<Understanding | undefined> {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last?.kind !== 'word' || isDigits(last.word) || last.phrase !== undefined) return undefined;
  const families = reader.vocabulary.beginningWith(foldSyllable(last.word));
  const [first, end] = [families[0], families.at(-1)];
  if (first === undefined || end === undefined) return undefined;
  const placeOf = (folded: string): number => reader.vocabulary.placeOf(folded) ?? 0;
  const place = before?.kind === 'word' ? placeIn(reader, before) : undefined;
  let lists: readonly Lists[] = [];
  if (place !== undefined) {
    const pairs = await reader.pairs(place, placeOf(first.folded), placeOf(end.folded) + 1);
    lists = pairs.map((pair) => pair.lists());
  } else if (last.word.length > 1) {
    const terms = families.flatMap(({ terms }) => terms).toSorted((a, b) => b.weight - a.weight);
    lists = await Promise.all(terms.slice(0, mostAlone).map((term) => reader.word(term.list)));
  }
  if (lists.length === 0) return undefined;
  const open: QueryWord = { ...last, isSlight: false, isOpen: true };
  const evaluation = await evaluate(reader, [...parts.slice(0, -1), open], {
    ...options,
    instead: new Map([[open, joined(lists)]]),
  });
  return evaluation.unknown.length > 0 ? undefined : { evaluation, folds: false, isNear: !isTyping, corrected: false };
}
