import { fragmentWords } from '#domain/text-fragment.ts';
import type { Mark } from './passage.ts';

/** Words to highlight at most; an address may not grow without end. */
const most = 6;
/** Words before and after that tell one place of a word from another. */
const around = 3;

/**
 * An address with a text fragment (`:~:text=…`): browsers that know it highlight the words there, and
 * need no script on the page; others open the place all the same.
 *
 * @param address with its `#clause`
 * @param text of the clause, letter by letter
 */
export function highlightLink(address: string, text: string, marks: readonly Mark[]): string {
  const pieces = marks.slice(0, most).map(({ from, to }) => {
    const before = text.slice(0, from).trimEnd().split(/\s+/).filter(Boolean).slice(-around).join(' ');
    const after = text.slice(to).trimStart().split(/\s+/).filter(Boolean).slice(0, around).join(' ');
    return [
      before === '' ? '' : `${fragmentWords(before)}-,`,
      fragmentWords(text.slice(from, to)),
      after === '' ? '' : `,-${fragmentWords(after)}`,
    ].join('');
  });
  return pieces.length === 0 ? address : `${address}:~:${pieces.map((piece) => `text=${piece}`).join('&')}`;
}
