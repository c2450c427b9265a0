import { Outline } from './coverage.ts';
import type { Typeface } from './typeface.ts';

/** A letter drawn at a size, to be laid on a picture. */
export interface LetterImage {
  /** Of its upper left pixel, from where the letter begins on its line. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How much of each pixel it covers, from 0 to 255, row by row. */
  readonly shades: Uint8Array;
}

/** Letters begin at this many places within a pixel: the eye sees a word's rhythm finer than that. */
export const placesInPixel = 4;

/** By typeface and size, then by place and letter. */
const images = new WeakMap<Typeface, Map<number, readonly Map<string, LetterImage | undefined>[]>>();

/**
 * A letter of a typeface drawn at a size. It is drawn once and laid wherever it stands again.
 *
 * @param place where in its pixel it begins, in parts of a pixel, below `placesInPixel`
 * @returns nothing for a letter without an outline, such as a space
 */
export function letterImage(face: Typeface, sign: string, size: number, place: number): LetterImage | undefined {
  const letters = lettersAt(face, size)[place];
  const known = letters?.get(sign);
  if (known !== undefined || letters?.has(sign) === true) return known;
  const image = draw(face, sign, size, place);
  letters?.set(sign, image);
  return image;
}

function lettersAt(face: Typeface, size: number): readonly Map<string, LetterImage | undefined>[] {
  const sizes = images.get(face) ?? new Map<number, readonly Map<string, LetterImage | undefined>[]>();
  images.set(face, sizes);
  const places = sizes.get(size) ?? Array.from({ length: placesInPixel }, () => new Map());
  sizes.set(size, places);
  return places;
}

function draw(face: Typeface, sign: string, size: number, place: number): LetterImage | undefined {
  const letter = face.letter(sign);
  if (letter === undefined || letter.outline.length === 0) return undefined;
  const { outline, box } = letter;
  const scale = size / face.unitsPerEm;
  const shift = place / placesInPixel;
  const left = Math.floor(box.minX * scale + shift);
  const top = Math.floor(-box.maxY * scale);
  const width = Math.ceil(box.maxX * scale + shift) - left + 1;
  const height = Math.ceil(-box.minY * scale) - top + 1;
  const x = (units = 0): number => units * scale + shift - left;
  const y = (units = 0): number => -units * scale - top;
  const cell = new Outline(width, height);
  let [startX, startY, atX, atY] = [0, 0, 0, 0];
  for (const { command, args } of outline) {
    const [endX, endY] = command === 'closePath' ? [startX, startY] : [x(args.at(-2)), y(args.at(-1))];
    if (command === 'moveTo') [startX, startY] = [endX, endY];
    else if (command === 'quadraticCurveTo') cell.curve(atX, atY, x(args[0]), y(args[1]), endX, endY);
    else if (command === 'bezierCurveTo') throw new Error(`“${sign}” has a cubic curve: TrueType has none`);
    else cell.edge(atX, atY, endX, endY);
    [atX, atY] = [endX, endY];
  }
  const shades = Uint8Array.from(cell.covered(), (share) => Math.round(share * 255));
  return { left, top, width, height, shades };
}
