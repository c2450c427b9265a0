/**
 * Tables that find which of many words a text holds in one pass over its letters, whatever the number of words
 * (Aho and Corasick, 1975): `state = next[state + kinds[letter]]`, from state 0 on.
 */
export interface WordFinder {
  /** What each letter counts as, by its code unit: 0 for one that stands in no word. */
  readonly kinds: Uint8Array;
  /** The state after a letter, by the state before plus the letter's kind. */
  readonly next: Uint16Array;
  /** The groups of the words that end in a state, as bits: the first group is the lowest. */
  readonly ends: Uint32Array;
}

/**
 * @param groups words in lower case, in at most 31 groups; capitals count as their small letters
 * @throws RangeError where there are too many words for the tables
 */
export function wordFinder(groups: readonly (readonly string[])[]): WordFinder {
  const letters = [...new Set(groups.flat().join(''))];
  const kinds = new Uint8Array(0x10000);
  for (const [index, letter] of letters.entries())
    for (const form of [letter, letter.toUpperCase()]) kinds[form.charCodeAt(0)] = index + 1;

  // The words as a tree; states are numbered by the places of their rows in `next`.
  const width = letters.length + 1;
  const most = width * (groups.flat().join('').length + 1);
  if (most > 0xffff || groups.length > 31) throw new RangeError('too many words');
  const next = new Uint16Array(most);
  const ends = new Uint32Array(most);
  let made = width;
  for (const [group, words] of groups.entries())
    for (const word of words) {
      let state = 0;
      for (const letter of word) {
        const at = state + (kinds[letter.charCodeAt(0)] ?? 0);
        if (next[at] === 0) {
          next[at] = made;
          made += width;
        }
        state = next[at] ?? 0;
      }
      ends[state] = (ends[state] ?? 0) | (1 << group);
    }

  // Where a word cannot go on, the longest beginning of another that ends here does. Shorter states come first.
  const fallback = new Uint16Array(most);
  const queue = [0];
  for (const state of queue) {
    const shorter = fallback[state] ?? 0;
    ends[state] = (ends[state] ?? 0) | (ends[shorter] ?? 0);
    for (let kind = 1; kind < width; kind += 1) {
      const child = next[state + kind] ?? 0;
      const other = state === 0 ? 0 : (next[shorter + kind] ?? 0);
      if (child === 0) next[state + kind] = other;
      else {
        fallback[child] = other;
        queue.push(child);
      }
    }
  }
  return { kinds, next, ends };
}
