import { linesOf, type Measure } from './lines.ts';
import { pictureSize, type Picture } from './picture.ts';
import { Typeface } from './typeface.ts';

const regular = new Typeface(400);
const bold = new Typeface(700);

/** Colours of the site's light form. */
const colours = { paper: '#ffffff', ink: '#1b1b1b', muted: '#55524b', rule: '#d8d3c7', brand: '#9b1c1f' } as const;
const margin = 72;
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

/** A share picture as SVG: outlines alone, so that it looks alike wherever it is drawn. */
export function drawing(picture: Picture): string {
  const { site, tagline, kind, title, facts } = picture;
  const kindLine = linesOf(kind, room, 1, measure(regular, 30));
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
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(pictureSize.width)}" height="${String(pictureSize.height)}">`,
    `<path fill="${colours.paper}" d="M0 0h1200v630H0z"/><path fill="${colours.brand}" d="M0 0h1200v14H0z"/>`,
    line(linesOf(site, room, 1, measure(bold, 36))[0] ?? '', bold, 36, 84, colours.brand),
    line(linesOf(tagline, room, 1, measure(regular, 24))[0] ?? '', regular, 24, 120, colours.muted),
    line(kindLine[0] ?? '', regular, 30, head, colours.muted),
    ...drawn.lines.map((words, index) => line(words, bold, drawn.size, head + (index + 1) * drawn.step, colours.ink)),
    `<path fill="${colours.rule}" d="M${String(margin)} ${String(rule)}h${String(room)}v2h-${String(room)}z"/>`,
    ...shown.map((words, index) => line(words, regular, foot.size, top + index * foot.step, colours.ink)),
    '</svg>',
  ].join('');
}

function measure(face: Typeface, size: number): Measure {
  return { widthOf: (text) => face.widthOf(text, size), holds: (text) => face.holds(text) };
}

/** A line of text from the left margin, as outlines. */
function line(text: string, face: Typeface, size: number, baseline: number, colour: string): string {
  const scale = size / face.unitsPerEm;
  let x = 0;
  const outlines = [...text].map((sign) => {
    const { advance = 0, outline = '' } = face.letter(sign) ?? {};
    const drawn = outline === '' ? '' : `<path transform="translate(${String(x)})" d="${outline}"/>`;
    x += advance;
    return drawn;
  });
  return `<g fill="${colour}" transform="translate(${String(margin)} ${String(baseline)})scale(${String(scale)} -${String(scale)})">${outlines.join('')}</g>`;
}
