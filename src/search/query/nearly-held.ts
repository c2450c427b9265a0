import { foldText } from '#domain/folded-text.ts';
import type { Checked } from './hit.ts';
import type { SearchedText } from '../index/indexed-words.ts';
import type { Answers } from './passage.ts';
import type { QueryPart } from './query.ts';
import { isLeftOut, isNoName, withI } from '../text/initials.ts';
import { mistakesApart } from '../text/similar.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits, type Token } from '../text/tokens.ts';
import type { Understanding } from './understanding.ts';

/** What a match that does not hold a query just as typed has in its place. */
export interface NearlyHeld {
  /** Parts it holds but for a letter or two, or as first letters of its words. */
  readonly similar: ReadonlySet<number>;
  /** Of these, the ones that are first letters of words that follow one another (`VPHC`), with these words. */
  readonly initials: ReadonlyMap<number, string>;
  /** The query's words as they were found, without those that were not. */
  readonly instead: string;
}

/** @param held places of the parts that the texts hold @param wider texts in which short forms may be written out */
export function nearlyHeld(
  parts: readonly QueryPart[],
  held: ReadonlySet<number>,
  texts: readonly SearchedText[],
  answers: Answers,
  wider: () => readonly SearchedText[],
): NearlyHeld {
  const initials = new Map<number, string>();
  const similar = new Set<number>();
  for (const i of parts.keys()) {
    if (held.has(i)) continue;
    const words = wordsOfInitials(parts[i], wider());
    if (words !== undefined) initials.set(i, words);
    if (words !== undefined || isSimilar(parts, i, texts, answers) || isOfSomeInitials(parts, i, texts)) similar.add(i);
  }
  const instead = parts
    .flatMap((part, i) => (held.has(i) ? [completed(parts, i, texts) ?? part.text] : (initials.get(i) ?? [])))
    .join(' ');
  return { similar, initials, instead };
}

const shortestSimilar = 3;
/** Among so few letters one apart is another word, unless its neighbours say otherwise. */
const shortestAlone = 5;

/** Whether some text has a word a letter or two apart from one of the query, beside a neighbour it has in the query. */
function isSimilar(
  parts: readonly QueryPart[],
  place: number,
  texts: readonly SearchedText[],
  answers: Answers,
): boolean {
  const [before, part, after] = [parts[place - 1], parts[place], parts[place + 1]];
  if (part?.kind !== 'word' || isDigits(part.word)) return false;
  const asked = foldSyllable(part.word);
  if (asked.length < shortestSimilar) return false;
  const most = asked.length >= 6 ? 2 : 1;
  const isAlone = before?.kind !== 'word' && after?.kind !== 'word';
  const meets = (one: QueryPart | undefined, token: Token | undefined): boolean =>
    one?.kind === 'word' && token !== undefined && answers(one.word, token.word, one.isMarked);
  return texts.some(({ analysis: { tokens } }) =>
    tokens.some(
      ({ word }, at) =>
        !isDigits(word) &&
        (isAlone ? asked.length >= shortestAlone : meets(before, tokens[at - 1]) || meets(after, tokens[at + 1])) &&
        mistakesApart(asked, foldSyllable(word), most) <= most,
    ),
  );
}

/**
 * Words in a row of some text that begin with the letters of a word, the last of them perhaps written whole (`đký` for
 * đăng ký); slight ones may have been left out. Undefined where no text has any.
 */
export function wordsOfInitials(part: QueryPart | undefined, texts: readonly SearchedText[]): string | undefined {
  if (part?.kind !== 'word' || isDigits(part.word)) return undefined;
  const asked = withI(part.word);
  if (asked.length < shortestSimilar) return undefined;
  for (const { text, analysis } of texts)
    for (const tokens of [analysis.tokens, analysis.tokens.filter(({ word }) => !isLeftOut(word))]) {
      const words = tokens.map(({ word }) => (isDigits(word) ? '·' : withI(word)));
      const initials = words.map((word) => word.charAt(0)).join('');
      const whole = initials.indexOf(asked);
      const last = words.findIndex(
        (word, at) =>
          word.length > 1 &&
          word.length < asked.length &&
          // “tthôn” is thôn with a letter too many.
          asked.charAt(0) !== word.charAt(0) &&
          asked.endsWith(word) &&
          initials.slice(0, at).endsWith(asked.slice(0, -word.length)),
      );
      const end = whole === -1 ? last : whole + asked.length - 1;
      const start = whole === -1 ? last - (asked.length - (words[last]?.length ?? 0)) : whole;
      if (end !== -1) return text.slice(tokens[start]?.from, tokens[end]?.to);
    }
  return undefined;
}

/** The word of some text that one cut short begins, best one that stands beside the same word; undefined where none has any. */
function completed(parts: readonly QueryPart[], place: number, texts: readonly SearchedText[]): string | undefined {
  const [before, part] = [parts[place - 1], parts[place]];
  if (part?.kind !== 'word' || part.isOpen !== true) return undefined;
  const beginning = foldSyllable(part.word);
  const found = texts.flatMap(({ text, analysis: { tokens } }) =>
    tokens
      .map((token, at) => ({ token, last: tokens[at - 1], text }))
      .filter(({ token }) => foldSyllable(token.word).startsWith(beginning)),
  );
  const isBeside = (last: Token | undefined): boolean =>
    before?.kind === 'word' && last !== undefined && foldSyllable(last.word) === foldSyllable(before.word);
  const best = found.find(({ last }) => isBeside(last)) ?? found[0];
  return best?.text.slice(best.token.from, best.token.to);
}

/** Longer texts have words of any letters in any order. */
const longestTitle = 40;

/** Whether the words of some short text begin with the letters of a word in their order, words left out between them. */
function isOfSomeInitials(parts: readonly QueryPart[], place: number, texts: readonly SearchedText[]): boolean {
  const part = parts[place];
  if (part?.kind !== 'word' || !/^[a-z]{3,}$/.test(foldSyllable(part.word)) || isNoName(foldSyllable(part.word)))
    return false;
  return texts.some(({ analysis: { tokens } }) => {
    if (tokens.length > longestTitle) return false;
    let rest = foldSyllable(part.word);
    for (const { word } of tokens)
      if (rest !== '' && foldSyllable(word).startsWith(rest.charAt(0))) rest = rest.slice(1);
    return rest === '';
  });
}

/** Read otherwise, the query was found just as it stands nevertheless: then nothing may say that it was not. */
export function isAsTyped(
  best: Checked | undefined,
  asked: readonly QueryPart[],
  typed: readonly QueryPart[],
): boolean {
  if (best?.isWhole !== true) return false;
  return typed.every((part) => {
    // A word that may have been cut short stands in its place as another part.
    const place = asked.findIndex(
      (one) => one === part || (one.kind === 'word' && part.kind === 'word' && one.word === part.word),
    );
    if (part.kind === 'key') return place !== -1;
    const read = asked[place];
    const isRead = read?.kind === 'word' && (best.exact.has(place) || (!part.isMarked && read.isOpen !== true));
    return part.isSlight || isRead;
  });
}

/** What was searched for in place of a query that nothing holds as typed; undefined where it was just its words, in any place. */
export function searchedInstead(
  understanding: Understanding | undefined,
  best: Checked | undefined,
  typed: readonly QueryPart[],
): string | undefined {
  if (understanding === undefined) return undefined;
  const wordsOf = (parts: readonly QueryPart[]): string => parts.map(({ text }) => text).join(' ');
  const asked = wordsOf(understanding.evaluation.parts);
  // Of one that was read otherwise just that reading; else what the best result holds of it.
  const instead = understanding.corrected && best?.hit.missing.length === 0 ? asked : (best?.near?.instead ?? asked);
  const shown = understanding.folds && instead === wordsOf(typed) ? foldText(instead.normalize('NFC')) : instead;
  return shown === wordsOf(typed) ? undefined : shown;
}
