import type { AbbreviationTable } from '../text/abbreviations.ts';
import { otherReadings, readingsOf } from '../text/analysis.ts';
import { isDigits, tokensOf, type Token } from '../text/tokens.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { MarkTable } from './mark-table.ts';
import { keysIn } from '../text/named-keys.ts';
import { rareKey } from './root.ts';
import type { Terms } from './term-table.ts';

/** Bit of a document's head in the marks of what it is found by; the others are those of its units. */
export const headBit = 1;
/** Bit of its topics there, which no unit has. */
export const topicBit = 1 << 30;

/** In place of the number of a word. */
const figures = -1;

/** Takes down what a document is found by, one document after the other. */
export class TermCollector {
  readonly #terms: Terms;
  readonly #abbreviations: AbbreviationTable;
  readonly #known = new Map<string, number>();
  readonly #words = new MarkTable();
  readonly #keys = new MarkTable();
  readonly #values = new MarkTable();
  readonly #pairs = new MarkTable();

  constructor(terms: Terms, abbreviations: AbbreviationTable) {
    this.#terms = terms;
    this.#abbreviations = abbreviations;
  }

  /** @param mask the head's bit, or that of the passage the text is of */
  addText(text: string, mask: number): void {
    const tokens = tokensOf(text);
    const others = otherReadings(text, tokens, this.#abbreviations);
    if (others.length === 0) this.#addTokens(tokens, mask);
    else {
      const { readings, pairs } = readingsOf(tokens, others);
      for (const { word } of readings) this.#addWord(word, mask);
      for (const [one, next] of pairs) this.#addPair(this.#placeOf(one.word), this.#placeOf(next.word), mask);
    }
    for (const key of keysIn(text).keys()) this.addKey(key, mask);
  }

  /** What `readingsOf` gives of most texts, without an object for each word and pair. */
  #addTokens(tokens: readonly Token[], mask: number): void {
    let before = figures;
    for (const { word } of tokens) {
      const place = this.#addWord(word, mask);
      this.#addPair(before, place, mask);
      before = place;
    }
  }

  #addWord(word: string, mask: number): number {
    const place = this.#placeOf(word);
    if (place === figures) this.addKey(rareKey(word), mask);
    else this.#words.mark(0, place, mask);
    return place;
  }

  #addPair(one: number, next: number, mask: number): void {
    if (one !== figures && next !== figures) this.#pairs.mark(one, next, mask);
  }

  /** The number of a word; of figures, which are in no pair, there is none. */
  #placeOf(word: string): number {
    let place = this.#known.get(word);
    if (place === undefined) {
      place = isDigits(word) ? figures : this.#terms.words.placeOf(word);
      this.#known.set(word, place);
    }
    return place;
  }

  addKey(key: string, mask: number): void {
    this.#keys.mark(0, this.#terms.keys.placeOf(key), mask);
  }

  /** @param value see `valueName` */
  addValue(value: string, mask: number): void {
    this.#values.mark(0, this.#terms.values.placeOf(value), mask);
  }

  /** What was taken down of a document, as bytes; the next one begins. */
  finish(): Uint8Array {
    const out = new ByteWriter();
    for (const table of [this.#words, this.#keys, this.#values]) {
      out.number(table.length);
      table.drain((_, term, mask) => {
        out.number(term);
        out.number(mask);
      });
    }
    out.number(this.#pairs.length);
    let before = -1;
    this.#pairs.drain((one, next, mask) => {
      // Most pairs begin with the word that the one before ended with.
      out.number(one === before ? 0 : one + 1);
      out.number(next);
      out.number(mask);
      before = next;
    });
    return out.bytes();
  }
}

/** Is told what a document is found by: numbers in `Terms`, and marks. */
export interface TermSink {
  word(word: number, mask: number): void;
  key(key: number, mask: number): void;
  value(value: number, mask: number): void;
  pair(one: number, next: number, mask: number): void;
}

/** Reads what a `TermCollector` took down. */
export function readTerms(bytes: Uint8Array, sink: TermSink): void {
  const reader = new ByteReader(bytes);
  for (let left = reader.number(); left > 0; left -= 1) sink.word(reader.number(), reader.number());
  for (let left = reader.number(); left > 0; left -= 1) sink.key(reader.number(), reader.number());
  for (let left = reader.number(); left > 0; left -= 1) sink.value(reader.number(), reader.number());
  let before = -1;
  for (let left = reader.number(); left > 0; left -= 1) {
    const one = reader.number();
    const next = reader.number();
    sink.pair(one === 0 ? before : one - 1, next, reader.number());
    before = next;
  }
}
