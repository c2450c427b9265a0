import { layoutOf, margin, type PlacedLine, type Role } from './layout.ts';
import { letterImage, placesInPixel, type LetterImage } from './letter-image.ts';
import { pictureSize, type Picture } from './picture.ts';
import { bandOf, type Band } from './band.ts';
import { pngOf } from './png.ts';

const { width, height } = pictureSize;
/** Bytes of a row: how it is filtered, then two pixels a byte. */
const rowBytes = 1 + width / 2;

/** Colours of the site's light form. */
const paper = '#ffffff';
const colours: Readonly<Record<Role, string>> = { ink: '#1b1b1b', muted: '#55524b', brand: '#9b1c1f' };
/** A palette of four bits has 16 colours: this many steps from the paper to each, and one for paper and rule each. */
const steps: Readonly<Record<Role, number>> = { ink: 6, muted: 4, brand: 4 };
const roles = ['ink', 'muted', 'brand'] as const;

const palette: string[] = [paper, '#d8d3c7'];
const ruleColour = 1;
/** The colour of each shade from 0 to 255 of a role. */
const colourOf = new Map(
  roles.map((role) => {
    const first = palette.length;
    for (let step = 1; step <= steps[role]; step += 1) palette.push(between(paper, colours[role], step / steps[role]));
    const shades = Uint8Array.from({ length: 256 }, (_, shade) => {
      const step = Math.round((shade / 255) * steps[role]);
      return step === 0 ? 0 : first + step - 1;
    });
    return [role, shades];
  }),
);
const brandColour = palette.length - 1;

function between(from: string, to: string, share: number): string {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Something that stands on some rows of a picture, and on no other. */
interface Strip {
  readonly top: number;
  /** The row below its last. */
  readonly below: number;
  /** Strips of one name look the same, wherever they stand. */
  readonly name: string;
  /** Draws it on rows of which the first is row `from` of the picture. */
  readonly drawOn: (rows: Uint8Array, from: number) => void;
}

/** A share picture as a PNG file. */
export function drawing(picture: Picture): Buffer {
  const { lines, rule } = layoutOf(picture);
  const strips = [
    bar(0, 14, 0, width, brandColour),
    bar(rule, rule + 2, margin, width - margin, ruleColour),
    ...lines.flatMap((line) => stripOf(line) ?? []),
  ].toSorted((a, b) => a.top - b.top);
  const bands: Band[] = [];
  let row = 0;
  for (const group of touching(strips)) {
    bands.push(blank(group.top - row), drawn(group));
    row = group.below;
  }
  return pngOf(
    width,
    height,
    palette,
    [...bands, blank(height - row)].filter(({ length }) => length > 0),
  );
}

type Group = Pick<Strip, 'top' | 'below'> & { readonly strips: readonly Strip[] };

/** Strips with rows in common go together. */
function touching(strips: readonly Strip[]): readonly Group[] {
  const groups: Group[] = [];
  for (const strip of strips) {
    const last = groups.at(-1);
    if (last === undefined || last.below <= strip.top) groups.push({ ...strip, strips: [strip] });
    else {
      const below = Math.max(last.below, strip.below);
      groups[groups.length - 1] = { top: last.top, below, strips: [...last.strips, strip] };
    }
  }
  return groups;
}

const blanks = new Map<number, Band>();

function blank(rows: number): Band {
  const band = blanks.get(rows) ?? bandOf(new Uint8Array(rowBytes * rows));
  blanks.set(rows, band);
  return band;
}

/** Many pictures have the name of the site, of its province, of an agency in common. */
const atHand = new Map<string, Band>();
const mostAtHand = 500;

function drawn({ top, below, strips }: Group): Band {
  const name = strips.map((strip) => `${String(strip.top - top)} ${strip.name}`).join('\n');
  let band = atHand.get(name);
  if (band === undefined) {
    const rows = new Uint8Array(rowBytes * (below - top));
    for (const strip of strips) strip.drawOn(rows, top);
    band = bandOf(rows);
  }
  atHand.delete(name);
  atHand.set(name, band);
  for (const oldest of atHand.keys())
    if (atHand.size > mostAtHand) atHand.delete(oldest);
    else break;
  return band;
}

/** Fills whole bytes: from and to an even column. */
function bar(top: number, below: number, left: number, right: number, colour: number): Strip {
  return {
    top,
    below,
    name: `bar ${[below - top, left, right, colour].join(' ')}`,
    drawOn: (rows, from) => {
      for (let row = top - from; row < below - from; row += 1)
        rows.fill(colour * 17, row * rowBytes + 1 + left / 2, row * rowBytes + 1 + right / 2);
    },
  };
}

/** A line of text; nothing where none of its letters leaves a trace. */
function stripOf({ text, face, size, baseline, role }: PlacedLine): Strip | undefined {
  const scale = size / face.unitsPerEm;
  const letters: { readonly image: LetterImage; readonly x: number }[] = [];
  let units = 0;
  for (const sign of text) {
    const places = Math.round(units * scale * placesInPixel);
    const image = letterImage(face, sign, size, places % placesInPixel);
    if (image !== undefined) letters.push({ image, x: margin + Math.floor(places / placesInPixel) });
    units += face.letter(sign)?.advance ?? 0;
  }
  const shades = colourOf.get(role);
  if (letters.length === 0 || shades === undefined) return undefined;
  return {
    top: baseline + letters.reduce((least, { image }) => Math.min(least, image.top), 0),
    below: baseline + letters.reduce((most, { image }) => Math.max(most, image.top + image.height), 0),
    name: `text ${[face.weight, size, role].join(' ')} ${text}`,
    drawOn: (rows, from) => {
      for (const { image, x } of letters) lay(rows, image, x, baseline - from, shades);
    },
  };
}

/** Lays a letter on the picture; where two touch, the darker one is seen. */
function lay(rows: Uint8Array, image: LetterImage, x: number, baseline: number, colours: Uint8Array): void {
  const { height: high, left, shades, top, width: wide } = image;
  let pixel = 0;
  for (let row = 0; row < high; row += 1) {
    const start = (baseline + top + row) * rowBytes + 1;
    for (let at = x + left; at < x + left + wide; at += 1) {
      const shade = shades[pixel] ?? 0;
      pixel += 1;
      if (shade === 0) continue;
      const colour = colours[shade] ?? 0;
      const pair = start + (at >> 1);
      const both = rows[pair] ?? 0;
      if ((at & 1) === 0) {
        if (colour > both >> 4) rows[pair] = (colour << 4) | (both & 15);
      } else if (colour > (both & 15)) rows[pair] = (both & 240) | colour;
    }
  }
}
