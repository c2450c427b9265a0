import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type PathCommand } from 'fontkitten';
import { sfntOf } from './sfnt.ts';

/** A letter of a typeface: how far the next one stands, its outline and the box around it, all in `unitsPerEm`. */
export interface Letter {
  readonly advance: number;
  /** Upwards from the line it stands on. */
  readonly outline: readonly PathCommand[];
  readonly box: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
}

/** Parts of Tinos, the free font of the widths of Times New Roman; the first that holds a letter gives it. */
const parts = ['latin', 'vietnamese', 'latin-ext', 'cyrillic', 'greek'] as const;

/** Tinos in one weight, for texts that are measured and drawn without a browser. */
export class Typeface {
  readonly unitsPerEm = 2048;
  readonly #fonts: readonly Font[];
  readonly #letters = new Map<string, Letter | undefined>();

  readonly weight: 400 | 700;

  constructor(weight: 400 | 700) {
    this.weight = weight;
    const { resolve } = createRequire(import.meta.url);
    this.#fonts = parts.map((part) => {
      const font = create(
        sfntOf(readFileSync(resolve(`@fontsource/tinos/files/tinos-${part}-${String(weight)}-normal.woff`))),
      );
      if (font.isCollection || font.unitsPerEm !== this.unitsPerEm) throw new Error(`Tinos ${part} is another font`);
      return font;
    });
  }

  /** A letter in NFC; nothing where the typeface has no such letter. */
  letter(sign: string): Letter | undefined {
    if (this.#letters.has(sign)) return this.#letters.get(sign);
    const code = sign.codePointAt(0) ?? 0;
    const glyph = this.#fonts.find((font) => font.hasGlyphForCodePoint(code))?.glyphForCodePoint(code);
    const letter = glyph && { advance: glyph.advanceWidth, outline: glyph.path.commands, box: glyph.cbox };
    this.#letters.set(sign, letter);
    return letter;
  }

  /** Whether every letter of a text can be drawn. */
  holds(text: string): boolean {
    return [...text.normalize('NFC')].every((sign) => this.letter(sign) !== undefined);
  }

  /** Width of a line of text at a size, in the units of the size. A letter the typeface lacks has none. */
  widthOf(text: string, size: number): number {
    const units = [...text.normalize('NFC')].reduce((sum, sign) => sum + (this.letter(sign)?.advance ?? 0), 0);
    return (units * size) / this.unitsPerEm;
  }
}
