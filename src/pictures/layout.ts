import { linesOf, type Measure } from './lines.ts';
import { pictureSize, type Picture } from './picture.ts';
import { Typeface } from './typeface.ts';

const regular = new Typeface(400);
const bold = new Typeface(700);

/** What a line is: its colour follows from that. */
export type Role = 'ink' | 'muted' | 'brand';

/** A line of text at its place. */
export interface PlacedLine {
  readonly text: string;
  readonly face: Typeface;
  /** Height of the letters, pixels. */
  readonly size: number;
  /** Where the letters stand, pixels from the top. */
  readonly baseline: number;
  readonly role: Role;
}

/** A share picture laid out: its lines, all from the left margin, and the top of the rule above the facts. */
export interface Layout {
  readonly lines: readonly PlacedLine[];
  readonly rule: number;
}

/** Free on the left and on the right of every line, pixels. */
export const margin = 72;
const room = pictureSize.width - 2 * margin;
/** Lowest line of the facts, and how far one stands from the next. */
const foot = { baseline: 572, step: 42, size: 30 } as const;
/** Baseline of what stands above the title. */
const head = 190;
/** Title sizes, largest first: the first in which all of it has room is taken, or else the last. */
const titles = [
  { size: 56, step: 70 },
  { size: 46, step: 58 },
  { size: 38, step: 48 },
] as const;

/** Where everything a share picture says stands. */
export function layoutOf({ site, tagline, kind, title, facts }: Picture): Layout {
  const shown = facts.slice(0, 3).flatMap((fact) => linesOf(fact, room, 1, measure(regular, foot.size)));
  const top = foot.baseline - (shown.length - 1) * foot.step;
  const rule = top - 50;
  const drawn = titles
    .values()
    .map(({ size, step }) => {
      const most = Math.floor((rule - 20 - head) / step);
      return { size, step, lines: linesOf(title, room, most, measure(bold, size)) };
    })
    .reduce((larger, smaller) => (larger.lines.at(-1)?.endsWith('…') === true ? smaller : larger));
  const one = (text: string, face: Typeface, size: number, baseline: number, role: Role): readonly PlacedLine[] =>
    linesOf(text, room, 1, measure(face, size)).map((line) => ({ text: line, face, size, baseline, role }));
  return {
    rule,
    lines: [
      ...one(site, bold, 36, 84, 'brand'),
      ...one(tagline, regular, 24, 120, 'muted'),
      ...one(kind, regular, 30, head, 'muted'),
      ...drawn.lines.map((text, index) => {
        const baseline = head + (index + 1) * drawn.step;
        return { text, face: bold, size: drawn.size, baseline, role: 'ink' } as const;
      }),
      ...shown.map((text, index) => {
        const baseline = top + index * foot.step;
        return { text, face: regular, size: foot.size, baseline, role: 'ink' } as const;
      }),
    ],
  };
}

function measure(face: Typeface, size: number): Measure {
  return { widthOf: (text) => face.widthOf(text, size), holds: (text) => face.holds(text) };
}
