import type { IndexReader, Lists } from '../index/index-reader.ts';
import { noPostings } from '../index/postings.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { union } from './sets.ts';
import { isDigits } from '../text/tokens.ts';
import type { Term } from '../index/vocabulary.ts';

/** What one part of a query asks of a document, and where the index says it holds. */
export interface Condition {
  readonly part: QueryPart;
  /** Just as meant: the marks as typed, the document's own number, a day that is a deadline. */
  readonly strong: Lists;
  /** In any form that counts. */
  readonly any: Lists;
}

/** A part of a query with the terms or keys it needs, before their lists are loaded. */
export interface Plan {
  readonly part: QueryPart;
  readonly strong: readonly Term[];
  readonly weak: readonly Term[];
  /** How common it is, as `Term.weight`: rare conditions are loaded first. */
  readonly weight: number;
}

const nowhere: Lists = { head: noPostings, body: noPostings };

/** Weight of what the vocabulary does not hold: rarer than all it does. */
const rareWeight = -1;

/**
 * What a part needs. A word typed with marks means that spelling; one without may carry any.
 *
 * @param folds marks do not count at all
 */
export function planOf(reader: IndexReader, part: QueryPart, folds: boolean): Plan {
  if (part.kind === 'key' || isDigits(part.word)) return { part, strong: [], weak: [], weight: rareWeight };
  const family = reader.vocabulary.family(part.word)?.terms ?? [];
  const strong = family.filter(({ word }) => word === part.word);
  const weak = part.isMarked && !folds ? [] : family.filter(({ word }) => word !== part.word);
  const weight = Math.max(rareWeight, ...[...strong, ...weak].map((term) => term.weight));
  return { part, strong, weak, weight };
}

/** Loads the lists of a plan. Undefined where nothing in the index has the part. */
export async function conditionOf(
  reader: IndexReader,
  { part, strong, weak }: Plan,
  folds: boolean,
): Promise<Condition | undefined> {
  if (part.kind === 'key') {
    const [first = '', ...others] = part.keys;
    const lists = await Promise.all([first, ...others].map((key) => reader.key(key)));
    const [own, ...rest] = lists.map((found) => joined([...found.values()]));
    // What is due on the day is meant, unless nothing is: then any mention of it.
    const isDue = part.about === 'deadline' && own !== undefined && !isEmpty(own);
    const any = isDue ? own : joined([own ?? nowhere, ...rest]);
    return isEmpty(any) ? undefined : { part, strong: own ?? nowhere, any };
  }
  if (strong.length + weak.length === 0) return rareCondition(reader, part, folds);
  const [exact, others] = await Promise.all([
    Promise.all(strong.map((term) => reader.word(term))),
    Promise.all(weak.map((term) => reader.word(term))),
  ]);
  const any = joined([...exact, ...others]);
  return isEmpty(any) ? undefined : { part, strong: joined(exact), any };
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
