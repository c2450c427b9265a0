import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TextDictionary } from './text-dictionary.ts';

/** Stretches a dictionary is made of at most, and bytes of each: more would cost a first answer more than it saves. */
const mostStretches = 8;
const stretch = 2048;
/** So many texts for each stretch: few texts are not worth a dictionary. */
const textsEach = 10;

/** Texts kept packed until all are known, then packed against each other's words. */
export class PackedTexts {
  readonly #texts: Buffer[] = [];

  get length(): number {
    return this.#texts.length;
  }

  add(text: string): void {
    this.#texts.push(deflateRawSync(text, { level: 1 }));
  }

  /** Can be called once. */
  finish(): { readonly texts: Iterable<Uint8Array>; readonly dictionary: TextDictionary } {
    const dictionary = this.#dictionary();
    const options = { level: 9, ...(dictionary.length === 0 ? {} : { dictionary }) };
    return {
      texts: this.#texts.values().map((text) => deflateRawSync(inflateRawSync(text), options)),
      dictionary: {
        packed:
          dictionary.length === 0
            ? new Uint8Array()
            : deflateRawSync(dictionary, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }),
        length: dictionary.length,
      },
    };
  }

  /** Stretches of texts from all over the register, each from another place of its text. */
  #dictionary(): Buffer {
    const count = Math.min(mostStretches, Math.floor(this.#texts.length / textsEach));
    const stretches = Array.from({ length: count }, (_, i) => {
      const text = inflateRawSync(this.#texts[Math.floor(((i + 0.5) * this.#texts.length) / count)] ?? Buffer.of(3, 0));
      const from = Math.max(0, Math.floor(((text.length - stretch) * i) / count));
      return text.subarray(from, from + stretch);
    });
    return Buffer.concat(stretches);
  }
}
