import type { SearchedText } from '../index/indexed-words.ts';
import type { Answers } from './passage.ts';
import type { QueryPart } from './query.ts';

/** Words of each quoted phrase follow one another in one of the texts. */
export function phrasesHold(parts: readonly QueryPart[], texts: readonly SearchedText[], answers: Answers): boolean {
  const phrases = Map.groupBy(
    parts.flatMap((part) => (part.kind === 'word' && part.phrase !== undefined ? [part] : [])),
    ({ phrase }) => phrase,
  );
  return [...phrases.values()].every((words) =>
    texts.some(({ analysis: { readings, pairs } }) => {
      // Readings at which the phrase may have come so far.
      const [first, ...rest] = words;
      let at = new Set(readings.filter(({ word }) => first !== undefined && answers(first.word, word, first.isMarked)));
      for (const { word, isMarked } of rest)
        at = new Set(pairs.filter(([a, b]) => at.has(a) && answers(word, b.word, isMarked)).map(([, b]) => b));
      return at.size > 0;
    }),
  );
}
