import { createHash } from 'node:crypto';
import type { Schedule } from '#domain/status.ts';
import { escapeHtml } from '#verbatim/html.ts';
import type { Summary } from './summary.ts';
import { textWidth } from './text-width.ts';

/** The colours of statuses on white, as in `styles/base.css`; they only repeat what the words say. */
const colours = { done: '#1f5f33', late: '#9b1c1f', soon: '#7a4a00', other: '#55524b' } as const;
const ink = '#1b1b1b';

const margin = 12;
const stripe = 5;
/** A badge stands in a narrow column too: no line of text is wider, in pixels. */
const widest = 290;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight?: 'bold';
  readonly colour: string;
}

/**
 * A summary as a picture in SVG: text in fonts every device has, the frame measured to it, and every
 * line held to its measure by `textLength`, so that it fits in any font. No script, no style, no request.
 */
export function badgeOf(summary: Summary, permalink: string): string {
  const { asOf, name, rows, siteName } = summary;
  const said: readonly Line[] = [
    { text: name, size: 14, weight: 'bold', colour: ink },
    ...rows.map(({ text, schedule }): Line => ({ text, size: 14, colour: colourOf(schedule) })),
    { text: `${siteName}, tính đến ${asOf}`, size: 12, colour: colours.other },
  ];
  const lines = said.flatMap((line) => broken(line.text, line).map((text) => ({ ...line, text })));
  const widths = lines.map(({ text, size, weight }) => Math.ceil(textWidth(text, size, weight)));
  const width = Math.max(...widths) + 2 * margin + stripe;
  const baselines = lines.map((_, index) => margin + 13 + index * 21);
  const height = (baselines.at(-1) ?? 0) + margin;
  const id = createHash('sha256').update(permalink).digest('hex').slice(0, 8);
  const drawn = lines.map(
    ({ text, size, weight, colour }, index) =>
      `<text x="${String(margin + stripe)}" y="${String(baselines[index])}" font-size="${String(size)}"` +
      `${weight === undefined ? '' : ' font-weight="bold"'} fill="${colour}" textLength="${String(widths[index])}"` +
      ` lengthAdjust="spacingAndGlyphs">${escapeHtml(text)}</text>`,
  );
  const description = [...rows.map(({ text }) => text), `Tính đến ${asOf}`, permalink].join('. ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="t${id} d${id}" lang="vi">`,
    `<title id="t${id}">${escapeHtml(name)}</title>`,
    `<desc id="d${id}">${escapeHtml(description)}</desc>`,
    `<a href="${escapeHtml(permalink)}">`,
    `<rect x="0.5" y="0.5" width="${String(width - 1)}" height="${String(height - 1)}" fill="#fff" stroke="#8a857a"/>`,
    `<rect width="${String(stripe)}" height="${String(height)}" fill="${colourOf(rows[0]?.schedule)}"/>`,
    `<g font-family="Arial, 'Liberation Sans', Roboto, 'Noto Sans', sans-serif">`,
    ...drawn,
    '</g>',
    '</a>',
    '</svg>',
    '',
  ].join('\n');
}

/** A text in lines that have room, broken between words; a word wider than a line has one of its own. */
function broken(text: string, { size, weight }: Line): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(joined, size, weight) > widest) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

function colourOf(schedule: Schedule | undefined): string {
  if (schedule === undefined) return colours.other;
  if (schedule === 'overdue' || schedule === 'done-late') return colours.late;
  if (schedule.startsWith('done')) return colours.done;
  return ['due-soon', 'past-due-no-report', 'by-member'].includes(schedule) ? colours.soon : colours.other;
}
