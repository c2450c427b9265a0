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
  return fragmentIn(earlier, earlier.length, passage, foldedWords(passage));
}

/**
 * The same where the words of a whole page are folded already.
 *
 * @param page words of the page, as `foldedWords` gives them; of these, those up to `start` stand before the passage
 * @param folded the passage's own words, as `foldedWords` gives them
 */
export function fragmentIn(page: string, start: number, passage: string, folded: string): string | undefined {
  const words = wordsOf(passage);
  if (words.length === 0) return undefined;
  const isTaken = (phrase: string): boolean => {
    const found = page.indexOf(phrase);
    return found !== -1 && found + phrase.length <= start;
  };
  const whole = folded.trim();
  const hasOneLine = !passage.includes('\t') && !passage.trim().includes('\n');
  // A fragment of one part must stand in one block: a line break may be a block's end.
  if (words.length <= longest && hasOneLine)
    return isTaken(whole) ? undefined : `text=${fragmentWords(words.join(' '))}`;
  const lines = hasOneLine ? [] : passage.trim().split(/[\n\t]/);
  const firstLine = hasOneLine ? words : wordsOf(lines[0] ?? '');
  const opening = shortest(firstLine, 'start', (phrase) => !isTaken(foldText(phrase)));
  if (opening === undefined) return undefined;
  const lastLine = hasOneLine ? words : wordsOf(lines.at(-1) ?? '');
  const rest = whole.slice(opening.length);
  const closing = shortest(lastLine, 'end', (phrase) => {
    const end = foldText(phrase);
    return rest.endsWith(end) && rest.indexOf(end) === rest.length - end.length;
  });
  return closing === undefined ? undefined : `text=${fragmentWords(opening)},${fragmentWords(closing)}`;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

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

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches marked at most; an address may not grow without end. */
const mostMarked = 6;
/** Words on each side that tell a stretch from the same words elsewhere: so many, and more where they do not. */
const contexts = [3, 6, 10, 16];

/**
 * Text fragments (`text=…&text=…`) that mark stretches of a clause; nothing where none can be told from the same
 * words above it, which a browser would mark instead.
 *
 * @param earlier all the words of the page that stand before the clause, as `foldedWords` gives them
 * @param text of the clause in NFC; a line break or a tab in it may be a block's end on the page
 * @param stretches in their order, none in another
 */
export function stretchFragments(earlier: string, text: string, stretches: readonly Stretch[]): string | undefined {
  const fragments = stretches
    .flatMap((stretch) => linesOf(text, stretch))
    .slice(0, mostMarked)
    .flatMap((stretch) => fragmentOf(earlier, text, stretch) ?? []);
  return fragments.length === 0 ? undefined : fragments.join('&');
}

/** The parts of a stretch that each stand on one line, without blanks around them. */
function linesOf(text: string, { from, to }: Stretch): readonly Stretch[] {
  return [...text.slice(from, to).matchAll(/[^\s](?:[^\n\t]*[^\s])?/gu)].map(({ 0: part, index }) => ({
    from: from + index,
    to: from + index + part.length,
  }));
}

function fragmentOf(earlier: string, text: string, { from, to }: Stretch): string | undefined {
  const [lineStart, lineEnd] = lineAround(text, from, to);
  const before = wordsIn(text, lineStart, from);
  const after = wordsIn(text, to, lineEnd);
  for (const count of contexts) {
    const prefix = told(text, before.slice(-count));
    const suffix = told(text, after.slice(0, count));
    const [first, last] = [prefix?.from ?? from, suffix?.to ?? to];
    if (isFirst(`${earlier} ${foldedWords(text.slice(0, last))}`, foldedWords(text.slice(first, last))))
      return [
        'text=',
        prefix === undefined ? '' : `${fragmentWords(text.slice(prefix.from, prefix.to))}-,`,
        fragmentWords(text.slice(from, to)),
        suffix === undefined ? '' : `,-${fragmentWords(text.slice(suffix.from, suffix.to))}`,
      ].join('');
    if (count >= before.length && count >= after.length) return undefined;
  }
  return undefined;
}

/** Words beside a stretch from first to last; nothing where they are but signs, which browsers do not take for words. */
function told(text: string, words: readonly Stretch[]): Stretch | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return /[\p{L}\p{N}]/u.test(text.slice(first.from, last.to)) ? { from: first.from, to: last.to } : undefined;
}

function lineAround(text: string, from: number, to: number): readonly [number, number] {
  const end = text.slice(to).search(/[\n\t]/);
  return [
    Math.max(text.lastIndexOf('\n', from), text.lastIndexOf('\t', from)) + 1,
    end === -1 ? text.length : to + end,
  ];
}

const wordsIn = (text: string, from: number, to: number): readonly Stretch[] =>
  [...text.slice(from, to).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    from: from + index,
    to: from + index + word.length,
  }));

/** Whether a page whose words end with a phrase holds it nowhere before. */
const isFirst = (page: string, phrase: string): boolean => page.indexOf(phrase) === page.length - phrase.length;

/** An address with `#place` that also marks a passage in browsers that can. */
export function markingAddress(address: string, fragment: string | undefined): string {
  return fragment === undefined ? address : `${address}:~:${fragment}`;
}
