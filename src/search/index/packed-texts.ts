import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { commonStretches } from './common-stretches.ts';
import type { TextDictionary } from './text-dictionary.ts';

/** Bytes of a dictionary at most: more would cost a first answer more than it saves. */
const mostBytes = 24_576;
/** So many bytes for each text: few texts are not worth a dictionary. */
const bytesEach = 200;
/** Texts that are looked through for what texts share. */
const sampled = 400;

/** Texts kept packed until all are known, then packed against each other's words. */
export class PackedTexts {
  readonly #texts: Buffer[] = [];

  get length(): number {
    return this.#texts.length;
  }

  add(text: string): void {
    this.#texts.push(deflateRawSync(text, { level: 1 }));
  }

  /**
   * Can be called once.
   *
   * @param shorten what is done to each text before
   */
  finish(shorten: (text: string) => string = (text) => text): {
    readonly texts: Iterable<Uint8Array>;
    readonly dictionary: TextDictionary;
  } {
    const textOf = (packed: Buffer): Buffer => Buffer.from(shorten(inflateRawSync(packed).toString()));
    const dictionary = this.#dictionary(textOf);
    const options = { level: 9, ...(dictionary.length === 0 ? {} : { dictionary }) };
    return {
      texts: this.#texts.values().map((text) => deflateRawSync(textOf(text), options)),
      dictionary: {
        packed:
          dictionary.length === 0
            ? new Uint8Array()
            : deflateRawSync(dictionary, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }),
        length: dictionary.length,
      },
    };
  }

  /** What texts from all over the register share. */
  #dictionary(textOf: (packed: Buffer) => Buffer): Uint8Array {
    const count = Math.min(sampled, this.#texts.length);
    const sample = Array.from({ length: count }, (_, i) =>
      textOf(this.#texts[Math.floor(((i + 0.5) * this.#texts.length) / count)] ?? Buffer.of(3, 0)),
    );
    return commonStretches(sample, Math.min(mostBytes, this.#texts.length * bytesEach));
  }
}
