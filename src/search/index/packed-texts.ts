import { createHash } from 'node:crypto';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { compact } from './bytes.ts';
import { commonStretches } from './common-stretches.ts';
import type { Made } from './index-memory.ts';
import type { TextDictionary } from './text-dictionary.ts';

/** Bytes of a dictionary at most: more would cost a first answer more than it saves. */
const mostBytes = 30_720;
/** So many bytes for each text: few texts are not worth a dictionary. */
const bytesEach = 200;
/** Texts that are looked through for what texts share. */
const sampled = 400;

/** What is done to texts before they are packed. */
export interface Shortener {
  /** Two of one name do the same to every text. */
  readonly name: string;
  readonly shorten: (text: string) => Uint8Array;
}

/** Texts kept packed until all are known, then packed against each other's words. */
export class PackedTexts {
  readonly #texts: Uint8Array[] = [];

  get length(): number {
    return this.#texts.length;
  }

  /** @param text deflated */
  add(text: Uint8Array): void {
    this.#texts.push(text);
  }

  /**
   * Can be called once.
   *
   * @param shorten what is done to each text before
   * @param made takes what would come out the same from an earlier build
   */
  finish(
    { name, shorten }: Shortener = { name: '', shorten: (text) => Buffer.from(text) },
    made: Made = (_, make) => make(),
  ): { readonly texts: Iterable<Uint8Array>; readonly dictionary: TextDictionary } {
    const textOf = (deflated: Uint8Array): Uint8Array => shorten(inflateRawSync(deflated).toString());
    const digests = this.#texts.map((text) => digestOf(text));
    const sample = sampleOf(digests);
    const dictionary = made(`dictionary ${digestOf(name, ...sample.map((place) => digests[place] ?? ''))}`, () =>
      commonStretches(
        sample.map((place) => textOf(this.#texts[place] ?? Buffer.of(3, 0))),
        Math.min(mostBytes, this.#texts.length * bytesEach),
      ),
    );
    const options = { level: 9, ...(dictionary.length === 0 ? {} : { dictionary }) };
    const packing = digestOf(name, dictionary);
    return {
      texts: this.#texts
        .values()
        .map((text, i) =>
          made(`text ${packing} ${digests[i] ?? ''}`, () => compact(deflateRawSync(textOf(text), options))),
        ),
      dictionary: {
        packed:
          dictionary.length === 0
            ? new Uint8Array()
            : deflateRawSync(dictionary, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }),
        length: dictionary.length,
      },
    };
  }
}

/**
 * Places of some texts from all over the register. Chosen by their digests: another text more, or less, seldom makes
 * another choice, and with it other bytes of all texts.
 */
function sampleOf(digests: readonly string[]): readonly number[] {
  const digestAt = (place: number): string => digests[place] ?? '';
  return [...digests.keys()].sort((a, b) => (digestAt(a) < digestAt(b) ? -1 : 1)).slice(0, sampled);
}

function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${String(part.length)} `).update(part);
  return digest.digest('base64url').slice(0, 22);
}
