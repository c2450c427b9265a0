import type { Condition } from './condition.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { common, Cursor, union } from './sets.ts';
import { units } from '../index/stored-document.ts';

/** How a notice or directive holds what was asked, the better first. */
export const fits = ['head', 'passage', 'spread'] as const;
export type Fit = (typeof fits)[number];

/** A notice or a directive that answers a query. */
export interface Match {
  /** Document of the index in which it was found; for a notice possibly a later one than it begins with. */
  readonly document: number;
  /** `units.notice`, or the directive's unit. */
  readonly unit: number;
  readonly fit: Fit;
  /** Units of the document that hold everything; 0 where it is spread over several. */
  readonly passages: number;
  /** The more the better, among those of one fit. */
  score: number;
}

/** Documents that hold every condition somewhere. */
export function documentsWithAll(conditions: readonly Condition[]): Uint32Array {
  const [first, ...rest] = conditions.map(({ any }) => union([any.head, any.body]).documents);
  return rest.reduce((found, documents) => common(found, documents), first ?? new Uint32Array());
}

/**
 * The notices and directives of some documents that hold every condition. A directive stands under its
 * notice: what the notice's title or number says holds for it too. A notice answers by its head, by a
 * passage of its text, or, where none of its passages does, by all of them together.
 */
export function matchesIn(reader: IndexReader, documents: Uint32Array, conditions: readonly Condition[]): Match[] {
  const cursors = conditions.map(({ strong, any }) => ({
    head: new Cursor(any.head),
    body: new Cursor(any.body),
    strongHead: new Cursor(strong.head),
    strongBody: new Cursor(strong.body),
  }));
  const matches: Match[] = [];
  const notices = new Map<number, Match>();
  const addNotice = (match: Match): void => {
    const first = reader.firstOf(match.document);
    const known = notices.get(first);
    if (known === undefined || fits.indexOf(match.fit) < fits.indexOf(known.fit)) notices.set(first, match);
  };
  for (const document of documents) {
    let inAll = -1;
    let inOwn = -1;
    let isInHead = true;
    const held = cursors.map((cursor) => {
      const head = cursor.head.at(document);
      const body = cursor.body.at(document);
      // What a title or a topic says holds for every directive too.
      const isOfAll = head !== 0 || (body & (1 << units.notice)) !== 0;
      inAll &= isOfAll ? -1 : body;
      inOwn &= body;
      isInHead &&= isOfAll;
      return { head, body, strongHead: cursor.strongHead.at(document), strongBody: cursor.strongBody.at(document) };
    });
    const strength = (unit: number): number => {
      const bit = 1 << unit;
      let sum = 0;
      for (const { head, body, strongHead, strongBody } of held) {
        const isOwn = unit === units.notice ? head !== 0 : (body & bit) !== 0;
        const isStrong =
          unit === units.notice ? strongHead !== 0 || strongBody !== 0 : ((strongBody & bit) | strongHead) !== 0;
        sum += (isOwn ? 1 : 0) + (isStrong ? 2 : 0);
      }
      return sum / Math.max(1, held.length);
    };
    const whole = isInHead ? inOwn : inAll;
    if (isInHead) addNotice({ document, unit: units.notice, fit: 'head', passages: 0, score: strength(units.notice) });
    let bits = whole & units.directives;
    let answers = isInHead;
    while (bits !== 0) {
      const unit = 31 - Math.clz32(bits & -bits);
      // Of two passages that hold the same, the one that orders something comes first.
      matches.push({ document, unit, fit: 'passage', passages: 1 << unit, score: strength(unit) + 0.5 });
      answers = true;
      bits &= bits - 1;
    }
    const texts = whole & units.texts;
    if (texts !== 0 && !isInHead) {
      const best = Math.max(...bitsOf(texts).map(strength));
      addNotice({ document, unit: units.notice, fit: 'passage', passages: texts, score: best });
      answers = true;
    }
    if (!answers)
      addNotice({ document, unit: units.notice, fit: 'spread', passages: 0, score: strength(units.notice) });
  }
  return [...matches, ...notices.values()];
}

/** The numbers of the bits that are set, lowest first. */
export function bitsOf(mask: number): readonly number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}

/** Best fit first, then the higher score, then the newer document, then the order of the text. */
export function inOrder(matches: readonly Match[]): readonly Match[] {
  return matches.toSorted(
    (a, b) =>
      fits.indexOf(a.fit) - fits.indexOf(b.fit) || b.score - a.score || b.document - a.document || a.unit - b.unit,
  );
}
