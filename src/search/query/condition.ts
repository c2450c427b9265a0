import type { IndexReader, Lists } from '../index/index-reader.ts';
import { noPostings } from '../index/postings.ts';
import type { QueryKey, QueryPart, QueryWord } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';
import { union } from './sets.ts';
import { isDigits } from '../text/tokens.ts';
import type { Term } from '../index/vocabulary.ts';

/** What one part of a query asks of a document, and where the index says it holds. */
export interface Condition {
  /** The part as it is asked for: of a deadline just the deadline, where there is one. */
  readonly part: QueryPart;
  /** Just as meant: the marks as typed, the document's own number, a day that is a deadline. */
  readonly strong: Lists;
  /** In any form that counts. */
  readonly any: Lists;
}

/** A part of a query, or two that mostly stand together, before its lists are loaded. */
export interface Plan {
  readonly part: QueryPart;
  /** The word before it, where both are asked for at once. */
  readonly before: QueryWord | undefined;
  /** How common it is, as `Term.weight`: rare conditions are loaded first. */
  readonly weight: number;
}

/** Lists of what stands nowhere. */
export const nowhere: Lists = { head: noPostings, body: noPostings };

/** Weight of what the vocabulary does not hold: rarer than all it does. */
const rareWeight = -1;

/**
 * A part by itself. A word typed with marks means that spelling; one without may carry any.
 *
 * @param folds marks do not count at all
 */
export function planOf(reader: IndexReader, part: QueryPart, folds: boolean): Plan {
  const terms = part.kind === 'key' || isDigits(part.word) ? [] : termsOf(reader, part, folds);
  return { part, before: undefined, weight: Math.max(rareWeight, ...terms.map((term) => term.weight)) };
}

/** Spellings that answer a word. */
function termsOf(reader: IndexReader, part: QueryWord, folds: boolean): readonly Term[] {
  const family = reader.vocabulary.family(part.word)?.terms ?? [];
  return part.isMarked && !folds ? family.filter(({ word }) => word === part.word) : family;
}

/** Loads the lists of a plan. Undefined where nothing in the index has the part, or has the two together. */
export async function conditionOf(
  reader: IndexReader,
  { part, before }: Plan,
  folds: boolean,
): Promise<Condition | undefined> {
  if (part.kind === 'key') return keyCondition(reader, part);
  if (before !== undefined) return pairCondition(reader, before, part, folds);
  const family = reader.vocabulary.family(part.word);
  if (family === undefined || isDigits(part.word)) return rareCondition(reader, part, folds);
  const strong = family.terms.find(({ word }) => word === part.word);
  if (part.isMarked && !folds) {
    const own = strong === undefined ? nowhere : await reader.word(strong.list);
    return isEmpty(own) ? undefined : { part, strong: own, any: own };
  }
  // Of several spellings the one typed would only rank, and its list cost more than that: texts rank the first ones.
  const any = await reader.word(family.whole);
  return isEmpty(any) ? undefined : { part, strong: strong?.list === family.whole ? any : nowhere, any };
}

async function keyCondition(reader: IndexReader, part: QueryKey): Promise<Condition | undefined> {
  const [first = '', ...others] = part.keys;
  const lists = await Promise.all([first, ...others].map((key) => reader.key(key)));
  const [own, ...rest] = lists.map((found) => joined([...found.values()]));
  // What is due on the day is meant, unless nothing is: then any mention of it.
  const isDue = part.about === 'deadline' && own !== undefined && !isEmpty(own);
  const any = isDue ? own : joined([own ?? nowhere, ...rest]);
  const asked = isDue ? { ...part, keys: [first] } : part;
  return isEmpty(any) ? undefined : { part: asked, strong: own ?? nowhere, any };
}

/** Two words of the vocabulary, one right after the other. */
export async function pairCondition(
  reader: IndexReader,
  one: QueryWord,
  next: QueryWord,
  folds: boolean,
): Promise<Condition | undefined> {
  const [first, second] = [one, next].map(({ word }) => reader.vocabulary.placeOf(foldSyllable(word)));
  if (first === undefined || second === undefined) return undefined;
  const pairs = await reader.pairs(first, second, second + 1);
  const spelling = (family: number, place: number): string | undefined =>
    reader.vocabulary.families[family]?.terms[place]?.word;
  /** The lists of what is spelt as typed, or may be spelt so: a word typed without marks is spelt anyhow. */
  const listsOf = (isLoose: (word: QueryWord) => boolean): Lists =>
    joined(
      pairs
        .filter(
          (pair) =>
            (isLoose(one) || spelling(first, pair.one) === one.word) &&
            (isLoose(next) || spelling(second, pair.next) === next.word),
        )
        .map((pair) => pair.lists()),
    );
  const any = listsOf(({ isMarked }) => folds || !isMarked);
  const strong = listsOf(() => false);
  return isEmpty(any) ? undefined : { part: next, strong, any };
}

async function rareCondition(reader: IndexReader, part: QueryWord, folds: boolean): Promise<Condition | undefined> {
  const found = await reader.rare(part.word);
  const strong = found.get(`=${part.word}`) ?? nowhere;
  const any = part.isMarked && !folds ? strong : joined([...found.values()]);
  return isEmpty(any) ? undefined : { part, strong, any };
}

/** Several lists as one. */
export function joined(lists: readonly Lists[]): Lists {
  if (lists.length === 1) return lists[0] ?? nowhere;
  return { head: withoutUnits(union(lists.map(({ head }) => head))), body: union(lists.map(({ body }) => body)) };
}

const withoutUnits = ({ documents }: Lists['head']): Lists['head'] => ({ documents, units: new Uint32Array() });

const isEmpty = ({ head, body }: Lists): boolean => head.documents.length + body.documents.length === 0;
