import type { SearchedText } from '../index/indexed-words.ts';
import type { QueryWord } from './query.ts';
import { lettersApart } from '../text/similar.ts';
import { foldSyllable } from '../text/syllable.ts';
import { isDigits } from '../text/tokens.ts';

const shortestSimilar = 3;

/** Whether some text has a word a letter or two apart. */
export function isSimilar({ word }: QueryWord, texts: readonly SearchedText[]): boolean {
  const asked = foldSyllable(word);
  if (isDigits(word) || asked.length < shortestSimilar) return false;
  const most = asked.length >= 6 ? 2 : 1;
  return texts.some(({ analysis: { tokens } }) =>
    tokens.some(({ word }) => !isDigits(word) && lettersApart(asked, foldSyllable(word), most) <= most),
  );
}

/** Whether some text has words in a row that begin with the letters of a word. */
export function isOfInitials({ word }: QueryWord, texts: readonly SearchedText[]): boolean {
  const asked = foldSyllable(word);
  if (isDigits(word) || asked.length < shortestSimilar) return false;
  return texts.some(({ analysis: { tokens } }) =>
    tokens
      .map(({ word }) => (isDigits(word) ? '·' : foldSyllable(word)[0]))
      .join('')
      .includes(asked),
  );
}
