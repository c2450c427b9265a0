import { mostParts, type AbbreviationTable } from '../text/abbreviations.ts';
import type { QueryPart, QueryWord } from './query.ts';
import { foldSyllable } from '../text/syllable.ts';

/** Abbreviations the record knows, typed in parts (`GD&ĐT`, `par index`): one word each. */
export function withShortForms(table: AbbreviationTable, parts: readonly QueryPart[]): readonly QueryPart[] {
  const merged: QueryPart[] = [];
  for (let from = 0; from < parts.length;) {
    const whole = shortFormAt(table, parts.slice(from, from + mostParts));
    const [first] = whole;
    if (first === undefined) {
      merged.push(...parts.slice(from, from + 1));
      from += 1;
      continue;
    }
    const word = whole.map((part) => part.word).join('');
    const text = whole.map((part, i) => (i === 0 ? '' : part.gap) + part.text).join('');
    merged.push({ ...first, word, text, isMarked: word !== foldSyllable(word) });
    from += whole.length;
  }
  return merged;
}

/** The most of some parts, from the first on, that are one short form; none where not even two are. */
function shortFormAt(table: AbbreviationTable, parts: readonly QueryPart[]): readonly QueryWord[] {
  const words: QueryWord[] = [];
  let longest: readonly QueryWord[] = [];
  for (const part of parts) {
    if (part.kind !== 'word' || part.phrase !== words[0]?.phrase) {
      if (words.length > 0 || part.kind !== 'word') break;
    }
    if (words.length > 0 && (part.gap === '' || !/^(?:[^\s"]+|\s?[&.-]?\s?)$/.test(part.gap))) break;
    words.push(part);
    const letters = words.map(({ word }) => word);
    const isApart = words.slice(1).some(({ gap }) => gap.trim() === '');
    if (words.length > 1 && (isApart ? table.isShortApart(letters) : table.isShort(letters.join(''))))
      longest = [...words];
  }
  return longest;
}
