import { foldText } from './folded-text.ts';

/** A part of a text fragment: `-`, `,` and `&` have a meaning of their own there. */
export const fragmentWords = (words: string): string =>
  encodeURIComponent(words).replaceAll('-', '%2D').replaceAll(',', '%2C');

/** Words of a passage long enough to be marked by its beginning and its end. */
const longest = 12;
const fewest = 4;

/** Words as a browser compares them: without regard to case and marks, one space between two. */
export function foldedWords(text: string): string {
  return foldText(text).replaceAll(/\s+/g, ' ');
}

/**
 * Text fragment (`text=…`) that marks a passage of a page, or nothing where the browser would find other
 * words: it looks from the top, without regard to case and marks, for whole words.
 *
 * @param earlier all the words of the page that stand before the passage, as `foldedWords` gives them
 * @param passage its words, in NFC; a passage of several paragraphs is marked from first to last
 */
export function textFragment(earlier: string, passage: string): string | undefined {
  const words = passage.split(/\s+/).filter((word) => word !== '');
  const all = words.join(' ');
  if (words.length === 0) return undefined;
  const isTaken = (phrase: string, by: string): boolean => by.includes(foldText(phrase));
  // A fragment of one part must stand in one block: a line break may be a block's end.
  if (words.length <= longest && !passage.trim().includes('\n') && !passage.includes('\t'))
    return isTaken(all, earlier) ? undefined : `text=${fragmentWords(all)}`;
  const firstLine = passage.trimStart().split(/[\n\t]/, 1)[0] ?? '';
  const lastLine =
    passage
      .trimEnd()
      .split(/[\n\t]/)
      .at(-1) ?? '';
  const opening = shortest(
    firstLine.split(/\s+/).filter((word) => word !== ''),
    'start',
    (phrase) => !isTaken(phrase, earlier),
  );
  if (opening === undefined) return undefined;
  const rest = foldText(all.slice(opening.length));
  const closing = shortest(
    lastLine.split(/\s+/).filter((word) => word !== ''),
    'end',
    (phrase) => rest.endsWith(foldText(phrase)) && rest.indexOf(foldText(phrase)) === rest.length - phrase.length,
  );
  return closing === undefined ? undefined : `text=${fragmentWords(opening)},${fragmentWords(closing)}`;
}

/** The fewest words at one end of a line for which something holds. */
function shortest(
  words: readonly string[],
  from: 'start' | 'end',
  holds: (phrase: string) => boolean,
): string | undefined {
  for (let count = Math.min(fewest, words.length); count <= words.length && count > 0; count += 2) {
    const phrase = (from === 'start' ? words.slice(0, count) : words.slice(-count)).join(' ');
    if (holds(phrase)) return phrase;
  }
  return undefined;
}

/** An address with `#place` that also marks a passage in browsers that can. */
export function markingAddress(address: string, fragment: string | undefined): string {
  return fragment === undefined ? address : `${address}:~:${fragment}`;
}
