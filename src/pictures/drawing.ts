import { layoutOf, margin, type PlacedLine, type Role } from './layout.ts';
import { letterImage, placesInPixel, type LetterImage } from './letter-image.ts';
import { pictureSize, type Picture } from './picture.ts';
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

/** A share picture as a PNG file. */
export function drawing(picture: Picture): Buffer {
  const rows = new Uint8Array(rowBytes * height);
  const { lines, rule } = layoutOf(picture);
  bar(rows, 0, 14, 0, width, brandColour);
  bar(rows, rule, rule + 2, margin, width - margin, ruleColour);
  for (const line of lines) write(rows, line);
  return pngOf(width, height, palette, rows);
}

/** Fills whole bytes: from and to an even column. */
function bar(rows: Uint8Array, top: number, below: number, from: number, to: number, colour: number): void {
  for (let row = top; row < below; row += 1)
    rows.fill(colour * 17, row * rowBytes + 1 + from / 2, row * rowBytes + 1 + to / 2);
}

function write(rows: Uint8Array, { text, face, size, baseline, role }: PlacedLine): void {
  const scale = size / face.unitsPerEm;
  const shades = colourOf.get(role);
  if (shades === undefined) return;
  let units = 0;
  for (const sign of text) {
    const places = Math.round(units * scale * placesInPixel);
    const image = letterImage(face, sign, size, places % placesInPixel);
    if (image !== undefined) lay(rows, image, margin + Math.floor(places / placesInPixel), baseline, shades);
    units += face.letter(sign)?.advance ?? 0;
  }
}

/** Lays a letter on the picture; where two touch, the darker one is seen. */
function lay(rows: Uint8Array, image: LetterImage, x: number, baseline: number, colours: Uint8Array): void {
  for (const pixel of image.covered) {
    const colour = colours[image.shades[pixel] ?? 0] ?? 0;
    const row = Math.floor(pixel / image.width);
    const at = x + image.left + pixel - row * image.width;
    const pair = (baseline + image.top + row) * rowBytes + 1 + (at >> 1);
    const both = rows[pair] ?? 0;
    if (at % 2 === 0) {
      if (colour > both >> 4) rows[pair] = (colour << 4) | (both & 15);
    } else if (colour > (both & 15)) rows[pair] = (both & 240) | colour;
  }
}
