import { opening } from './paragraph-opening.ts';

/** Words that ask for another: no paragraph ends with them. */
const hanging = /(?<![\p{L}\p{N}])(?:của|và|các|những|ngày|tháng|năm|số|theo|tại|cho|với|là|trong|từ|đến|bởi|hoặc)$/u;
const ended = /[.;:!?…”"»)\]/]$/u;

/**
 * Joins lines that were broken to fit a width. A line is only joined to the one before when that one is as
 * long as a line gets, or stops amid a sentence; in doubt lines stay apart, and no letter changes either way.
 *
 * @param lines lines without blank ones between, without blanks at either end
 * @param width characters at which lines of this text break; undefined where they do not
 */
export function joinWrapped(lines: readonly string[], width: number | undefined): readonly string[] {
  const paragraphs: string[] = [];
  let before: string | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last !== undefined && before !== undefined && continues(before, line, width)) {
      paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    } else paragraphs.push(line);
    before = line;
  }
  return paragraphs;
}

function continues(before: string, line: string, width: number | undefined): boolean {
  if (opening.test(line)) return false;
  if (/^\p{Ll}/u.test(line) && !ended.test(before)) return true;
  if (hanging.test(before)) return true;
  if (width === undefined) return false;
  const [word = ''] = line.split(' ', 1);
  const isFull = before.length + 1 + word.length >= width - 1;
  return isFull && !/[.;:!?]$/u.test(before) && !isCapitals(line);
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && !/\p{Ll}/u.test(line);
}

/** The width at which lines of a text are broken; undefined for one paragraph a line. */
export function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.map((line) => line.length).filter((length) => length > 40);
  if (lengths.length < 6) return undefined;
  const ordered = lengths.toSorted((a, b) => a - b);
  const width = ordered[Math.floor(ordered.length * 0.95)] ?? 0;
  const nearly = lengths.filter((length) => length > width * 0.85).length;
  return width <= 130 && nearly * 2 > lengths.length ? width : undefined;
}
