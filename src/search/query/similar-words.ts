import type { SearchedText } from '../index/indexed-words.ts';
import type { Answers } from './passage.ts';
import type { QueryPart } from './query.ts';
import { mistakesApart } from '../text/similar.ts';
import { slightWords } from '../text/slight-words.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits, type Token } from '../text/tokens.ts';

const shortestSimilar = 3;
/** Among so few letters one apart is another word, unless its neighbours say otherwise. */
const shortestAlone = 5;

/** Whether some text has a word a letter or two apart from one of the query, beside a neighbour it has in the query. */
export function isSimilar(
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

/** Letters of a word, `y` as `i`: which of them is written differs. */
const withI = (word: string): string => foldSyllable(word).replaceAll('y', 'i');

/**
 * Words in a row of some text that begin with the letters of a word, the last of them perhaps written whole (`đký` for
 * đăng ký); slight ones may have been left out. Undefined where no text has any.
 */
export function wordsOfInitials(
  parts: readonly QueryPart[],
  place: number,
  texts: readonly SearchedText[],
): string | undefined {
  const part = parts[place];
  if (part?.kind !== 'word' || isDigits(part.word)) return undefined;
  const asked = withI(part.word);
  if (asked.length < shortestSimilar) return undefined;
  for (const { text, analysis } of texts)
    for (const tokens of [analysis.tokens, analysis.tokens.filter(({ word }) => !slightWords.has(word))]) {
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
export function completed(
  parts: readonly QueryPart[],
  place: number,
  texts: readonly SearchedText[],
): string | undefined {
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
export function isOfSomeInitials(parts: readonly QueryPart[], place: number, texts: readonly SearchedText[]): boolean {
  const part = parts[place];
  if (part?.kind !== 'word' || !/^[^aeiouy\d]{3,}$/.test(foldSyllable(part.word))) return false;
  return texts.some(({ analysis: { tokens } }) => {
    if (tokens.length > longestTitle) return false;
    let rest = foldSyllable(part.word);
    for (const { word } of tokens)
      if (rest !== '' && foldSyllable(word).startsWith(rest.charAt(0))) rest = rest.slice(1);
    return rest === '';
  });
}
