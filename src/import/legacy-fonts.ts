import { legibility } from './vietnamese-syllable.ts';

/** Fonts whose letters stand on the places of other signs: their names begin with .Vn (TCVN3, “ABC”) or VNI. */
const families = [
  { name: 'TCVN3 (ABC)', pattern: /^\.?vn(?!i)[a-z]/iu },
  { name: 'VNI', pattern: /^vni[- ]/iu },
] as const;

/** Letters set in fonts of old encodings, by encoding. */
export class FontLetters {
  readonly #letters = new Map<string, string[]>();

  add(font: string | undefined, text: string): void {
    const family = families.find(({ pattern }) => font !== undefined && pattern.test(font.trim()));
    if (family === undefined) return;
    const letters = this.#letters.get(family.name) ?? [];
    letters.push(text);
    this.#letters.set(family.name, letters);
  }

  /** The words before do not run on into those that come. */
  endParagraph(): void {
    for (const letters of this.#letters.values()) letters.push('\n');
  }

  /**
   * Encodings whose letters are no Vietnamese when read as Unicode. The name of a font alone proves
   * nothing: text converted to Unicode often keeps it.
   */
  legacy(): readonly { readonly encoding: string; readonly text: string; readonly odd: number }[] {
    return [...this.#letters].flatMap(([encoding, pieces]) => {
      const text = pieces.join('');
      const { odd, marked } = legibility(text);
      return odd > 0 && odd * 4 > marked ? [{ encoding, text, odd }] : [];
    });
  }
}
